package kerja.validate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.codelist.Indicator;
import kerja.statistic.Dimension;
import kerja.validate.RuleCase.When;
import kerja.yaml.YamlNode;

/**
 * Reads the figures of a case. A figure says its indicator and its value as published; what it does not say is usual: a
 * national figure of Malaysia for 2023, not broken down.
 */
final class CaseReader {

    private static final List<String> KEYS = List.of("value", "period", "status", "when", "step", "standard-error");

    private final RuleCodes codes;

    CaseReader(RuleCodes codes) {
        this.codes = codes;
    }

    List<RuleCase.Figure> read(YamlNode node) {
        return node.items().stream().flatMap(it -> figure(it).stream()).toList();
    }

    private Optional<RuleCase.Figure> figure(YamlNode node) {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, dimension.total());
        }
        String period = node.has("period") ? node.get("period").text() : "2023";
        String rhythm = rhythm(period);
        dimensions.put(Dimension.REF_AREA, "MYS");
        dimensions.put(Dimension.AGE, "AGE_YTHADULT_YGE15");
        dimensions.put(Dimension.FREQ, rhythm);
        dimensions.put(Dimension.REFERENCE_PERIOD_TYPE, "_U");
        dimensions.put(Dimension.PUBLICATION, "example");
        codes.byDimension(node, KEYS).forEach((dimension, said) -> {
            if (!said.isEmpty()) {
                dimensions.put(dimension, said.get(0));
            }
        });
        Optional<Indicator> indicator = codes.indicator(dimensions.getOrDefault(Dimension.INDICATOR, ""));
        if (indicator.isEmpty()) {
            node.problem("The figure has no indicator.", "Write indicator: and its code.");
        }
        Optional<BigDecimal> value = value(node.get("value"));
        return indicator.flatMap(of -> value.map(it -> new RuleCase.Figure(
                node.get("when").text().equals("before") ? When.BEFORE : When.NOW,
                dimensions,
                period,
                it,
                node.has("step") ? new BigDecimal(node.get("step").text()) : BigDecimal.ONE.movePointLeft(it.scale()),
                node.has("status") ? node.get("status").text() : "A",
                node.has("standard-error")
                        ? Map.of("standard_error", node.get("standard-error").text())
                        : Map.of(),
                of.unitMeasure(),
                of.unitMult(),
                node.line())));
    }

    private static String rhythm(String period) {
        return switch (period.length()) {
            case 4 -> "A";
            case 7 -> period.contains("Q") ? "Q" : period.contains("S") ? "S" : "M";
            default -> "W";
        };
    }

    private static Optional<BigDecimal> value(YamlNode node) {
        try {
            return Optional.of(new BigDecimal(node.text().strip()));
        } catch (NumberFormatException e) {
            node.problem("\"" + node.text() + "\" is not a number.", "Write the figure as published, such as 12.4.");
            return Optional.empty();
        }
    }
}
