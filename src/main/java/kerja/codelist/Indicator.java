package kerja.codelist;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a figure measures, with the unit in which the warehouse holds it.
 *
 * @param unitMeasure of code list unit_measure
 * @param unitMult power of ten of the unit: 3 for thousands
 * @param decimals digits shown behind the point
 * @param attributes the further columns of {@code indicator.csv}, those that hold something
 */
public record Indicator(
        String code, String label, String unitMeasure, int unitMult, int decimals, Map<String, String> attributes) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    public Indicator {
        attributes = Map.copyOf(attributes);
    }

    /** The lowest value that can be true. */
    public Optional<BigDecimal> hardMinimum() {
        return decimal("hard_min");
    }

    /** The highest value that can be true. */
    public Optional<BigDecimal> hardMaximum() {
        return decimal("hard_max");
    }

    /** The lowest value that nobody need ask about. */
    public Optional<BigDecimal> softMinimum() {
        return decimal("soft_min");
    }

    /** The highest value that nobody need ask about. */
    public Optional<BigDecimal> softMaximum() {
        return decimal("soft_max");
    }

    /** Whether it counts persons, events or the like, so that nothing smaller than one of them is told. */
    public boolean isCount() {
        String type = attributes.getOrDefault("measure_type", "");
        return type.equals("stock") || type.equals("flow");
    }

    private Optional<BigDecimal> decimal(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(BigDecimal::new);
    }

    static Optional<Indicator> parse(Code code, Map<String, CodeList> lists, Problems problems) {
        int before = problems.found().size();
        Map<String, String> row = code.attributes();
        String measure = row.getOrDefault("unit_measure", "");
        CodeList measures = lists.get("unit_measure");
        if (measures == null || measures.find(measure).isEmpty()) {
            problem(code, problems, "unit_measure", measure, "Write a code of unit_measure.csv");
        }
        for (String column : new String[] {"unit_mult", "decimals"}) {
            if (!WHOLE.matcher(row.getOrDefault(column, "")).matches()) {
                problem(code, problems, column, row.getOrDefault(column, ""), "Write a whole number");
            }
        }
        for (String column : new String[] {"hard_min", "hard_max", "soft_min", "soft_max"}) {
            if (row.containsKey(column)
                    && !DECIMAL.matcher(row.getOrDefault(column, "")).matches()) {
                problem(code, problems, column, row.getOrDefault(column, ""), "Write a number, or nothing");
            }
        }
        if (problems.found().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                code.code(),
                code.label(),
                measure,
                Integer.parseInt(row.getOrDefault("unit_mult", "")),
                Integer.parseInt(row.getOrDefault("decimals", "")),
                row));
    }

    private static void problem(Code code, Problems problems, String column, String found, String remedy) {
        problems.add(CodeListFiles.file("indicator"), 0, code.code() + ": " + column + " is \"" + found + "\"", remedy);
    }
}
