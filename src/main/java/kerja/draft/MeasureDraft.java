package kerja.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import kerja.codelist.CodeLists;
import kerja.codelist.Indicator;
import kerja.codelist.Unit;
import kerja.codelist.Units;

/** Completes what is measured: the indicator that fits the breakdown, its unit, and the ages it covers. */
final class MeasureDraft {
    private static final Map<String, String> TOKENS = Map.of(
            "economic_activity", "ECO",
            "occupation", "OCU",
            "status_in_employment", "STE",
            "education", "EDU",
            "institutional_sector", "INS",
            "hours", "HOW");

    private static final Set<String> MAIN = Set.of("POP_XWAP", "EAP_TEAP", "EMP_TEMP_SEX_AGE");

    private final CodeLists codeLists;
    private final Units units;
    private final Member member;
    private final Surroundings around;
    private final Shape shape;
    private final NumberGuess number;

    final List<String> assumed = new ArrayList<>();
    final List<String> questions = new ArrayList<>();

    MeasureDraft(
            CodeLists codeLists, Units units, Member member, Surroundings around, Shape shape, NumberGuess number) {
        this.codeLists = codeLists;
        this.units = units;
        this.member = member;
        this.around = around;
        this.shape = shape;
        this.number = number;
    }

    /** The indicator of the same measure that is broken down as the table is, if the code list has one. */
    String forBreakdown(String indicator, Set<String> breakdown) {
        for (Map.Entry<String, String> token : TOKENS.entrySet()) {
            String sibling = indicator.replace("_SEX_AGE_", "_SEX_" + token.getValue() + "_");
            if (breakdown.contains(token.getKey())
                    && codeLists.indicator(sibling).isPresent()) {
                return sibling;
            }
        }
        return indicator;
    }

    /** True if people below or above working age are no part of it, so that the survey's age limit matters. */
    boolean isOfWorkingAge(String indicator) {
        return codeLists
                .indicator(indicator)
                .map(it -> it.attributes().getOrDefault("population_base", "").startsWith("15+"))
                .orElse(false);
    }

    /** True if the indicator comes from a kind of source, such as LFS or ADM_PES. */
    boolean isFrom(String indicator, String sourceType) {
        return codeLists
                .indicator(indicator)
                .map(it -> it.attributes().getOrDefault("usual_sources", ""))
                .filter(it -> List.of(it.split("\\|", -1)).contains(sourceType))
                .isPresent();
    }

    /**
     * The unit of a measure's figures: as its label says, else as the surroundings say, else the only one that can be.
     *
     * @param at tells which cells are the measure's, by row and column
     */
    Optional<String> unit(Map<String, String> codes, String label, BiPredicate<Integer, Integer> at) {
        Indicator indicator =
                codeLists.indicator(codes.getOrDefault("indicator", "")).orElse(null);
        if (indicator == null) {
            return Optional.empty();
        }
        if (label.equals(indicator.code())) {
            return units.all().stream()
                    .filter(it -> it.unitMeasure().equals(indicator.unitMeasure())
                            && it.factor().compareTo(BigDecimal.ONE.scaleByPowerOfTen(indicator.unitMult())) == 0)
                    .map(Unit::slug)
                    .findFirst();
        }
        String said = codes.getOrDefault("unit", "");
        if (!said.isEmpty()) {
            return fitting(said, indicator);
        }
        Optional<Surroundings.Found> found =
                around.unit(it -> fitting(it, indicator).isPresent());
        if (found.isPresent()) {
            return fitting(found.get().sense().codes().getOrDefault("unit", ""), indicator);
        }
        List<Unit> plain = units.all().stream()
                .filter(it -> it.unitMeasure().equals(indicator.unitMeasure())
                        && it.factor().compareTo(BigDecimal.ONE) == 0)
                .toList();
        return switch (indicator.unitMeasure()) {
            case "PS" -> ofPersons(label, at);
            case "PT" -> ofRate(label, at);
            case "NCU" -> ask("Is \"" + label + "\" in units, thousands or millions of the currency?");
            default ->
                plain.isEmpty()
                        ? ask("Which unit is \"" + label + "\" in?")
                        : Optional.of(plain.get(0).slug());
        };
    }

    /** A unit in the indicator's own measure: persons registered are registrations. */
    private Optional<String> fitting(String slug, Indicator indicator) {
        Optional<Unit> unit = units.find(slug);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        String measure = unit.get().unitMeasure();
        if (measure.equals(indicator.unitMeasure())) {
            return Optional.of(slug);
        }
        boolean counts = Set.of("PS", "EVT", "VAC").contains(measure)
                && Set.of("PS", "EVT", "VAC").contains(indicator.unitMeasure());
        return counts
                ? units.all().stream()
                        .filter(it -> it.unitMeasure().equals(indicator.unitMeasure())
                                && it.factor().compareTo(unit.get().factor()) == 0)
                        .map(Unit::slug)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> ofRate(String label, BiPredicate<Integer, Integer> at) {
        List<BigDecimal> values = values(at);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (values.size() > 2 && most.compareTo(BigDecimal.ONE) <= 0) {
            return ask("Is \"" + label + "\" in per cent, or in fractions of one?");
        }
        return Optional.of("percent");
    }

    /** Persons, thousands or millions: only one makes the largest figure between a thousandth and all of the people. */
    private Optional<String> ofPersons(String label, BiPredicate<Integer, Integer> at) {
        BigDecimal most = values(at).stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (member.isCountry() && most.signum() > 0) {
            BigDecimal people = new BigDecimal(member.fact("population")).movePointRight(3);
            for (String slug : List.of("persons", "thousand-persons", "million-persons")) {
                BigDecimal share = most.multiply(units.find(slug).orElseThrow().factor())
                        .divide(people, java.math.MathContext.DECIMAL64);
                if (share.compareTo(BigDecimal.ONE) <= 0 && share.compareTo(new BigDecimal("0.001")) > 0) {
                    assumed.add("unit " + slug + " for \"" + Yaml.comment(label)
                            + "\": the file names none; its largest" + " figure fits no other");
                    return Optional.of(slug);
                }
            }
        }
        return ask("Is \"" + label + "\" in persons, thousands or millions?");
    }

    private Optional<String> ask(String question) {
        questions.add(question);
        return Optional.empty();
    }

    private List<BigDecimal> values(BiPredicate<Integer, Integer> at) {
        List<BigDecimal> values = new ArrayList<>();
        for (int row : shape.grid()
                .rows()
                .subMap(shape.bodyFirst(), true, shape.bodyLast(), true)
                .keySet()) {
            for (int column : shape.figures()) {
                if (at.test(row, column)) {
                    shape.grid().cell(row, column).flatMap(number::read).ifPresent(values::add);
                }
            }
        }
        return values;
    }

    /** True if the figures of the population, labour force or employment are below a fifth of the member's people. */
    boolean isTooSmallForNation(Map<String, String> codes, BiPredicate<Integer, Integer> at) {
        String indicator = codes.getOrDefault("indicator", "");
        Optional<Unit> unit = units.find(codes.getOrDefault("unit", ""));
        BigDecimal most = values(at).stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        String age = codes.getOrDefault("age", member.fact("age"));
        boolean isMain = MAIN.stream().anyMatch(indicator::startsWith) && age.equals(member.fact("age"));
        if (!member.isCountry() || unit.isEmpty() || !isMain || most.signum() == 0) {
            return false;
        }
        BigDecimal people = new BigDecimal(member.fact("population")).movePointRight(3);
        return most.multiply(unit.get().factor()).multiply(new BigDecimal(5)).compareTo(people) < 0;
    }

    /** True if the figures of a measure cannot be as large as they would be with the mark read as grouping thousands. */
    boolean needsDecimalComma(String indicator, BiPredicate<Integer, Integer> at) {
        BigDecimal limit =
                codeLists.indicator(indicator).flatMap(Indicator::hardMaximum).orElse(new BigDecimal("1e12"));
        return values(at).stream().anyMatch(it -> it.compareTo(limit) > 0);
    }

    /** Codes of a measure without those of dimensions that other labels of the table say. */
    static Map<String, String> without(Map<String, String> codes, Set<String> others) {
        Map<String, String> kept = new LinkedHashMap<>(new HashMap<>(codes));
        others.forEach(kept::remove);
        return kept;
    }
}
