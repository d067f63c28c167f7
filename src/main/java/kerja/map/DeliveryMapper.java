package kerja.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kerja.feed.Feed;
import kerja.feed.Table;
import kerja.finding.Finding;
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
    private final List<TableArea> areas = new ArrayList<>();
    private Optional<TableMapper> current = Optional.empty();
    private int outOfScope;

    public DeliveryMapper(Feed feed, Document document, String fileName) throws IOException {
        this.fileName = fileName;
        SheetChoice choice = new SheetChoice(feed.tables(), document, fileName, findings::add);
        List<Reading> all = new ArrayList<>();
        for (Table table : feed.tables()) {
            for (Sheet sheet : choice.sheets(table)) {
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
            TableMapper mapper = new TableMapper(reading.table(), reading.sheet(), fileName, findings::add);
            areas.add(mapper.area());
            current = Optional.of(mapper);
        }
    }

    /** Where tables were found, so far. */
    public List<TableArea> areas() {
        return Collections.unmodifiableList(areas);
    }

    /** Layout findings so far. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Figures that the feed knows no indicator for, so far. */
    public int outOfScope() {
        return outOfScope;
    }
}
