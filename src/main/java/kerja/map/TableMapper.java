package kerja.map;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kerja.feed.Axis;
import kerja.feed.Meaning;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Cell;
import kerja.read.Row;
import kerja.read.Sheet;

/**
 * Reads one table of one sheet: every figure with what the labels around it say.
 *
 * <p>Shape: row by row, holding the header and one row ahead, whatever the table's length. A table that is not as the
 * feed describes it gives a {@code LAYOUT_DRIFT} finding and no figures.
 */
final class TableMapper {
    private static final int SAMPLE_ROWS = 200;

    private final Table table;
    private final Sheet sheet;
    private final Place at;
    private final HeaderBlock header;
    private final Consumer<Finding> findings;
    private final RowCursor rows;
    private final Queue<ReportedValue> ready = new ArrayDeque<>();
    private Said context = new Said();
    private final ColumnPlan plan;
    private final StubReader stubs;
    private final RepeatedColumns repeated;
    private boolean begun;
    private boolean ended;
    private boolean hiddenTold;
    private int outOfScope;

    TableMapper(Table table, Sheet sheet, String fileName, Consumer<Finding> findings) throws IOException {
        this.table = table;
        this.sheet = sheet;
        this.at = Place.ofSheet(fileName, sheet.name().isEmpty() ? null : sheet.name());
        this.findings = findings;
        this.rows = new RowCursor(sheet.rows());
        HeaderFinder finder = new HeaderFinder(table, sheet.merges(), at);
        Optional<HeaderBlock> found = finder.find(rows);
        this.plan = found.map(it -> ColumnPlan.of(table, it, sample(), at)).orElse(ColumnPlan.NONE);
        List<Finding> drift = found.isPresent() ? plan.drift() : finder.drift();
        drift.forEach(findings);
        this.ended = found.isEmpty() || !drift.isEmpty();
        HeaderBlock block = found.orElseGet(() -> HeaderBlock.of(0, 0, List.of(), List.of(), List.of()));
        this.header = block;
        this.stubs = new StubReader(table.axes(), plan.stubs(), sheet.merges(), at);
        this.repeated = new RepeatedColumns(table.leftOut(), at);
        readContext(block, fileName);
    }

    /** The next figure; empty at the end of the table. */
    Optional<ReportedValue> next() {
        while (ready.isEmpty() && !ended && rows.hasNext()) {
            row(rows.next());
        }
        return Optional.ofNullable(ready.poll());
    }

    /** Where the table was found. */
    TableArea area() {
        boolean hasHeader = header.firstRow() > 0;
        return new TableArea(
                sheet.position(),
                header.firstRow(),
                hasHeader ? header.lastRow() : 0,
                Set.copyOf(plan.stubs().values()));
    }

    /** Figures that the feed knows no indicator for, so far. */
    int outOfScope() {
        return outOfScope;
    }

    /** True if the table is not as its feed describes it, so that it gives no figures. */
    static boolean drifts(Table table, Sheet sheet) throws IOException {
        List<Finding> told = new ArrayList<>();
        return new TableMapper(table, sheet, "", told::add).ended;
    }

    /** The first rows of the body. */
    private List<Row> sample() {
        return rows.ahead(SAMPLE_ROWS).stream()
                .filter(it -> it.number() >= table.firstRow() && !isBeyond(it))
                .takeWhile(it -> !endsTable(it))
                .toList();
    }

    private boolean isBeyond(Row row) {
        return table.lastRow() > 0 && row.number() > table.lastRow();
    }

    private boolean endsTable(Row row) {
        return !table.until().isEmpty() && Wording.isOne(StubReader.firstLabel(row), table.until());
    }

    private void row(Row row) {
        if (row.number() < table.firstRow()) {
            stubs.remember(row);
            return;
        }
        if (isBeyond(row) || endsTable(row)) {
            ended = true;
            return;
        }
        stubs.remember(row);
        Map<Integer, Cell> cells = row.cells().stream().collect(Collectors.toMap(Cell::column, it -> it, (a, b) -> a));
        if (header.isRepeatedBy(row) || (!begun && isNumberingOfColumns(row))) {
            return;
        }
        boolean hasFigures = !stubs.isBand(row)
                && plan.figures().keySet().stream()
                        .anyMatch(it -> cells.containsKey(it) && !cells.get(it).isBlank());
        Said said = context.and(stubs.read(row, hasFigures, rows.hasNext() ? rows.peek() : null));
        boolean isBlankRecord =
                !hasFigures && table.isLong() && cells.values().stream().anyMatch(it -> !it.isBlank());
        if (hasFigures || isBlankRecord) {
            repeated.difference(row.number(), cells).ifPresent(findings);
            begun = true;
            figures(row, cells, said);
        }
    }

    /** True for a row under the header that counts the columns: 1, 2, 3 or (1), (2), (3). */
    private static boolean isNumberingOfColumns(Row row) {
        List<String> shown = row.cells().stream()
                .filter(it -> !it.isBlank())
                .map(it -> Wording.normalize(HeaderBlock.shown(it)).replaceAll("[()\\[\\]]", ""))
                .toList();
        int first = !shown.isEmpty() && shown.get(0).matches("[12]") ? Integer.parseInt(shown.get(0)) : 0;
        return first > 0
                && shown.size() >= 3
                && java.util.stream.IntStream.range(0, shown.size())
                        .allMatch(it -> shown.get(it).equals(String.valueOf(first + it)));
    }

    private void figures(Row row, Map<Integer, Cell> cells, Said rowSaid) {
        List<ReportedValue> values = new ArrayList<>();
        List<ReportedValue> attributes = new ArrayList<>();
        plan.figures().forEach((column, columnSaid) -> {
            Said said = rowSaid.and(columnSaid);
            Optional<Meaning> together = table.conditions().stream()
                    .flatMap(it -> it.find(said.labels, said.codes).stream())
                    .findFirst();
            together.ifPresent(said::add);
            Cell cell = cells.getOrDefault(column, Cell.ofText(column, ""));
            boolean isMarker = table.missing().contains(cell.text().strip());
            if (said.kind == Meaning.Kind.FIGURES || (said.kind == Meaning.Kind.OUT_OF_SCOPE && isMarker)) {
                tellHidden(row, cell);
                ReportedValue value = value(at.at(row.number(), column), cell, said);
                (said.codes.containsKey("attribute") ? attributes : values).add(value);
            } else if (said.kind == Meaning.Kind.OUT_OF_SCOPE && isFigure(cell)) {
                outOfScope++;
            }
        });
        values.forEach(it -> ready.add(withAttributes(it, attributes)));
    }

    /** True for a number, however it is written; false for words that stand in a column of figures. */
    private static boolean isFigure(Cell cell) {
        return cell.number() != null
                || (cell.text().codePoints().anyMatch(Character::isDigit)
                        && cell.text().codePoints().noneMatch(Character::isLetter));
    }

    private ReportedValue value(Place place, Cell cell, Said said) {
        List<Finding> problems = new ArrayList<>(said.problems);
        if (problems.isEmpty() && !said.codes.containsKey("indicator")) {
            problems.add(new Finding(
                    FindingCode.MEASURE_UNKNOWN,
                    place,
                    said.labels.values().stream().sorted().collect(Collectors.joining(" / ")),
                    Phrased.of(Phrase.INDICATOR_LABELS)));
        }
        return new ReportedValue(place, cell, said.codes, said.periods, said.labels, said.kept, problems, table);
    }

    /** A figure with what the precision columns of its row say of it: same codes, same period. */
    private static ReportedValue withAttributes(ReportedValue value, List<ReportedValue> attributes) {
        Map<String, String> own = new HashMap<>(value.attributes());
        for (ReportedValue attribute : attributes) {
            Map<String, String> codes = new HashMap<>(attribute.codes());
            String name = codes.remove("attribute");
            boolean same = codes.entrySet().stream()
                            .allMatch(it -> it.getValue().equals(value.codes().get(it.getKey())))
                    && texts(attribute).equals(texts(value));
            if (same && name != null && !attribute.cell().isBlank()) {
                own.put(name, HeaderBlock.shown(attribute.cell()));
            }
        }
        return own.isEmpty()
                ? value
                : new ReportedValue(
                        value.place(),
                        value.cell(),
                        value.codes(),
                        value.periods(),
                        value.labels(),
                        own,
                        value.problems(),
                        value.table());
    }

    private static List<String> texts(ReportedValue value) {
        return value.periods().stream().map(PeriodText::text).toList();
    }

    private void tellHidden(Row row, Cell cell) {
        if (!hiddenTold && (cell.hidden() || sheet.isHidden())) {
            hiddenTold = true;
            findings.accept(new Finding(
                    FindingCode.CONTENT_HIDDEN,
                    at.at(row.number(), cell.column()),
                    cell.text(),
                    Phrased.of(Phrase.SHOWN_FIGURES)));
        }
    }

    /** Reads what title, fixed cells, sheet name and file name say. */
    private void readContext(HeaderBlock header, String fileName) {
        context.codes.putAll(table.given());
        for (Axis axis : table.axes()) {
            Optional<String> text = Optional.empty();
            Place place = at;
            if (axis.position() instanceof Axis.Title) {
                text = Optional.of(header.titleText());
            } else if (axis.position() instanceof Axis.SheetName) {
                text = Optional.of(sheet.name());
            } else if (axis.position() instanceof Axis.FileName) {
                text = Optional.of(fileName);
            } else if (axis.position() instanceof Axis.AtCell cell) {
                place = at.at(cell.row(), cell.column());
                text = Optional.of(cellText(header, cell));
            }
            if (text.isPresent()) {
                context = context.and(Said.of(axis, text.get(), place));
            }
        }
    }

    private static String cellText(HeaderBlock header, Axis.AtCell at) {
        int inHeader = at.row() - header.firstRow();
        if (header.firstRow() > 0 && inHeader >= 0 && inHeader < header.texts().size()) {
            return header.texts().get(inHeader).getOrDefault(at.column(), "");
        }
        return header.title().stream()
                .filter(row -> row.number() == at.row())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == at.column())
                .map(HeaderBlock::shown)
                .findFirst()
                .orElse("");
    }
}
