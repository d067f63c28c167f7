package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.codelist.Code;
import kerja.codelist.CodeLists;
import kerja.codelist.Labels;

/**
 * What stands around a table and holds for all its figures: labels over the whole table, the title, the sheet's name,
 * the file's name, and the notes below.
 */
final class Surroundings {
    /** Words of a title that may stay unexplained while the measure in it is believed. */
    private static final int UNEXPLAINED = 3;

    private static final int TITLE_ROWS = 12;

    /** A text around the table. */
    record Text(String where, String words, String text) {}

    /** Something found in a text. */
    record Found(Sense sense, Text text) {}

    private final Lexicon lexicon;
    private final List<Text> texts = new ArrayList<>();
    private final String all;

    Surroundings(Lexicon lexicon, Shape shape, List<String> spanning, List<String> headings, String fileName) {
        this.lexicon = lexicon;
        Grid grid = shape.grid();
        spanning.forEach(it -> texts.add(new Text("", "the label over the table", it)));
        boolean isWhole = top(shape) <= TITLE_ROWS + 1;
        texts.add(new Text(isWhole ? "title: true" : "", "the title", title(shape)));
        headings.forEach(it -> texts.add(new Text("", "a heading of the table", it)));
        texts.add(new Text("sheet-name: true", "the sheet's name", grid.sheet()));
        String name = fileName.replaceAll("\\.[A-Za-z]{3,4}$", "").replaceAll("[-_]+", " ");
        texts.add(new Text("file-name: true", "the file's name", name));
        StringBuilder below = new StringBuilder();
        grid.rows().tailMap(shape.bodyLast(), false).values().stream().limit(40).forEach(line -> line.values()
                .forEach(it -> below.append(' ').append(Grid.shown(it))));
        this.all = Labels.normalize(title(shape) + " " + below + " " + fileName);
    }

    /** The text above the header; of a table without header, above its body. */
    static String title(Shape shape) {
        return shape.grid().above(top(shape), TITLE_ROWS);
    }

    private static int top(Shape shape) {
        return shape.headerFirst() > 0 ? shape.headerFirst() : shape.bodyFirst();
    }

    List<Text> texts() {
        return texts;
    }

    /** The one measure that the nearest text names before it says by what it is broken down. */
    Optional<Found> measure() {
        for (Text text : texts) {
            Cover cover = beforeBreakdown(text.text());
            List<Sense> measures = cover.all(Sense.MEASURE);
            long unexplained = cover.left().stream()
                    .filter(it -> !it.matches("[0-9-]+") && it.length() > 2)
                    .count();
            boolean other = cover.words().stream().anyMatch(Interpreter.DERIVED::contains);
            if (measures.size() == 1 && unexplained <= UNEXPLAINED && !other) {
                return Optional.of(new Found(measures.get(0), text));
            }
            if (measures.size() > 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Cover beforeBreakdown(String text) {
        Cover whole = lexicon.cover(text);
        List<Cover.Piece> pieces = new ArrayList<>();
        for (Cover.Piece piece : whole.pieces()) {
            if (piece.as(Sense.WORD).filter(it -> it.word().equals("BY")).isPresent()) {
                int at = text.toLowerCase(java.util.Locale.ROOT).indexOf(" " + piece.text() + " ");
                return at > 0 ? lexicon.cover(text.substring(0, at)) : new Cover(pieces, List.of());
            }
            pieces.add(piece);
        }
        return whole;
    }

    /** The one unit that the nearest text names of those that a measure can be in. */
    Optional<Found> unit(java.util.function.Predicate<String> fits) {
        for (Text text : texts) {
            List<Sense> units = lexicon.cover(text.text()).all(Sense.UNIT).stream()
                    .filter(it -> fits.test(it.codes().getOrDefault("unit", "")))
                    .toList();
            if (units.size() == 1) {
                return Optional.of(new Found(units.get(0), text));
            }
            if (units.size() > 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The one code of a dimension that the nearest text names, such as an age or a seasonal adjustment. */
    Optional<Found> of(String kind) {
        for (Text text : texts) {
            List<Sense> senses = lexicon.cover(text.text()).pieces().stream()
                    .filter(it -> it.as(Sense.WORD).isEmpty() && it.text().length() > 2)
                    .flatMap(it -> it.as(kind).stream())
                    .distinct()
                    .toList();
            long codes = senses.stream().map(Sense::codes).distinct().count();
            if (codes == 1) {
                return Optional.of(new Found(senses.get(0), text));
            }
        }
        return Optional.empty();
    }

    /** True if a text around the table holds a word of code list word. */
    boolean says(String word) {
        return texts.stream().anyMatch(it -> lexicon.cover(it.text()).words().contains(word));
    }

    /** The source whose producer or name stands in the file, of those that may have made it. */
    Optional<Code> source(CodeLists lists) {
        Map<String, Code> found = new LinkedHashMap<>();
        lists.list("source").ifPresent(list -> list.codes().forEach(code -> {
            String country = code.attributes().getOrDefault("country", "");
            String producer = Labels.normalize(code.attributes().getOrDefault("producer", ""));
            boolean international = country.isEmpty() && producer.length() > 5;
            if (international && all.contains(producer)) {
                found.put(code.code(), code);
            }
        }));
        return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
    }

    /** A kind of source that a word of the title names, such as a census. */
    Set<String> words() {
        Set<String> words = new java.util.LinkedHashSet<>();
        texts.forEach(it -> words.addAll(lexicon.cover(it.text()).words()));
        return words;
    }
}
