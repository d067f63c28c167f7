package kerja.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.map.PeriodText;
import kerja.provenance.Place;

/**
 * Turns the parts of a period that labels give into SDMX notation.
 *
 * <p>A survey round is named by its month and keeps its rhythm: frequency S, {@code 2010-02}. A date that stands for a
 * quarter or a year must be its first month: {@code 2023-04-01} is 2023-Q2, {@code 2023-05-01} is a finding.
 */
final class Periods {
    private final PeriodReader reader;

    Periods(PeriodReader reader) {
        this.reader = reader;
    }

    /**
     * A period with what follows from it.
     *
     * @param timePeriod SDMX notation
     * @param freq of code list freq
     * @param referencePeriodType of code list reference_period_type
     */
    record Period(String timePeriod, String freq, String referencePeriodType) {}

    Parsed<Period> read(List<PeriodText> texts, Map<String, String> codes, Place figure) {
        String constant = codes.get("time_period");
        if (texts.isEmpty() && constant != null) {
            return new Parsed.Value<>(ofNotation(constant, codes));
        }
        if (texts.isEmpty()) {
            return unreadable(figure, "", Phrased.of(Phrase.PERIOD_BESIDE));
        }
        String text = texts.stream().map(it -> it.text().strip()).collect(Collectors.joining(" "));
        List<String> formats = formats(texts);
        for (String format : formats) {
            Optional<PeriodReader.Parts> parts = reader.read(text, format);
            if (parts.isPresent()) {
                return assembled(parts.get(), codes)
                        .<Parsed<Period>>map(Parsed.Value::new)
                        .orElseGet(() -> unreadable(
                                place(texts, figure),
                                text,
                                Phrased.of(Phrase.FIRST_MONTH, codes.getOrDefault("freq", ""))));
            }
        }
        String examples = formats.stream().map(PeriodReader::example).collect(Collectors.joining(" / "));
        return unreadable(place(texts, figure), text, Phrased.of(Phrase.PERIOD_LIKE, examples));
    }

    private static Place place(List<PeriodText> texts, Place figure) {
        return texts.isEmpty() ? figure : texts.get(texts.size() - 1).place();
    }

    /** Every way to write all parts one after the other. */
    private static List<String> formats(List<PeriodText> texts) {
        List<String> formats = List.of("");
        for (PeriodText text : texts) {
            List<String> before = formats;
            formats = before.stream()
                    .flatMap(start -> text.formats().stream().map(it -> (start + " " + it).strip()))
                    .toList();
        }
        return formats;
    }

    private static Optional<Period> assembled(PeriodReader.Parts parts, Map<String, String> codes) {
        if (parts.isWholeYear()) {
            return Optional.of(new Period(String.valueOf(parts.year()), "A", "RP_AVG12"));
        }
        int month = parts.month();
        if (month == 0 && !"A".equals(codes.get("freq"))) {
            month = Integer.parseInt(codes.getOrDefault("month", "0"));
        }
        String freq = codes.getOrDefault("freq", freq(parts, month));
        String type = codes.getOrDefault("reference_period_type", type(freq, month));
        boolean isRound = type.equals("RP_ROUND");
        String byMonth = String.format(Locale.ROOT, "%04d-%02d", parts.year(), month);
        String period =
                switch (freq) {
                    case "A" -> month <= 1 ? String.valueOf(parts.year()) : "";
                    case "S" -> {
                        if (parts.half() > 0) {
                            yield parts.year() + "-S" + parts.half();
                        }
                        yield month > 0 ? byMonth : "";
                    }
                    case "Q" -> {
                        if (parts.quarter() > 0) {
                            yield parts.year() + "-Q" + parts.quarter();
                        }
                        if (isRound) {
                            yield month > 0 ? byMonth : "";
                        }
                        yield month % 3 == 1 ? parts.year() + "-Q" + (month / 3 + 1) : "";
                    }
                    default -> month > 0 ? byMonth : "";
                };
        return period.isEmpty() ? Optional.empty() : Optional.of(new Period(period, freq, type));
    }

    private static String freq(PeriodReader.Parts parts, int month) {
        if (month > 0) {
            return "M";
        }
        if (parts.quarter() > 0) {
            return "Q";
        }
        return parts.half() > 0 ? "S" : "A";
    }

    private static String type(String freq, int month) {
        return switch (freq) {
            case "A" -> "RP_AVG12";
            case "Q" -> "RP_AVG3";
            case "S" -> month > 0 ? "RP_ROUND" : "RP_AVG6";
            default -> "RP_MONTH";
        };
    }

    private static Period ofNotation(String notation, Map<String, String> codes) {
        String implied = "M";
        if (notation.matches("\\d{4}")) {
            implied = "A";
        } else if (notation.contains("Q")) {
            implied = "Q";
        } else if (notation.contains("S")) {
            implied = "S";
        }
        String freq = codes.getOrDefault("freq", implied);
        int month = notation.matches("\\d{4}-\\d{2}") ? 1 : 0;
        return new Period(notation, freq, codes.getOrDefault("reference_period_type", type(freq, month)));
    }

    private static Parsed<Period> unreadable(Place place, String found, Phrased expected) {
        return new Parsed.Unreadable<>(new Finding(FindingCode.PERIOD_UNREADABLE, place, found, expected));
    }
}
