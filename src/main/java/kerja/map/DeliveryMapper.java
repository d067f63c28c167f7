package kerja.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kerja.feed.Feed;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.provenance.Place;
import kerja.read.Document;
import kerja.read.Sheet;

/**
 * Gives the figures of a delivery one by one, table by table as its feed lists them, sheet by sheet.
 *
 * <p>What is wrong with the layout is collected in {@link #findings()}, complete once the last figure was given.
 */
public final class DeliveryMapper {
    private record Reading(Table table, Sheet sheet) {}

    private final String fileName;
    private final List<Finding> findings = new ArrayList<>();
    private final Iterator<Reading> readings;
    private Optional<TableMapper> current = Optional.empty();
    private int outOfScope;

    public DeliveryMapper(Feed feed, Document document, String fileName) throws IOException {
        this.fileName = fileName;
        List<Reading> all = new ArrayList<>();
        for (Table table : feed.tables()) {
            for (Sheet sheet : sheets(table, document)) {
                Window.of(table, sheet).forEach(it -> all.add(new Reading(table, it)));
            }
        }
        this.readings = all.iterator();
    }

    /** The next figure; empty when the delivery is through. */
    public Optional<ReportedValue> next() throws IOException {
        while (true) {
            if (current.isPresent()) {
                Optional<ReportedValue> value = current.get().next();
                if (value.isPresent()) {
                    return value;
                }
                outOfScope += current.get().outOfScope();
            }
            if (!readings.hasNext()) {
                current = Optional.empty();
                return Optional.empty();
            }
            Reading reading = readings.next();
            current = Optional.of(new TableMapper(reading.table(), reading.sheet(), fileName, findings::add));
        }
    }

    /** Layout findings so far. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Figures that the feed knows no indicator for, so far. */
    public int outOfScope() {
        return outOfScope;
    }

    private List<Sheet> sheets(Table table, Document document) {
        List<Sheet> shown =
                document.sheets().stream().filter(it -> !it.isHidden()).toList();
        if (table.sheets().isEmpty()) {
            return shown;
        }
        List<Sheet> named = document.sheets().stream()
                .filter(sheet -> table.sheets().stream().anyMatch(it -> isNamed(sheet, it)))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        if (shown.size() == 1) {
            return shown; // A renamed tab, or a workbook saved as CSV: the header decides whether it is the table.
        }
        findings.add(new Finding(
                FindingCode.SHEET_MISSING,
                Place.ofFile(fileName),
                String.join(", ", document.sheets().stream().map(Sheet::name).toList()),
                "a sheet named " + String.join(" or ", table.sheets())));
        return List.of();
    }

    private static boolean isNamed(Sheet sheet, String wanted) {
        return wanted.equals(String.valueOf(sheet.position())) || Wording.isOne(sheet.name(), List.of(wanted));
    }
}
