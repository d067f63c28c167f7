package kerja.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("agreement", Set.of("figure", "against", "across", "period", "ratio")),
            Map.entry("identity", Set.of("total", "parts", "sums", "across")),
            Map.entry("rate", Set.of("rate", "numerator", "denominator", "per", "rates", "across")),
            Map.entry("between", Set.of("over", "covers", "weight")),
            Map.entry("copied", Set.of("at-least")),
            Map.entry("gap", Set.of()),
            Map.entry("growth", Set.of("percent", "points")),
            Map.entry("order", Set.of("orders", "across")),
            Map.entry("parts", Set.of("over", "covers", "adds-to", "short-by", "across")),
            Map.entry("revision", Set.of("percent", "points")),
            Map.entry("range", Set.of("bounds", "lowest", "highest", "indicators")),
            Map.entry("swapped", Set.of("at-least")),
            Map.entry("sql", Set.of("select")));

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
            case "agreement" -> Optional.of(agreement(rule));
            case "identity" ->
                Optional.of(new Identity(several(rule, "sums").map(this::sum).toList()));
            case "rate" ->
                Optional.of(new Rate(several(rule, "rates").map(this::ratio).toList()));
            case "between" -> between(rule);
            case "copied" -> Optional.of(new Copied(atLeast(rule, 10)));
            case "swapped" -> Optional.of(new Swapped(atLeast(rule, 6)));
            case "gap" -> Optional.of(new Gap());
            case "growth" -> Optional.of(new Growth(change(rule), !rule.has("percent") && !rule.has("points")));
            case "revision" -> Optional.of(new Revision(change(rule)));
            case "order" -> Optional.of(order(rule));
            case "parts" -> parts(rule);
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

    private static int atLeast(YamlNode rule, int usual) {
        YamlNode atLeast = rule.get("at-least");
        return atLeast.isPresent() ? atLeast.number().orElse(1) : usual;
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
        requireOneMultiplier(all, node);
        return new Identity.Sum(total, parts);
    }

    private Rate.Ratio ratio(YamlNode node) {
        Term rate = codes.term(node.get("rate"));
        List<Term> numerator = codes.terms(node.get("numerator"));
        List<Term> denominator = codes.terms(node.get("denominator"));
        List<Term> levels = new ArrayList<>(numerator);
        levels.addAll(denominator);
        requireOneMultiplier(levels, node);
        levels.add(rate);
        codes.requireAges(levels, node);
        return new Rate.Ratio(
                rate, numerator, denominator, decimal(node.get("per")).orElse(BigDecimal.valueOf(100)));
    }

    private void requireOneMultiplier(List<Term> terms, YamlNode node) {
        List<String> units = terms.stream()
                .flatMap(it -> it.indicators().stream())
                .flatMap(it -> codes.indicator(it).stream())
                .map(it -> it.unitMult() == 0 ? "units" : "units of 10^" + it.unitMult())
                .distinct()
                .toList();
        if (units.size() > 1) {
            node.problem(
                    "The figures are told in " + String.join(" and in ", units) + ".",
                    "Name indicators that are told in the same.");
        }
    }

    private Optional<Partitions> partitions(YamlNode rule) {
        YamlNode over = rule.get("over");
        boolean places = over.text().equals("place");
        Optional<Dimension> dimension = places
                ? Optional.of(Dimension.REF_AREA)
                : Dimension.find(over.text()).filter(TermGroups.BREAKDOWNS::contains);
        if (dimension.isEmpty()) {
            List<String> known = TermGroups.BREAKDOWNS.stream()
                    .map(it -> it.column().replace('_', '-'))
                    .toList();
            over.problem("\"" + over.text() + "\" is no breakdown.", YamlNode.didYouMean(over.text(), known));
        }
        CoverReader reader = new CoverReader(codes);
        return dimension.map(it -> new Partitions(
                places ? EnumSet.of(Dimension.REF_AREA, Dimension.AREA) : EnumSet.of(it),
                reader.read(it, rule.get("covers"))));
    }

    private Optional<RuleKind> parts(YamlNode rule) {
        return partitions(rule)
                .map(it -> new Parts(
                        it,
                        decimal(rule.get("adds-to")),
                        decimal(rule.get("short-by")).orElse(BigDecimal.ZERO)));
    }

    private Optional<RuleKind> between(YamlNode rule) {
        YamlNode weight = rule.get("weight");
        weight.knownKeys(List.of("part", "from", "to"));
        Optional<Between.Weight> known = decimal(weight.get("from")).flatMap(from -> decimal(weight.get("to"))
                .map(to -> new Between.Weight(weight.get("part").text(), from, to)));
        if (weight.isPresent() && known.isEmpty()) {
            weight.problem("The weight is not complete.", "Write part, from and to, in percent.");
        }
        return partitions(rule).map(it -> new Between(it, known));
    }

    private Change change(YamlNode rule) {
        Optional<BigDecimal> percent = decimal(rule.get("percent"));
        Optional<BigDecimal> points = decimal(rule.get("points"));
        return percent.isEmpty() && points.isEmpty()
                ? Change.withinAYear(codes.indicators())
                : Change.of(codes.indicators(), percent, points);
    }

    private Order order(YamlNode rule) {
        List<Order.Pair> pairs = new ArrayList<>();
        for (YamlNode chain : rule.get("orders").items()) {
            List<Term> terms = codes.terms(chain);
            requireOneMultiplier(terms, chain);
            codes.requireAges(terms, chain);
            if (terms.size() < 2) {
                chain.problem("One figure is no order.", "Write two or more, the smallest first.");
            }
            for (int next = 1; next < terms.size(); next++) {
                pairs.add(new Order.Pair(terms.get(next - 1), terms.get(next)));
            }
        }
        return new Order(pairs);
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

    private Agreement agreement(YamlNode rule) {
        YamlNode ratio = rule.get("ratio");
        ratio.knownKeys(List.of("from", "to"));
        YamlNode period = rule.get("period");
        if (period.isPresent() && !List.of("same", "within").contains(period.text())) {
            period.problem("\"" + period.text() + "\" says nothing about the period.", "Write same or within.");
        }
        Scope figure = figures(rule.get("figure"));
        Optional<Scope> against = rule.has("against") ? Optional.of(figures(rule.get("against"))) : Optional.empty();
        Optional<BigDecimal> one = ratio.isPresent() ? Optional.empty() : Optional.of(BigDecimal.ONE);
        return new Agreement(
                figure,
                against,
                codes.dimensions(rule.get("across")),
                period.text().equals("within"),
                decimal(ratio.get("from")).or(() -> one),
                decimal(ratio.get("to")).or(() -> one),
                multiplier(figure) - against.map(this::multiplier).orElse(multiplier(figure)));
    }

    private Scope figures(YamlNode node) {
        Map<Dimension, List<String>> only = codes.byDimension(node, List.of("source-type"));
        if (node.has("source-type")) {
            only.put(Dimension.SOURCE, codes.sourcesOf(node.get("source-type")));
        }
        requireOneMultiplier(List.of(new Term(only.getOrDefault(Dimension.INDICATOR, List.of()), Map.of())), node);
        return Scope.of(only);
    }

    private int multiplier(Scope figures) {
        return figures.only().getOrDefault(Dimension.INDICATOR, List.of()).stream()
                .flatMap(it -> codes.indicator(it).stream())
                .map(Indicator::unitMult)
                .findFirst()
                .orElse(0);
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
