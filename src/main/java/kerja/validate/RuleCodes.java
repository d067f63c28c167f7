package kerja.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kerja.codelist.Code;
import kerja.codelist.CodeLists;
import kerja.codelist.Indicator;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** Reads what a rule says in codes, and notes every code that no list has. */
final class RuleCodes {

    private final CodeLists codeLists;

    RuleCodes(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    Collection<Indicator> indicators() {
        return codeLists.indicators();
    }

    Optional<Indicator> indicator(String code) {
        return codeLists.indicator(code);
    }

    /** The codes under a node, each checked against the dimension's list. */
    List<String> codes(Dimension dimension, YamlNode node) {
        List<String> codes = new ArrayList<>();
        for (YamlNode item : node.items()) {
            String code = item.text();
            codes.add(code);
            if (!isOpen(dimension)) {
                require(dimension, code, item);
            }
        }
        return codes;
    }

    /** Notes a code that is not in the dimension's list. */
    void require(Dimension dimension, String code, YamlNode node) {
        if (!codeLists.has(dimension.column(), code)) {
            node.problem(
                    "\"" + code + "\" is not in the code list " + dimension.column() + ".",
                    nearest(dimension.column(), code));
        }
    }

    /** Publications come and go with feeds; they are no code list. */
    private static boolean isOpen(Dimension dimension) {
        return dimension == Dimension.PUBLICATION;
    }

    private String nearest(String list, String code) {
        List<String> near = codeLists.nearest(list, code, 3);
        return near.isEmpty()
                ? "Write a code of codelists/" + list + ".csv."
                : "Did you mean " + String.join(" or ", near) + "?";
    }

    /** Lists of codes by dimension; keys that are no dimension are noted, those of {@code others} left alone. */
    Map<Dimension, List<String>> byDimension(YamlNode node, Collection<String> others) {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        node.entries().forEach((key, value) -> {
            Optional<Dimension> dimension = Dimension.find(key);
            if (dimension.isPresent()) {
                codes.put(dimension.get(), codes(dimension.get(), value));
            } else if (!others.contains(key)) {
                List<String> known = Stream.concat(
                                others.stream(), Stream.of(Dimension.values()).map(it -> it.column()
                                        .replace('_', '-')))
                        .toList();
                value.problem("\"" + key + "\" is not known here.", YamlNode.didYouMean(key, known));
            }
        });
        return codes;
    }

    /** The dimensions of a list. */
    Set<Dimension> dimensions(YamlNode node) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        for (YamlNode item : node.items()) {
            Optional<Dimension> dimension = Dimension.find(item.text());
            dimension.ifPresent(dimensions::add);
            if (dimension.isEmpty()) {
                List<String> known = Stream.of(Dimension.values())
                        .map(it -> it.column().replace('_', '-'))
                        .toList();
                item.problem("\"" + item.text() + "\" is no dimension.", YamlNode.didYouMean(item.text(), known));
            }
        }
        return dimensions;
    }

    /** Surveys and registers of these types, such as LFS. */
    List<String> sourcesOf(YamlNode types) {
        types.items().forEach(it -> {
            if (!codeLists.has("source_type", it.text())) {
                it.problem("\"" + it.text() + "\" is no type of source.", nearest("source_type", it.text()));
            }
        });
        return list(Dimension.SOURCE).stream()
                .filter(it -> types.texts().contains(it.attributes().getOrDefault("source_type", "")))
                .map(Code::code)
                .toList();
    }

    /** One term: an indicator, alternatives, or an indicator with further codes. */
    Term term(YamlNode node) {
        if (!node.isPresent()) {
            node.problem("A figure is missing here.", "Write an indicator.");
        }
        if (!node.isMap()) {
            return new Term(codes(Dimension.INDICATOR, node), Map.of());
        }
        Map<Dimension, List<String>> said = byDimension(node, List.of());
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        said.forEach((dimension, values) -> {
            if (dimension != Dimension.INDICATOR && values.size() == 1) {
                codes.put(dimension, values.get(0));
            }
        });
        return new Term(said.getOrDefault(Dimension.INDICATOR, List.of()), codes);
    }

    /** The terms of a list. */
    List<Term> terms(YamlNode node) {
        if (!node.isPresent()) {
            node.problem("Figures are missing here.", "Write a list of indicators.");
        }
        return node.items().stream().map(this::term).toList();
    }

    /** Notes a term that does not say its age where another one does: no age is the total of all tables. */
    void requireAges(List<Term> terms, YamlNode node) {
        boolean some = terms.stream().anyMatch(it -> it.codes().containsKey(Dimension.AGE));
        if (some && !terms.stream().allMatch(it -> it.codes().containsKey(Dimension.AGE))) {
            node.problem("One figure says its age and another does not.", "Write the age of each.");
        }
    }

    /** Indicators of these measure types, such as stock and flow. */
    List<String> ofMeasures(YamlNode node) {
        List<String> known = codeLists.indicators().stream()
                .map(it -> it.attributes().getOrDefault("measure_type", ""))
                .distinct()
                .toList();
        List<String> wanted = node.texts();
        for (YamlNode item : node.items()) {
            if (!known.contains(item.text())) {
                item.problem("\"" + item.text() + "\" is no measure type.", YamlNode.didYouMean(item.text(), known));
            }
        }
        return codeLists.indicators().stream()
                .filter(it -> wanted.contains(it.attributes().getOrDefault("measure_type", "")))
                .map(Indicator::code)
                .toList();
    }

    /** The codes of a dimension's list. */
    Collection<Code> list(Dimension dimension) {
        return codeLists.list(dimension.column()).stream()
                .flatMap(it -> it.codes().stream())
                .toList();
    }
}
