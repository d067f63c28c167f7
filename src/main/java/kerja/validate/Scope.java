package kerja.validate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kerja.statistic.Dimension;

/**
 * The figures a rule is about.
 *
 * @param only for each dimension named, the codes a figure may have
 * @param not for each dimension named, the codes it may not have
 * @param senders inbox folders whose deliveries are checked, all if none is named
 */
record Scope(Map<Dimension, List<String>> only, Map<Dimension, List<String>> not, List<String> senders) {

    Scope {
        only = only.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(only));
        not = not.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(not));
        senders = List.copyOf(senders);
    }

    /** Condition over a row of {@code checked}; {@code :sender} is the delivery's. */
    String condition(String row, Parameters parameters) {
        List<String> conditions = new ArrayList<>();
        only.forEach((dimension, codes) ->
                conditions.add(row + "." + dimension.column() + " in (" + parameters.add(codes) + ")"));
        not.forEach((dimension, codes) ->
                conditions.add(row + "." + dimension.column() + " not in (" + parameters.add(codes) + ")"));
        if (!senders.isEmpty()) {
            conditions.add(":sender in (" + parameters.add(senders) + ")");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
