package kerja.codelist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the files of {@code jobs/codelists} and checks each list in itself. */
final class CodeListFiles {

    static final String INDEX = file("lists");

    private static final Set<String> FIXED = Set.of("code", "label", "parent", "is_total");
    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z0-9_+-]+");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CodeListFiles() {}

    static String file(String list) {
        return "codelists/" + list + ".csv";
    }

    static Map<String, CodeList> read(Path jobs, Problems problems) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        if (!Files.isRegularFile(jobs.resolve(INDEX))) {
            problems.add(INDEX, 0, "the file does not exist", "Restore it: it names all code lists");
            return lists;
        }
        Table index = Table.read(jobs, INDEX, problems);
        if (!index.requireColumns(problems, "list", "title", "open_pattern", "version")) {
            return lists;
        }
        for (Table.Row row : index.rows()) {
            String name = row.get("list");
            if (lists.containsKey(name)) {
                problems.add(INDEX, row.line(), "list \"" + name + "\" is named twice", "Delete one of the rows");
                continue;
            }
            lists.put(name, list(jobs, row, problems));
        }
        requireNamed(jobs, lists.keySet(), problems);
        return lists;
    }

    private static void requireNamed(Path jobs, Set<String> named, Problems problems) {
        for (Table table : Table.readFolder(jobs, "codelists", new Problems())) {
            if (!table.name().equals("lists") && !named.contains(table.name())) {
                problems.add(table.file(), 0, "lists.csv does not name this list", "Add a row for it there");
            }
        }
    }

    private static CodeList list(Path jobs, Table.Row row, Problems problems) {
        String name = row.get("list");
        String open = row.get("open_pattern");
        try {
            Pattern.compile(open);
        } catch (PatternSyntaxException cause) {
            problems.add(INDEX, row.line(), "open_pattern is no regular expression", "Write one, or leave it empty");
            open = "";
        }
        Map<String, Code> codes = new LinkedHashMap<>();
        if (Files.isRegularFile(jobs.resolve(file(name)))) {
            codes = codes(name, Table.read(jobs, file(name), problems), problems);
        } else if (open.isEmpty()) {
            problems.add(INDEX, row.line(), file(name) + " does not exist", "Add it, or delete this row");
        }
        return new CodeList(name, row.get("title"), row.get("version"), open, codes);
    }

    private static Map<String, Code> codes(String list, Table table, Problems problems) {
        Map<String, Code> codes = new LinkedHashMap<>();
        if (!table.requireColumns(problems, "code", "label", "parent", "is_total")) {
            return codes;
        }
        for (Table.Row row : table.rows()) {
            requireWellWritten(list, table, row, problems);
            Code code = code(list, row, codes.size() + 1);
            if (codes.putIfAbsent(code.code(), code) != null) {
                problems.add(table.file(), row.line(), "code " + code.code() + " is listed twice", "Delete one row");
            }
        }
        Set<String> known = new HashSet<>(codes.keySet());
        for (Table.Row row : table.rows()) {
            String parent = row.get("parent");
            if (!parent.isEmpty() && !known.contains(parent)) {
                problems.add(
                        table.file(),
                        row.line(),
                        "parent \"" + parent + "\" is no code of this list",
                        "Write one of its codes, or nothing");
            }
        }
        return codes;
    }

    private static Code code(String list, Table.Row row, int sort) {
        Map<String, String> attributes = new LinkedHashMap<>();
        row.fields().forEach((column, value) -> {
            if (!FIXED.contains(column) && !value.isEmpty()) {
                attributes.put(column, value);
            }
        });
        return new Code(
                list,
                row.get("code"),
                row.get("label"),
                row.get("parent"),
                row.get("is_total").equals("Y"),
                sort,
                attributes);
    }

    private static void requireWellWritten(String list, Table table, Table.Row row, Problems problems) {
        String code = row.get("code");
        boolean units = list.equals("unit");
        if (!(units ? SLUG : UPPER_CASE).matcher(code).matches()) {
            problems.add(
                    table.file(),
                    row.line(),
                    "\"" + code + "\" is no code",
                    units ? "Write small letters, digits and hyphens" : "Write capitals, digits and _ - +");
        }
        if (row.get("label").isEmpty()) {
            problems.add(table.file(), row.line(), "code " + code + " has no label", "Write what it stands for");
        }
        if (!Set.of("Y", "N").contains(row.get("is_total"))) {
            problems.add(table.file(), row.line(), "is_total is \"" + row.get("is_total") + "\"", "Write Y or N");
        }
    }
}
