package kerja.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.finding.Finding;
import kerja.finding.Parsed;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.map.TableArea;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import kerja.read.Row;
import kerja.read.Sheet;

/**
 * What a feed makes of a file: what each cell becomes, the figures, and what is wrong. Loads nothing.
 *
 * @param sheets the first rows of each sheet, in order
 * @param figures what became of every cell that was read as one, in the order read
 * @param findings about file, layout and figures
 */
public record Preview(List<SheetPreview> sheets, List<Normalized> figures, List<Finding> findings) {

    /** One sheet: by row and column, what stands there and what becomes of it. */
    public record SheetPreview(String name, Map<Integer, Map<Integer, ShownCell>> rows) {}

    /** One cell. */
    public record ShownCell(String text, Became became) {}

    public Preview {
        sheets = List.copyOf(sheets);
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** How many of the cells read became this: a figure, blank, or rejected. */
    public long count(Became became) {
        return figures.stream().filter(it -> CellFate.ofFigure(it) == became).count();
    }

    /** Reads a file with a feed; at most so many rows of each sheet are kept for showing. */
    public static Preview of(Feed feed, Path file, ReferenceData data, int shownRows) throws IOException {
        String name = String.valueOf(file.getFileName());
        ReadOptions options = ReadOptions.DEFAULT.withCharset(feed.charset()).withDelimiter(feed.delimiter());
        Parsed<Document> opened = DocumentReader.open(file, name, options);
        if (opened instanceof Parsed.Unreadable<Document> unreadable) {
            return new Preview(List.of(), List.of(), List.of(unreadable.finding()));
        }
        try (Document document = opened.match(it -> it, Preview::nothing, it -> nothing())) {
            List<Finding> findings = new ArrayList<>(document.findings());
            DeliveryMapper mapper = new DeliveryMapper(feed, document, name);
            FigureNormalizer normalizer = new FigureNormalizer(data.codeLists(), data.units(), data.periodWords());
            Map<String, Normalized> figures = new LinkedHashMap<>();
            for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
                Normalized figure = normalizer.normalize(value.get(), feed.slug());
                figures.put(figure.place().toString(), figure);
            }
            findings.addAll(mapper.findings());
            figures.values().forEach(it -> {
                if (it instanceof Normalized.Rejected rejected) {
                    findings.addAll(rejected.findings());
                }
            });
            List<SheetPreview> sheets = new ArrayList<>();
            for (Sheet sheet : document.sheets()) {
                sheets.add(shown(sheet, areas(mapper, sheet), byCell(sheet, figures), shownRows));
            }
            return new Preview(sheets, List.copyOf(figures.values()), findings);
        }
    }

    private static Document nothing() {
        throw new IllegalStateException("A file is either read or refused with a finding");
    }

    private static List<TableArea> areas(DeliveryMapper mapper, Sheet sheet) {
        return mapper.areas().stream()
                .filter(it -> it.sheet() == sheet.position())
                .toList();
    }

    private static Map<String, Normalized> byCell(Sheet sheet, Map<String, Normalized> figures) {
        Map<String, Normalized> byCell = new HashMap<>();
        figures.values().stream()
                .filter(it -> sheet.name()
                        .equals(it.place().sheet() == null ? "" : it.place().sheet()))
                .forEach(it -> byCell.put(it.place().cell(), it));
        return byCell;
    }

    private static SheetPreview shown(
            Sheet sheet, List<TableArea> areas, Map<String, Normalized> figures, int shownRows) throws IOException {
        Map<Integer, Map<Integer, ShownCell>> rows = new TreeMap<>();
        Iterator<Row> all = sheet.rows();
        while (all.hasNext() && rows.size() < shownRows) {
            Row row = all.next();
            Map<Integer, ShownCell> cells = new TreeMap<>();
            row.cells()
                    .forEach(it -> cells.put(
                            it.column(), new ShownCell(it.text(), CellFate.of(row, it.column(), areas, figures))));
            rows.put(row.number(), cells);
        }
        return new SheetPreview(sheet.name(), rows);
    }
}
