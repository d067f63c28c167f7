package kerja.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.finding.Severity;
import kerja.read.Sheet;
import kerja.report.xlsx.AddedSheet;
import kerja.report.xlsx.Look;
import kerja.report.xlsx.SheetOutput;

/**
 * The sheets that are added to a marked workbook: what became of the figures, what to mend first, and every finding with a
 * link to its cell.
 */
final class SummarySheet {

    private static final List<Integer> WIDTHS = List.of(18, 46, 10, 24, 32, 40, 64);
    private static final int CAUSES = 200;

    private final Report report;
    private final Words words;
    private final Map<String, String> sheetNames;
    private final int rowsOnASheet;

    /**
     * @param sheetNames names in the workbook of sheets that findings call otherwise
     * @param rowsOnASheet how many findings a sheet takes
     */
    SummarySheet(Report report, Map<String, String> sheetNames, int rowsOnASheet) {
        this.report = report;
        this.words = report.words();
        this.sheetNames = Map.copyOf(sheetNames);
        this.rowsOnASheet = rowsOnASheet;
    }

    List<AddedSheet> sheets() {
        List<AddedSheet> sheets = new ArrayList<>();
        sheets.add(new AddedSheet(Sheet.REPORT, WIDTHS, sheet -> {
            figures(sheet);
            causes(sheet);
            findings(sheet, 0);
        }));
        for (int from = rowsOnASheet; from < report.findings().all(); from += rowsOnASheet) {
            int first = from;
            sheets.add(new AddedSheet(Sheet.REPORT, WIDTHS, sheet -> findings(sheet, first)));
        }
        return sheets;
    }

    private void figures(SheetOutput sheet) throws IOException {
        FigureCounts counts = report.delivery().counts();
        sheet.row().text(Look.TITLE, report.delivery().fileName());
        said(sheet, Verdict.of(report).said(words, report));
        sheet.skip(1);
        count(sheet, "read", counts.read());
        count(sheet, "loaded", counts.loaded());
        if (counts.ready() > 0) {
            count(sheet, "ready", counts.ready());
        }
        count(sheet, "unchanged", counts.unchanged());
        count(sheet, "blank", counts.blank());
        count(sheet, "held", counts.held());
        count(sheet, "rejected", counts.rejected());
        sheet.skip(1);
    }

    private void count(SheetOutput sheet, String kind, int number) throws IOException {
        sheet.row().text(Look.TEXT, both(words.say("figures." + kind))).number(Look.TEXT, number);
    }

    private void causes(SheetOutput sheet) throws IOException {
        heading(sheet, words.say("first.heading"));
        headings(sheet, words.say("column.figures"));
        for (Cause cause : report.data().causes(report.delivery().id(), CAUSES)) {
            sheet.row().text(look(cause.severity()), both(words.severity(cause.severity())));
            sheet.text(Look.TEXT, both(words.title(cause.code())));
            sheet.number(Look.TEXT, cause.figures());
            place(sheet, cause.places().get(0), cause.ranges() > 1);
            sheet.text(
                    Look.DELIVERED, both(words.found(cause.told(), cause.found())) + (cause.sameFound() ? "" : " …"));
            sheet.text(
                    Look.TEXT,
                    both(words.expected(cause.told(), cause.expected())) + (cause.sameExpected() ? "" : " …"));
            sheet.text(
                    Look.TEXT,
                    Stream.concat(Stream.of(words.mend(cause.code())), words.consequences(cause).stream())
                            .map(SummarySheet::both)
                            .collect(Collectors.joining("\n")));
        }
        sheet.skip(1);
    }

    private void findings(SheetOutput sheet, int from) throws IOException {
        heading(sheet, words.say("findings.heading"));
        if (report.findings().allSettled() > 0) {
            said(
                    sheet,
                    words.say("findings.settled", "settled", report.findings().allSettled()));
        }
        headings(sheet, words.say("column.number"));
        try (Stream<FindingLine> all = report.data()
                .findings(report.delivery().id(), report.sheetNames())
                .skip(from)
                .limit(rowsOnASheet)) {
            for (Iterator<FindingLine> each = all.iterator(); each.hasNext(); ) {
                FindingLine finding = each.next();
                sheet.row().text(look(finding.severity()), both(words.severity(finding.severity())));
                sheet.text(Look.TEXT, both(words.title(finding.code())));
                sheet.number(Look.TEXT, finding.number());
                place(
                        sheet,
                        new CellRange(
                                finding.sheet(), finding.row(), finding.column(), finding.row(), finding.column()),
                        false);
                sheet.text(Look.DELIVERED, both(words.found(finding.told(), finding.found())));
                sheet.text(Look.TEXT, both(words.expected(finding.told(), finding.expected())));
                sheet.text(
                        Look.TEXT,
                        Stream.of(
                                        words.settled(finding),
                                        words.sentence(finding.told()),
                                        words.concerned(finding.figures()))
                                .flatMap(Optional::stream)
                                .map(SummarySheet::both)
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    private void said(SheetOutput sheet, Said text) throws IOException {
        sheet.row().text(Look.SENTENCE, text.local());
        if (text.isBilingual()) {
            sheet.row().text(Look.SOFT, text.english());
        }
    }

    private void heading(SheetOutput sheet, Said text) throws IOException {
        sheet.row().text(Look.TITLE, text.local());
        if (text.isBilingual()) {
            sheet.row().text(Look.SOFT, text.english());
        }
    }

    private void headings(SheetOutput sheet, Said third) throws IOException {
        sheet.row().text(Look.HEADING, both(words.say("column.severity")));
        sheet.text(Look.HEADING, both(words.say("column.problem"))).text(Look.HEADING, both(third));
        for (String key : List.of("where", "found", "expected", "column.mend")) {
            sheet.text(Look.HEADING, both(words.say(key)));
        }
    }

    private void place(SheetOutput sheet, CellRange range, boolean more) throws IOException {
        String name = sheetNames.getOrDefault(range.sheet(), range.sheet());
        if (name.isEmpty()) {
            sheet.text(Look.TEXT, range.reference());
            return;
        }
        String reference = range.reference().matches("[A-Z]+\\d+(:[A-Z]+\\d+)?") ? range.reference() : "A1";
        String shown = range.sheet().isEmpty() ? "" : name + "!";
        sheet.link(shown + range.reference() + (more ? " …" : ""), name, reference);
    }

    private static Look look(Severity severity) {
        return Look.valueOf(severity.name());
    }

    private static String both(Said said) {
        return said.isBilingual() ? said.local() + "\n" + said.english() : said.local();
    }
}
