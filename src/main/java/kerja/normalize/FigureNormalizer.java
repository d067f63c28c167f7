package kerja.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.codelist.CodeLists;
import kerja.codelist.Indicator;
import kerja.codelist.PeriodWords;
import kerja.codelist.Unit;
import kerja.codelist.Units;
import kerja.feed.Marks;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.map.ReportedValue;
import kerja.provenance.Place;
import kerja.read.Cell;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/**
 * Turns one reported value into an observation: text to exact decimal, unit to the indicator's, period to SDMX notation,
 * and a total code for every dimension that is not broken down.
 *
 * <p>Holds no state between figures; may be shared by threads.
 */
public final class FigureNormalizer {
    private final CodeLists codeLists;
    private final Units units;
    private final Periods periods;

    public FigureNormalizer(CodeLists codeLists, Units units, PeriodWords words) {
        this.codeLists = codeLists;
        this.units = units;
        this.periods = new Periods(new PeriodReader(words));
    }

    /** What becomes of a figure of a feed. */
    public Normalized normalize(ReportedValue reported, String feed) {
        Cell cell = reported.cell();
        String text = cell.text().strip();
        if (isMissing(reported, text)) {
            return blank(reported, feed);
        }
        Marks.Stripped stripped = reported.table().marks().strip(text);
        if (isMissing(reported, stripped.text())) {
            return blank(reported, feed);
        }
        Map<String, String> codes = new HashMap<>(reported.codes());
        codes.putAll(stripped.codes());
        List<Finding> findings = new ArrayList<>(reported.problems());
        Optional<BigDecimal> number =
                kept(NumberReader.read(cell, stripped.text(), reported.table().number(), reported.place()), findings);
        if (findings.isEmpty()) {
            Optional<Periods.Period> period = kept(periods.read(reported.periods(), codes, reported.place()), findings);
            Optional<Converted> converted = number.flatMap(it -> converted(it, codes, reported, findings));
            Optional<Map<Dimension, String>> dimensions =
                    period.flatMap(it -> dimensions(codes, it, feed, reported, findings));
            if (findings.isEmpty()) {
                return new Normalized.Figure(
                        observation(
                                reported,
                                codes,
                                period.orElseThrow(),
                                converted.orElseThrow(),
                                dimensions.orElseThrow()),
                        reported.labels());
            }
        }
        return new Normalized.Rejected(reported.place(), cell.stored(), reported.labels(), findings);
    }

    private record Converted(BigDecimal value, BigDecimal step, Indicator indicator) {}

    private static boolean isMissing(ReportedValue reported, String text) {
        boolean isEmpty = text.isEmpty() && reported.cell().isBlank();
        return isEmpty
                || (reported.cell().number() == null
                        && reported.table().missing().contains(text));
    }

    /** A missing figure needs no unit and no sense; but where its labels say what is missing, that is kept. */
    private Normalized blank(ReportedValue reported, String feed) {
        List<Finding> findings = new ArrayList<>(reported.problems());
        Optional<Periods.Period> period = findings.isEmpty()
                ? kept(periods.read(reported.periods(), reported.codes(), reported.place()), findings)
                : Optional.empty();
        Map<Dimension, String> dimensions = period.flatMap(
                        it -> dimensions(reported.codes(), it, feed, reported, findings))
                .filter(it -> !it.containsValue(""))
                .orElse(Map.of());
        return new Normalized.Blank(
                reported.place(),
                reported.cell().stored(),
                reported.labels(),
                dimensions,
                dimensions.isEmpty()
                        ? ""
                        : period.map(Periods.Period::timePeriod).orElse(""));
    }

    private static <T> Optional<T> kept(Parsed<T> parsed, List<Finding> findings) {
        return parsed.match(Optional::of, Optional::empty, finding -> {
            findings.add(finding);
            return Optional.empty();
        });
    }

    private Optional<Converted> converted(
            BigDecimal value, Map<String, String> codes, ReportedValue reported, List<Finding> findings) {
        Place place = reported.place();
        Optional<Indicator> indicator = codeLists.indicator(codes.getOrDefault("indicator", ""));
        Optional<Unit> unit = unit(codes.getOrDefault("unit", ""), indicator);
        if (indicator.isEmpty() || unit.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.UNIT_UNKNOWN, place, codes.getOrDefault("unit", ""), Phrased.of(Phrase.UNIT)));
            return Optional.empty();
        }
        if (!unit.get().unitMeasure().equals(indicator.get().unitMeasure())) {
            findings.add(new Finding(
                    FindingCode.UNIT_UNKNOWN,
                    place,
                    unit.get().slug(),
                    Phrased.of(
                            Phrase.UNIT_OF,
                            indicator.get().unitMeasure(),
                            indicator.get().code())));
            return Optional.empty();
        }
        BigDecimal exact = value.multiply(unit.get().factor())
                .movePointLeft(indicator.get().unitMult());
        BigDecimal step = lastDigit(value, reported.table().number().roundedTo())
                .multiply(unit.get().factor())
                .movePointLeft(indicator.get().unitMult());
        return Optional.of(new Converted(plain(exact), plain(step), indicator.get()));
    }

    private Optional<Unit> unit(String slug, Optional<Indicator> indicator) {
        return slug.equals(Units.OF_INDICATOR)
                ? indicator.map(it ->
                        new Unit(slug, it.label(), it.unitMeasure(), BigDecimal.ONE.scaleByPowerOfTen(it.unitMult())))
                : units.find(slug);
    }

    /** What one more in the last digit that counts would add; a number that is no multiple of the rounding was not rounded. */
    private static BigDecimal lastDigit(BigDecimal value, int roundedTo) {
        BigDecimal rounding = BigDecimal.valueOf(roundedTo);
        boolean isRounded = roundedTo > 1 && value.remainder(rounding).signum() == 0;
        return isRounded ? rounding : BigDecimal.ONE.movePointLeft(value.scale());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Optional<Map<Dimension, String>> dimensions(
            Map<String, String> codes,
            Periods.Period period,
            String feed,
            ReportedValue reported,
            List<Finding> findings) {
        Map<String, String> known = new HashMap<>(codes);
        known.put(Dimension.FREQ.column(), period.freq());
        known.put(Dimension.REFERENCE_PERIOD_TYPE.column(), period.referencePeriodType());
        known.putIfAbsent(Dimension.PUBLICATION.column(), feed);
        if (!known.containsKey(Dimension.REF_AREA.column())) {
            findings.add(new Finding(
                    FindingCode.MEASURE_UNKNOWN,
                    reported.place(),
                    String.join(" / ", reported.labels().values()),
                    Phrased.of(Phrase.AREA_LABELS)));
            return Optional.empty();
        }
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, known.getOrDefault(dimension.column(), dimension.total()));
        }
        return Optional.of(dimensions);
    }

    private static Observation observation(
            ReportedValue reported,
            Map<String, String> codes,
            Periods.Period period,
            Converted converted,
            Map<Dimension, String> dimensions) {
        Map<String, String> attributes = new HashMap<>(reported.attributes());
        for (String name : List.of("break_reason", "note")) {
            if (codes.containsKey(name)) {
                attributes.put(name, codes.get(name));
            }
        }
        return new Observation(
                dimensions,
                period.timePeriod(),
                converted.value(),
                converted.indicator().unitMeasure(),
                converted.indicator().unitMult(),
                converted.step(),
                codes.getOrDefault("obs_status", "A"),
                codes.getOrDefault("conf_status", "F"),
                attributes,
                reported.place(),
                reported.cell().stored());
    }
}
