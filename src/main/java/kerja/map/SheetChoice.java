package kerja.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import kerja.feed.Level;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Document;
import kerja.read.Row;
import kerja.read.Sheet;

/**
 * Which sheets a table is read from.
 *
 * <p>Sheets named by the feed, if there are any. A table whose sheet was renamed is read from the one sheet that shows
 * its layout, provided that no other table of the feed claims or fits that sheet and that the new name is not itself a
 * label of the table: a sheet now called "Female" is another table. A table that names no sheet is read from every
 * sheet not hidden that shows its layout or a part of it; sheets of notes are passed over.
 */
final class SheetChoice {
    private static final int ROWS = 60;

    private final List<Table> tables;
    private final List<Sheet> all;
    private final List<Sheet> shown;
    private final String fileName;
    private final Consumer<Finding> findings;

    SheetChoice(List<Table> tables, Document document, String fileName, Consumer<Finding> findings) {
        this.tables = tables;
        this.all = document.sheets();
        this.shown = all.stream().filter(it -> !it.isHidden()).toList();
        this.fileName = fileName;
        this.findings = findings;
    }

    List<Sheet> sheets(Table table) throws IOException {
        if (table.sheets().isEmpty()) {
            return anywhere(table);
        }
        List<Sheet> named = named(table);
        if (!named.isEmpty()) {
            return named;
        }
        List<Sheet> renamed = new ArrayList<>();
        for (Sheet sheet : shown) {
            if (isFree(sheet) && !saysSomething(sheet.name(), table) && fitsOnly(table, sheet)) {
                renamed.add(sheet);
            }
        }
        if (renamed.size() == 1) {
            return renamed;
        }
        findings.accept(new Finding(
                FindingCode.SHEET_MISSING,
                Place.ofFile(fileName),
                Phrased.of(
                        Phrase.NOW, Drift.listed(all.stream().map(Sheet::name).toList())),
                Phrased.of(Phrase.SHEET_NAMED, String.join(" / ", table.sheets()))));
        return List.of();
    }

    private List<Sheet> anywhere(Table table) throws IOException {
        if (shown.size() == 1) {
            return shown;
        }
        List<Sheet> showing = new ArrayList<>();
        for (Sheet sheet : shown) {
            if (showsPartOf(table, sheet)) {
                showing.add(sheet);
            }
        }
        return showing.isEmpty() ? shown : showing;
    }

    private List<Sheet> named(Table table) {
        return all.stream()
                .filter(sheet -> table.sheets().stream().anyMatch(it -> isNamed(sheet, it)))
                .toList();
    }

    private static boolean isNamed(Sheet sheet, String wanted) {
        return wanted.equals(String.valueOf(sheet.position())) || Wording.isOne(sheet.name(), List.of(wanted));
    }

    private boolean isFree(Sheet sheet) {
        return tables.stream().noneMatch(it -> named(it).contains(sheet));
    }

    private static boolean saysSomething(String name, Table table) {
        return !name.isBlank()
                && table.axes().stream()
                        .flatMap(it -> it.levels().stream())
                        .anyMatch(it ->
                                it.kind() == Level.Kind.CODES && it.find(name).isPresent());
    }

    private boolean fitsOnly(Table table, Sheet sheet) throws IOException {
        for (Table other : tables) {
            if (other.equals(table) == drifts(other, sheet)) {
                return false;
            }
        }
        return true;
    }

    private static boolean drifts(Table table, Sheet sheet) throws IOException {
        for (Sheet window : Window.of(table, sheet)) {
            if (TableMapper.drifts(table, window)) {
                return true;
            }
        }
        return false;
    }

    /** True if the first rows show anything of a table's header. */
    private static boolean showsPartOf(Table table, Sheet sheet) throws IOException {
        Iterator<Row> rows = sheet.rows();
        for (int i = 0; i < ROWS && rows.hasNext(); i++) {
            boolean shows = rows.next().cells().stream()
                    .filter(it -> !it.isBlank())
                    .map(HeaderBlock::shown)
                    .anyMatch(text -> isPartOf(table, text));
            if (shows) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOf(Table table, String text) {
        return !table.header().isSearched()
                || table.header().labels().stream().anyMatch(it -> Wording.isOne(text, it))
                || table.boundHeadings().stream().anyMatch(it -> Wording.isOne(text, it))
                || table.axes().stream()
                        .flatMap(it -> it.levels().stream())
                        .anyMatch(it ->
                                it.kind() == Level.Kind.CODES && it.find(text).isPresent());
    }
}
