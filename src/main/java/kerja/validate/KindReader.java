package kerja.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kerja.codelist.Indicator;
import kerja.finding.FindingCode;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** Reads what a rule says for its kind. */
final class KindReader {

    /** The kinds, with the keys that only their rules have. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "identity", Set.of("total", "parts", "sums"),
            "rate", Set.of("rate", "numerator", "denominator", "per", "rates"),
            "range", Set.of("bounds", "lowest", "highest", "indicators"),
            "sql", Set.of("select"));

    private final RuleCodes codes;

    KindReader(RuleCodes codes) {
        this.codes = codes;
    }

    /** Keys that a rule of this kind may have beside those of every rule. */
    static Set<String> keys(String kind) {
        return KINDS.getOrDefault(kind, Set.of());
    }

    Optional<RuleKind> read(YamlNode rule) {
        YamlNode kind = rule.get("kind");
        return switch (kind.text()) {
            case "identity" ->
                Optional.of(new Identity(several(rule, "sums").map(this::sum).toList()));
            case "rate" ->
                Optional.of(new Rate(several(rule, "rates").map(this::ratio).toList()));
            case "range" -> Optional.of(range(rule));
            case "sql" -> Optional.of(sql(rule));
            default -> {
                kind.problem(
                        "\"" + kind.text() + "\" is no kind of rule.",
                        YamlNode.didYouMean(kind.text(), KINDS.keySet()));
                yield Optional.empty();
            }
        };
    }

    /** The items of a list, or the rule itself if it says one only. */
    private static Stream<YamlNode> several(YamlNode rule, String list) {
        return rule.has(list) ? rule.get(list).items().stream() : Stream.of(rule);
    }

    private Identity.Sum sum(YamlNode node) {
        Term total = codes.term(node.get("total"));
        List<Term> parts = codes.terms(node.get("parts"));
        List<Term> all = new ArrayList<>(List.of(total));
        all.addAll(parts);
        codes.requireAges(all, node);
        requireOneUnit(all, node);
        return new Identity.Sum(total, parts);
    }

    private Rate.Ratio ratio(YamlNode node) {
        Term rate = codes.term(node.get("rate"));
        List<Term> numerator = codes.terms(node.get("numerator"));
        List<Term> denominator = codes.terms(node.get("denominator"));
        List<Term> levels = new ArrayList<>(numerator);
        levels.addAll(denominator);
        requireOneUnit(levels, node);
        levels.add(rate);
        codes.requireAges(levels, node);
        return new Rate.Ratio(
                rate, numerator, denominator, decimal(node.get("per")).orElse(BigDecimal.valueOf(100)));
    }

    private void requireOneUnit(List<Term> terms, YamlNode node) {
        List<String> units = terms.stream()
                .flatMap(it -> it.indicators().stream())
                .flatMap(it -> codes.indicator(it).stream())
                .map(it -> it.unitMeasure() + " with multiplier " + it.unitMult())
                .distinct()
                .toList();
        if (units.size() > 1) {
            node.problem(
                    "The figures are counted in different units: " + String.join(", ", units) + ".",
                    "Name indicators of one unit.");
        }
    }

    private Range range(YamlNode rule) {
        List<Indicator> indicators = rule.has("indicators")
                ? codes.codes(Dimension.INDICATOR, rule.get("indicators")).stream()
                        .flatMap(it -> codes.indicator(it).stream())
                        .toList()
                : List.copyOf(codes.indicators());
        if (!rule.has("bounds")) {
            Optional<BigDecimal> lowest = decimal(rule.get("lowest"));
            Optional<BigDecimal> highest = decimal(rule.get("highest"));
            if (lowest.isEmpty() && highest.isEmpty()) {
                rule.problem("The range has no bounds.", "Write bounds: hard, bounds: soft, lowest or highest.");
            }
            return Range.of(indicators, lowest, highest);
        }
        String bounds = rule.get("bounds").text();
        if (!bounds.equals("hard") && !bounds.equals("soft")) {
            rule.get("bounds").problem("\"" + bounds + "\" names no bounds.", "Write hard or soft.");
        }
        return bounds.equals("soft") ? Range.soft(indicators) : Range.hard(indicators);
    }

    private SqlCheck sql(YamlNode rule) {
        String select = rule.get("select").text().strip();
        if (!select.matches("(?is)(select|with)\\b.*") || select.contains(";")) {
            rule.get("select")
                    .problem("This is not one select.", "Begin it with select or with, and leave out semicolons.");
        }
        YamlNode named = rule.get("code");
        FindingCode code = Arrays.stream(FindingCode.values())
                .filter(it -> named.isPresent() && it.name().equals(named.text()))
                .findFirst()
                .orElse(FindingCode.RULE_BROKEN);
        return new SqlCheck(code, select, rule.get("select").line());
    }

    private static Optional<BigDecimal> decimal(YamlNode node) {
        if (!node.isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(node.text().strip()));
        } catch (NumberFormatException e) {
            node.problem("\"" + node.text() + "\" is not a number.", "Write a number such as 0.5.");
            return Optional.empty();
        }
    }
}
