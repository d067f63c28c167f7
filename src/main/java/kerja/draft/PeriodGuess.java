package kerja.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.normalize.PeriodReader;

/**
 * How the labels of one place write periods.
 *
 * @param formats as feeds write them, the commonest first
 * @param marks glued to labels, with the status that each stands for
 * @param parts what each label says
 * @param unknown labels that are no periods
 * @param isWhole false if the year stands elsewhere: the labels are months or quarters only
 */
record PeriodGuess(
        List<String> formats,
        Map<String, String> marks,
        Map<String, PeriodReader.Parts> parts,
        Set<String> unknown,
        boolean isWhole) {
    private static final List<String> WHOLE = List.of(
            "yyyy",
            "BBBB",
            "yyyy-MM-dd",
            "dd/MM/yyyy",
            "yyyy-MM",
            "yyyy-'Q'Q",
            "yyyy'Q'Q",
            "yyyyQ'Q'",
            "yyyy Q'Q'",
            "'Q'Q yyyy",
            "'Q'Q-yyyy",
            "MMMM yyyy",
            "yyyy MMMM",
            "MMMM-yy",
            "MMMM-yyyy",
            "QQQQ yyyy",
            "yyyy QQQQ",
            "yyyy-'S'H");
    private static final List<String> PARTS = List.of("MMMM", "QQQQ", "'Q'Q");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    /** The way to write periods that most labels of a place share, if most of them are periods at all. */
    static Optional<PeriodGuess> of(Collection<String> labels, PeriodReader reader, Map<String, String> statuses) {
        return of(labels, reader, statuses, true).or(() -> of(labels, reader, statuses, false));
    }

    private static Optional<PeriodGuess> of(
            Collection<String> labels, PeriodReader reader, Map<String, String> statuses, boolean isWhole) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> bare = new HashMap<>();
        Map<String, String> marks = new LinkedHashMap<>();
        Map<String, List<String>> fitting = new LinkedHashMap<>();
        for (String label : labels) {
            List<String> formats = formats(label, reader, isWhole);
            bare.put(label, label);
            for (Map.Entry<String, String> status : statuses.entrySet()) {
                String rest = without(label, status.getKey());
                if (formats.isEmpty() && !rest.equals(label)) {
                    formats = formats(rest, reader, isWhole);
                    if (!formats.isEmpty()) {
                        bare.put(label, rest);
                        marks.put(status.getKey(), status.getValue());
                    }
                }
            }
            fitting.put(label, formats);
            formats.forEach(it -> counts.merge(it, 1, Integer::sum));
        }
        List<String> chosen = new ArrayList<>();
        Map<String, PeriodReader.Parts> parts = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>(labels);
        while (!unknown.isEmpty() && chosen.size() < 3) {
            String best = "";
            long most = 0;
            for (String format : counts.keySet()) {
                long count = unknown.stream()
                        .filter(it -> fitting.getOrDefault(it, List.of()).contains(format))
                        .count();
                if (count > most) {
                    most = count;
                    best = format;
                }
            }
            if (most == 0) {
                break;
            }
            chosen.add(best);
            for (String label : List.copyOf(unknown)) {
                read(bare.getOrDefault(label, label), best, reader, isWhole).ifPresent(it -> {
                    parts.put(label, it);
                    unknown.remove(label);
                });
            }
        }
        return parts.size() * 10 >= labels.size() * 8 && !parts.isEmpty()
                ? Optional.of(new PeriodGuess(chosen, marks, parts, unknown, isWhole))
                : Optional.empty();
    }

    private static List<String> formats(String label, PeriodReader reader, boolean isWhole) {
        List<String> formats = new ArrayList<>();
        for (String format : isWhole ? WHOLE : PARTS) {
            if (read(label, format, reader, isWhole).isPresent()) {
                formats.add(format);
            }
        }
        if (formats.isEmpty() && isWhole) {
            withWord(label, reader).ifPresent(formats::add);
        }
        return formats;
    }

    private static Optional<PeriodReader.Parts> read(
            String label, String format, PeriodReader reader, boolean isWhole) {
        return isWhole ? reader.read(label, format) : reader.read("2000 " + label, "yyyy " + format);
    }

    /** A year with a word for "year" beside it: {@code Tahun 2023}, {@code Annual 2021}. */
    private static Optional<String> withWord(String label, PeriodReader reader) {
        Matcher year = YEAR.matcher(label);
        if (!year.find()) {
            return Optional.empty();
        }
        String before = label.substring(0, year.start()).strip();
        String after = label.substring(year.end()).strip();
        if (before.contains("'") || after.contains("'") || year.find()) {
            return Optional.empty();
        }
        String word = before.isEmpty() ? after : before;
        boolean isYearWord = (before.isEmpty() || after.isEmpty())
                && reader.read("2000 " + word, "yyyy MMMM")
                        .map(PeriodReader.Parts::isWholeYear)
                        .orElse(false);
        if (!isYearWord) {
            return Optional.empty();
        }
        for (String letters : List.of("yyyy", "BBBB")) {
            String format = before.isEmpty() ? letters + " '" + after + "'" : "'" + before + "' " + letters;
            if (reader.read(label, format).isPresent()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static String without(String label, String mark) {
        String text = label.strip();
        if (text.length() > mark.length() && text.endsWith(mark)) {
            char before = text.charAt(text.length() - mark.length() - 1);
            if (!(Character.isLetter(before) && Character.isLetter(mark.charAt(0)))) {
                return text.substring(0, text.length() - mark.length()).strip();
            }
        }
        if (text.length() > mark.length() && text.startsWith(mark)) {
            char after = text.charAt(mark.length());
            if (!(Character.isLetter(after) && Character.isLetter(mark.charAt(mark.length() - 1)))) {
                return text.substring(mark.length()).strip();
            }
        }
        return label;
    }

    /** Value of the key {@code period}. */
    String yaml() {
        List<String> quoted = formats.stream().map(Yaml::text).toList();
        return quoted.size() == 1 ? quoted.get(0) : "[ " + String.join(", ", quoted) + " ]";
    }
}
