package kerja.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kerja.codelist.Code;
import kerja.codelist.CodeLists;
import kerja.codelist.Dictionaries;
import kerja.codelist.Labels;
import kerja.codelist.ReferenceData;
import kerja.finding.Finding;
import kerja.normalize.Normalized;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/** Compares what became of a cell with what must become of it. */
final class Comparison {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final CodeLists codeLists;
    private final Dictionaries dictionaries;

    Comparison(ReferenceData data) {
        this.codeLists = data.codeLists();
        this.dictionaries = data.dictionaries();
    }

    /** Every difference in words; empty if the cell became what it must. Open columns are compared like the others. */
    List<String> differences(ExpectedCell expected, ReadFile read) {
        Optional<Normalized> became = Optional.ofNullable(read.cells().get(expected.at()));
        boolean isWhole = read.feed().outOfScope() != null;
        return switch (expected.kind()) {
            case "observation" -> became.map(it -> observation(expected, it)).orElse(List.of("kind: was not read"));
            case "missing" ->
                became.filter(Normalized.Blank.class::isInstance).isPresent()
                        ? List.of()
                        : List.of("kind: must be blank, became " + told(became));
            case "out-of-scope" ->
                became.isEmpty() && (isWhole || read.outOfScope() > 0)
                        ? List.of()
                        : List.of("kind: must be out of scope, became " + told(became) + ", " + read.outOfScope()
                                + " are out of scope");
            default -> became.isEmpty() ? List.of() : List.of("kind: must not be read, became " + told(became));
        };
    }

    private List<String> observation(ExpectedCell expected, Normalized became) {
        if (!(became instanceof Normalized.Figure figure)) {
            return List.of("kind: must be a figure, became " + told(Optional.of(became)));
        }
        return differences(figure.observation(), expected);
    }

    /** Every difference of an observation from what it must be, each beginning with the name of its column. */
    List<String> differences(Observation found, ExpectedCell expected) {
        List<String> differences = new ArrayList<>();
        expected.dimensions().forEach((column, code) -> {
            Dimension dimension = Dimension.find(column).orElseThrow();
            if (!expected.others().containsKey(column)) {
                compare(differences, column, code.isEmpty() ? dimension.total() : code, found, dimension);
            }
        });
        expected.others().forEach((column, label) -> {
            Dimension dimension = Dimension.find(column).orElseThrow();
            String code = found.dimensions().get(dimension);
            if (!codesFor(dimension, label).contains(code)) {
                differences.add(column + ": must be " + label + ", is " + code);
            }
        });
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.total().isEmpty()
                    && dimension != Dimension.SOURCE
                    && dimension != Dimension.CONCEPT_STANDARD
                    && dimension != Dimension.CURRENCY
                    && !expected.dimensions().containsKey(dimension.column())
                    && !expected.others().containsKey(dimension.column())) {
                compare(differences, dimension.column(), dimension.total(), found, dimension);
            }
        }
        same(differences, "time_period", expected.timePeriod(), found.timePeriod());
        same(differences, "unit_measure", expected.unitMeasure(), found.unitMeasure());
        same(differences, "unit_mult", expected.unitMultiplier(), String.valueOf(found.unitMultiplier()));
        same(differences, "obs_status", expected.status(), found.status());
        boolean isExact = expected.sheet().isEmpty();
        if (!isSame(new BigDecimal(expected.value()), found.value(), isExact)) {
            differences.add("obs_value: must be " + expected.value() + ", is "
                    + found.value().toPlainString());
        }
        if (!isSameText(expected.reportedText(), found.reportedText(), isExact)) {
            differences.add("reported_text: must be " + expected.reportedText() + ", is " + found.reportedText());
        }
        return differences;
    }

    private static void compare(
            List<String> differences, String column, String code, Observation found, Dimension dimension) {
        same(differences, column, code, found.dimensions().getOrDefault(dimension, ""));
    }

    private static void same(List<String> differences, String column, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(column + ": must be " + expected + ", is " + found);
        }
    }

    /** Codes that a label of {@code expected.csv} can stand for: itself, its meaning in a dictionary, its name in a list. */
    private Collection<String> codesFor(Dimension dimension, String label) {
        List<String> codes = new ArrayList<>(List.of(label));
        dictionaries.all().stream()
                .flatMap(it -> it.find(label).stream())
                .map(it -> it.getOrDefault(dimension.column(), ""))
                .forEach(codes::add);
        String normalized = Labels.normalize(label);
        codeLists.list(dimension.column()).ifPresent(list -> list.codes().stream()
                .filter(it -> Labels.normalize(it.label()).equals(normalized))
                .map(Code::code)
                .forEach(codes::add));
        return codes;
    }

    private static boolean isSameText(String expected, String found, boolean isExact) {
        if (expected.strip().equals(found.strip())) {
            return true;
        }
        try {
            return isSame(new BigDecimal(expected.strip()), new BigDecimal(found.strip()), isExact);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isSame(BigDecimal expected, BigDecimal found, boolean isExact) {
        BigDecimal tolerance =
                isExact ? BigDecimal.ZERO : expected.abs().max(found.abs()).multiply(TOLERANCE);
        return expected.subtract(found).abs().compareTo(tolerance) <= 0;
    }

    private static String told(Optional<Normalized> became) {
        return became.map(Comparison::told).orElse("nothing");
    }

    private static String told(Normalized became) {
        if (became instanceof Normalized.Figure figure) {
            Map<Dimension, String> dimensions = figure.observation().dimensions();
            return "a figure of " + dimensions.get(Dimension.INDICATOR) + " "
                    + figure.observation().timePeriod();
        }
        if (became instanceof Normalized.Rejected rejected) {
            return "rejected: "
                    + rejected.findings().stream().map(Finding::toString).collect(Collectors.joining("; "));
        }
        return "blank";
    }
}
