package kerja.codelist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of months, quarters, halves, years and eras in all languages of the members.
 *
 * <p>Source: the files of {@code jobs/dictionaries} with a column {@code number}. Words of one unit are unambiguous;
 * across units and languages they are not ({@code T1} is January in Viet Nam and a quarter in Timor-Leste): there a
 * match needs the unit or the language, and is none without.
 */
public final class PeriodWords {

    /**
     * A word found in a text.
     *
     * @param rest the normalized text without the word
     */
    public record Match(PeriodUnit unit, int number, String rest) {}

    private record Word(String text, PeriodUnit unit, int number, String language) {

        boolean sameMeaning(Word other) {
            return unit == other.unit && number == other.number;
        }
    }

    private record Hit(Word word, int start) {}

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private final List<Word> words;

    private PeriodWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /**
     * Reads the words of a jobs folder.
     *
     * @throws FileProblemsException if any file cannot be used, with all problems of all files
     */
    public static PeriodWords load(Path jobs) {
        Problems problems = new Problems();
        PeriodWords loaded = read(jobs, problems);
        problems.requireNone();
        return loaded;
    }

    static PeriodWords read(Path jobs, Problems problems) {
        List<Word> words = new ArrayList<>();
        Map<String, Word> known = new HashMap<>();
        for (Table table : Table.readFolder(jobs, DictionaryFiles.FOLDER, problems)) {
            if (table.header().contains(DictionaryFiles.PERIOD_COLUMN)
                    && table.requireColumns(problems, "lang", "label", "unit")) {
                table.rows().forEach(row -> word(table, row, known, problems).ifPresent(words::add));
            }
        }
        return new PeriodWords(words);
    }

    private static Optional<Word> word(Table table, Table.Row row, Map<String, Word> known, Problems problems) {
        Optional<PeriodUnit> unit = PeriodUnit.find(row.get("unit"));
        String number = row.get("number");
        String text = Labels.normalize(row.get("label"));
        if (unit.isEmpty()
                || !WHOLE.matcher(number).matches()
                || !unit.get().takes(Integer.parseInt(number))
                || text.isEmpty()
                || !DictionaryFiles.LANGUAGES.contains(row.get("lang"))) {
            problems.add(
                    table.file(),
                    row.line(),
                    "\"" + row.get("label") + "\" is no word of a period: " + row.get("lang") + ", " + row.get("unit")
                            + ", " + number,
                    "Write a language, one of month, quarter, half, year, era, fiscal-year, and its number");
            return Optional.empty();
        }
        Word word = new Word(text, unit.get(), Integer.parseInt(number), row.get("lang"));
        Word other = known.putIfAbsent(unit.get() + "\n" + text, word);
        if (other != null && !other.sameMeaning(word)) {
            problems.add(
                    table.file(),
                    row.line(),
                    "\"" + row.get("label") + "\" is " + word.unit().slug() + " " + number + " here but "
                            + other.number() + " in language " + other.language(),
                    "Keep one of them");
            return Optional.empty();
        }
        return Optional.of(word);
    }

    /** The words of these languages only. */
    public PeriodWords in(Set<String> languages) {
        return new PeriodWords(
                words.stream().filter(it -> languages.contains(it.language())).toList());
    }

    /** The languages that have words. */
    public Set<String> languages() {
        return Set.copyOf(words.stream().map(Word::language).distinct().toList());
    }

    /** The number of a word of one unit, month, quarter, half, year, era or fiscal-year; the text is nothing else. */
    public OptionalInt find(String unit, String text) {
        String normalized = Labels.normalize(text);
        return words.stream()
                .filter(it -> it.unit().slug().equals(unit) && it.text().equals(normalized))
                .mapToInt(Word::number)
                .findFirst();
    }

    /** The longest word of any unit in a text; none if the longest could mean two things. */
    public Optional<Match> longest(String text) {
        return longest(text, EnumSet.allOf(PeriodUnit.class));
    }

    /** The longest word of these units in a text, standing by itself; none if the longest could mean two things. */
    public Optional<Match> longest(String text, Set<PeriodUnit> units) {
        String normalized = Labels.normalize(text);
        List<Hit> hits = new ArrayList<>();
        for (Word word : words) {
            if (!units.contains(word.unit())
                    || (!hits.isEmpty()
                            && word.text().length() < hits.get(0).word().text().length())) {
                continue;
            }
            String sought = word.text();
            int start = standingIn(normalized, sought);
            if (start >= 0) {
                if (!hits.isEmpty()
                        && word.text().length() > hits.get(0).word().text().length()) {
                    hits.clear();
                }
                hits.add(new Hit(word, start));
            }
        }
        if (hits.isEmpty()
                || hits.stream()
                        .anyMatch(it -> !it.word().sameMeaning(hits.get(0).word()))) {
            return Optional.empty();
        }
        return Optional.of(match(normalized, hits.get(0)));
    }

    private static Match match(String text, Hit hit) {
        String before = text.substring(0, hit.start()).strip();
        String after = text.substring(hit.start() + hit.word().text().length()).strip();
        return new Match(hit.word().unit(), hit.word().number(), (before + " " + after).strip());
    }

    private static int standingIn(String normalized, String sought) {
        for (int at = normalized.indexOf(sought); at >= 0; at = normalized.indexOf(sought, at + 1)) {
            int end = at + sought.length();
            boolean free = isLongUnspaced(sought)
                    || (apart(normalized, at - 1, sought.codePointAt(0))
                            && apart(normalized, end, sought.codePointBefore(sought.length())));
            if (free && !digitsTouch(normalized, at, end)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLongUnspaced(String word) {
        return word.codePointCount(0, word.length()) > 3
                && WITHOUT_SPACES.contains(Character.UnicodeScript.of(word.codePointAt(0)));
    }

    private static boolean apart(String text, int neighbour, int edge) {
        return neighbour < 0 || neighbour >= text.length() || !isLetter(text.charAt(neighbour)) || !isLetter(edge);
    }

    private static boolean digitsTouch(String text, int start, int end) {
        return (start > 0 && isDigit(text.charAt(start - 1)) && isDigit(text.charAt(start)))
                || (end < text.length() && isDigit(text.charAt(end)) && isDigit(text.charAt(end - 1)));
    }

    private static boolean isDigit(int character) {
        return '0' <= character && character <= '9';
    }

    private static boolean isLetter(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
