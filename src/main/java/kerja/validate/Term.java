package kerja.validate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerja.statistic.Dimension;

/**
 * One figure of an equation: which indicator, and the codes that tell it from the other figures.
 *
 * @param indicators by any of these names; those of one family are the same measure
 * @param codes codes that only this term has
 */
record Term(List<String> indicators, Map<Dimension, String> codes) {

    Term {
        indicators = List.copyOf(indicators);
        codes = codes.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(codes));
    }

    /** Condition over a row {@code c}: it is this term, where terms differ by the given dimensions. */
    String is(Set<Dimension> varied, Parameters parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(isOneOf(indicators, parameters));
        for (Dimension dimension : varied) {
            String code = codes.getOrDefault(dimension, dimension.total());
            conditions.add("c." + dimension.column() + " = " + parameters.add(code));
        }
        return String.join(" and ", conditions);
    }

    /** Condition over a row {@code c}: it measures one of these, under this name or as the total of a family. */
    static String isOneOf(List<String> indicators, Parameters parameters) {
        String names = parameters.add(indicators);
        return "(c.indicator in (" + names + ") or c.concept in (" + names + "))";
    }
}
