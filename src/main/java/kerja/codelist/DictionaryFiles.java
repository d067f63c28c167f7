package kerja.codelist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.statistic.Dimension;

/** Reads the files of {@code jobs/dictionaries} and checks that a label means one thing, with codes that exist. */
final class DictionaryFiles {

    /** Words of periods have a column {@code number}; they are no dictionaries but {@link PeriodWords}. */
    static final String PERIOD_COLUMN = "number";

    static final String FOLDER = "dictionaries";

    static final Set<String> LANGUAGES = Set.of("en", "id", "ms", "th", "vi", "fil", "km", "lo", "my", "pt", "tet");

    private static final Set<String> OTHER_LISTS = Set.of("unit", "obs_status", "conf_status", "word");
    private static final Set<String> REMARKS = Set.of("lang", "label", "confidence", "verification", "source", "note");

    private DictionaryFiles() {}

    static Dictionaries read(Path jobs, CodeLists lists, Problems problems) {
        Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
        for (Table table : Table.readFolder(jobs, FOLDER, problems)) {
            if (!table.header().isEmpty() && !table.header().contains(PERIOD_COLUMN)) {
                dictionaries.put(table.name(), dictionary(table, lists, problems));
            }
        }
        return new Dictionaries(dictionaries);
    }

    private static Dictionary dictionary(Table table, CodeLists lists, Problems problems) {
        Map<String, String> columns = columns(table, problems);
        List<Dictionary.Entry> entries = new ArrayList<>();
        if (table.requireColumns(problems, "lang", "label")) {
            Map<String, Dictionary.Entry> first = new HashMap<>();
            for (Table.Row row : table.rows()) {
                entry(table, row, columns, lists, problems)
                        .filter(it -> isNew(table, it, first, problems))
                        .ifPresent(entries::add);
            }
        }
        return new Dictionary(table.name(), List.copyOf(columns.values()), entries);
    }

    private static Map<String, String> columns(Table table, Problems problems) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String header : table.header()) {
            if (OTHER_LISTS.contains(header)) {
                columns.put(header, header);
            } else if (!REMARKS.contains(header)) {
                Dimension.find(header)
                        .ifPresentOrElse(
                                it -> columns.put(header, it.column()),
                                () -> problems.add(
                                        table.file(),
                                        1,
                                        "column \"" + header + "\" is neither a dimension nor a remark",
                                        "Name a dimension, unit, obs_status, or one of confidence, verification,"
                                                + " source, note"));
            }
        }
        if (columns.isEmpty()) {
            problems.add(table.file(), 1, "no column assigns a code", "Add a column for a dimension or unit");
        }
        return columns;
    }

    private static Optional<Dictionary.Entry> entry(
            Table table, Table.Row row, Map<String, String> columns, CodeLists lists, Problems problems) {
        if (!LANGUAGES.contains(row.get("lang"))) {
            problems.add(
                    table.file(),
                    row.line(),
                    "language \"" + row.get("lang") + "\" is unknown",
                    "Write one of en, id, ms, th, vi, fil, km, lo, my, pt, tet");
            return Optional.empty();
        }
        Map<String, String> assignments = new LinkedHashMap<>();
        columns.forEach((header, column) -> {
            String code = row.get(header);
            if (!code.isEmpty()) {
                assignments.put(column, code);
                requireCode(table, row, column, code, lists, problems);
            }
        });
        if (Labels.normalize(row.get("label")).isEmpty() || assignments.isEmpty()) {
            problems.add(table.file(), row.line(), "the row has no label or assigns no code", "Complete or delete it");
            return Optional.empty();
        }
        return Optional.of(new Dictionary.Entry(row.get("lang"), row.get("label"), assignments, row.line()));
    }

    private static void requireCode(
            Table table, Table.Row row, String column, String code, CodeLists lists, Problems problems) {
        if (!lists.has(column, code)) {
            List<String> near = lists.nearest(column, code, 3);
            problems.add(
                    table.file(),
                    row.line(),
                    "\"" + code + "\" is no code of " + CodeListFiles.file(column),
                    near.isEmpty() ? "Add it there first" : "Did you mean " + String.join(", ", near) + "?");
        }
    }

    private static boolean isNew(
            Table table, Dictionary.Entry entry, Map<String, Dictionary.Entry> first, Problems problems) {
        String label = Labels.normalize(entry.label());
        Dictionary.Entry other = first.putIfAbsent(label, entry);
        if (other != null && !other.assignments().equals(entry.assignments())) {
            problems.add(
                    table.file(),
                    entry.line(),
                    "\"" + entry.label() + "\" means " + entry.assignments() + " here but " + other.assignments()
                            + " in line " + other.line(),
                    "Keep one meaning, or move one of them to another dictionary");
            return false;
        }
        Dictionary.Entry twin = first.putIfAbsent(entry.language() + "\n" + label, entry);
        if (twin != null) {
            problems.add(
                    table.file(),
                    entry.line(),
                    "\"" + entry.label() + "\" is listed twice, first in line " + twin.line(),
                    "Delete one of the rows: case, blanks and footnote marks make no difference");
            return false;
        }
        return true;
    }
}
