package kerja.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.finding.Phrase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads a web page as a spreadsheet program opens it: all of its tables below one another on one sheet, and the text
 * between them in the first column. Statistical databases export such pages under the name of a workbook.
 *
 * <p>Nothing is fetched and no script runs. Tables inside of cells are read, the cells around them are not.
 */
final class HtmlReader {
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]+)");
    private static final int WIDEST_SPAN = 1000;
    private static final int TALLEST_SPAN = 65_534;
    private static final int DEEPEST = 200;

    private final CellBudget budget;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final StringBuilder between = new StringBuilder();
    private int number;
    private int depth;

    private HtmlReader(CellBudget budget) {
        this.budget = budget;
    }

    static List<Sheet> read(Path file, TextProbe probe, ReadOptions options) throws IOException {
        HtmlReader reader = new HtmlReader(new CellBudget(options.maxCells()));
        try (InputStream in = Files.newInputStream(file)) {
            reader.children(Jsoup.parse(in, charset(probe, options).name(), "").body(), new HashMap<>());
        }
        reader.endText();
        return List.of(new HeldSheet("", 1, false, reader.merges, reader.rows));
    }

    private static Charset charset(TextProbe probe, ReadOptions options) {
        Matcher declared = DECLARED.matcher(new String(probe.head(), StandardCharsets.ISO_8859_1));
        boolean isDeclared = options.charset() == null
                && !probe.isUtf8()
                && declared.find()
                && ReadOptions.isKnownCharset(declared.group(1));
        return isDeclared
                ? Charset.forName(declared.group(1))
                : TextEncoding.of(probe, options.charset()).charset();
    }

    /** @param covered by column: rows that a cell further up still covers */
    private void children(Element parent, Map<Integer, Integer> covered) throws TooLargeException {
        depth++;
        if (depth > DEEPEST) {
            throw new TooLargeException(Phrase.NESTED_DEEPER, DEEPEST);
        }
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                between.append(text.text());
            } else if (child instanceof Element element) {
                element(element, covered);
            }
        }
        depth--;
    }

    private void element(Element element, Map<Integer, Integer> covered) throws TooLargeException {
        String tag = element.normalName();
        if (List.of("script", "style", "template", "noscript").contains(tag)) {
            return;
        }
        if (tag.equals("tr") && element.selectFirst("table") == null) {
            endText();
            row(element, covered);
            return;
        }
        if (element.isBlock() || tag.equals("br")) {
            endText();
        }
        children(element, tag.equals("table") ? new HashMap<>() : covered);
        if (element.isBlock()) {
            endText();
        }
    }

    private void endText() throws TooLargeException {
        if (!between.toString().isBlank()) {
            budget.takeOne();
            number++;
            rows.add(new Row(number, List.of(Cell.ofText(1, between.toString()))));
        }
        between.setLength(0);
    }

    private void row(Element row, Map<Integer, Integer> covered) throws TooLargeException {
        number++;
        Map<Integer, Integer> from = new HashMap<>(covered);
        covered.clear();
        from.forEach((column, left) -> {
            if (left > 1) {
                covered.put(column, left - 1);
            }
        });
        List<Cell> cells = new ArrayList<>();
        int column = 1;
        for (Element element : row.children()) {
            if (!element.normalName().matches("t[dh]")) {
                continue;
            }
            while (from.containsKey(column)) {
                column++;
            }
            int width = span(element, "colspan", WIDEST_SPAN);
            int height = span(element, "rowspan", TALLEST_SPAN);
            if (width > 1 || height > 1) {
                merges.add(new Merge(number, number + height - 1, column, column + width - 1));
            }
            for (int at = column; height > 1 && at < column + width; at++) {
                covered.put(at, height - 1);
            }
            cell(row, element, column, cells);
            column += width;
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(number, cells));
        }
    }

    private void cell(Element row, Element element, int column, List<Cell> cells) throws TooLargeException {
        String text = element.text();
        if (text.isBlank()) {
            return;
        }
        budget.takeOne();
        boolean hidden = isHidden(row) || isHidden(element);
        boolean bold = element.selectFirst("b, strong") != null;
        cells.add(new Cell(column, text, null, null, null, Cell.leadingBlanks(text), hidden, null, bold));
    }

    private static boolean isHidden(Element element) {
        return element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private static int span(Element element, String attribute, int most) {
        String value = element.attr(attribute).strip();
        return value.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(value), most) : 1;
    }
}
