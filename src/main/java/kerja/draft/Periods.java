package kerja.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.codelist.Dictionary;
import kerja.normalize.PeriodReader;

/** Periods in labels and titles, with the marks that the sender's dictionaries know. */
final class Periods {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|25)\\d\\d(?!\\d)");
    private static final int SAMPLE = 20;
    private static final Map<String, String> WORDS = Map.of(
            "A", "final",
            "P", "provisional",
            "E", "estimate",
            "F", "forecast",
            "B", "break",
            "U", "unreliable",
            "D", "definition-differs");

    private final PeriodReader reader;
    private final Map<String, String> statuses = new LinkedHashMap<>();

    Periods(PeriodReader reader, Lexicon lexicon) {
        this.reader = reader;
        for (Dictionary dictionary : lexicon.dictionaries("obs_status")) {
            dictionary.entries().forEach(it -> Optional.ofNullable(
                            it.assignments().get("obs_status"))
                    .map(WORDS::get)
                    .filter(word -> !it.label().equals(it.label().toUpperCase(java.util.Locale.ROOT))
                            || it.label().length() > 1)
                    .ifPresent(word -> statuses.putIfAbsent(it.label(), word)));
        }
    }

    Optional<PeriodGuess> guess(Collection<String> labels) {
        if (labels.size() > SAMPLE
                && PeriodGuess.of(labels.stream().limit(SAMPLE).toList(), reader, statuses)
                        .isEmpty()) {
            return Optional.empty();
        }
        return PeriodGuess.of(labels, reader, statuses);
    }

    PeriodGuess ofFormat(String format, Collection<String> labels) {
        Map<String, PeriodReader.Parts> parts = new LinkedHashMap<>();
        labels.forEach(label -> reader.read(label, format).ifPresent(it -> parts.put(label, it)));
        Set<String> unknown = new LinkedHashSet<>(labels);
        unknown.removeAll(parts.keySet());
        return new PeriodGuess(List.of(format), Map.of(), parts, unknown, true);
    }

    /** A label without a mark of status at its end. */
    String withoutMark(String label) {
        for (String mark : statuses.keySet()) {
            if (label.length() > mark.length()
                    && label.endsWith(mark)
                    && !Character.isLetter(label.charAt(label.length() - mark.length() - 1))) {
                return label.substring(0, label.length() - mark.length()).strip();
            }
        }
        return label;
    }

    /** The one period that a text names, with the format that finds it there; none if it names several. */
    Optional<PeriodGuess> in(String text) {
        Matcher years = YEAR.matcher(text);
        Set<String> found = new LinkedHashSet<>();
        Set<String> formats = new LinkedHashSet<>();
        while (years.find()) {
            String before = text.substring(0, years.start()).strip();
            List<String> words = List.of(before.split("[\\s_]+", -1));
            String month = words.get(words.size() - 1).replaceAll("[^\\p{L}\\p{M}]", "");
            boolean isMonth = !month.isEmpty()
                    && reader.read("2000 " + month, "yyyy MMMM")
                            .filter(it -> it.month() > 0)
                            .isPresent();
            found.add((isMonth ? month + " " : "") + years.group());
            if (isMonth) {
                String literal = words.size() > 1 ? words.get(words.size() - 2) : "";
                formats.add((words.size() > 1 ? "*'" + literal.replace("'", "") + "' " : "") + "MMMM yyyy*");
            } else {
                formats.add("*" + (years.group().startsWith("25") ? "BBBB" : "yyyy") + "*");
            }
        }
        if (found.size() != 1 || formats.size() != 1) {
            return Optional.empty();
        }
        PeriodGuess guess = ofFormat(formats.iterator().next(), List.of(text));
        return guess.parts().isEmpty() ? Optional.empty() : Optional.of(guess);
    }
}
