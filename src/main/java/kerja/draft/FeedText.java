package kerja.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kerja.codelist.Labels;

/** Writes a draft as a feed: tables that are understood, the others as comments behind the questions they raise. */
final class FeedText {
    private FeedText() {}

    /** A name for the feed, from the sender and the file. */
    static String slug(String sender, String fileName) {
        String name = Normalizer.normalize(fileName.replaceAll("\\.[A-Za-z]{3,4}$", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?:19|20)\\d\\d", " ")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String prefix = sender.toLowerCase(Locale.ROOT);
        return name.isEmpty() ? prefix + "-table" : name.startsWith(prefix + "-") ? name : prefix + "-" + name;
    }

    /** Numbers in a file's name change from delivery to delivery. */
    private static String pattern(String fileName) {
        return fileName.replaceAll("\\d+", "*").replaceAll("\\*[-_. ]\\*", "*");
    }

    static String write(
            String slug, String sender, String fileName, String title, String publisher, List<TableDraft> tables) {
        StringBuilder text = new StringBuilder();
        text.append(
                "# A draft. \"assumed\" is what the file does not say but the sender usually means; lines with # ? are questions.\n");
        text.append("feed: ").append(slug).append('\n');
        text.append("title: ").append(Yaml.text(title)).append('\n');
        text.append("publisher: ").append(Yaml.text(publisher)).append('\n');
        text.append("deliveries: { from: ")
                .append(sender)
                .append(", file: ")
                .append(Yaml.text(pattern(fileName)))
                .append(" }\n");
        List<TableDraft> loaded =
                merged(tables.stream().filter(TableDraft::isLoaded).toList());
        List<TableDraft> asked =
                merged(tables.stream().filter(it -> !it.isLoaded()).toList());
        if (loaded.isEmpty()) {
            text.append("out-of-scope: Nothing is read before the questions below are answered\n");
        } else {
            text.append("tables:\n");
            loaded.forEach(it -> table(text, it, "  "));
        }
        if (!asked.isEmpty()) {
            text.append(loaded.isEmpty() ? "# tables:\n" : "# ? Not read before the questions are answered:\n");
            StringBuilder lines = new StringBuilder();
            asked.forEach(it -> table(lines, it, "  "));
            lines.toString().lines().forEach(it -> text.append(it.startsWith("  #") ? "#" + it.substring(3) : "#" + it)
                    .append('\n'));
        }
        return text.toString();
    }

    private static void table(StringBuilder text, TableDraft table, String indent) {
        text.append(indent).append("# ").append(table.place()).append('\n');
        for (AxisNote axis : table.axes()) {
            text.append(indent)
                    .append("#   ")
                    .append(axis.where())
                    .append(": ")
                    .append(axis.what())
                    .append(" (");
            text.append(axis.sureness().name().toLowerCase(Locale.ROOT)).append(")\n");
            if (!axis.unknown().isEmpty()) {
                text.append(indent)
                        .append("#     not placed: ")
                        .append(HeaderDraft.examples(new LinkedHashSet<>(axis.unknown())))
                        .append('\n');
            }
        }
        table.notes().forEach(it -> text.append(indent)
                .append("# ")
                .append(Labels.normalize(it).isEmpty() ? "" : it)
                .append('\n'));
        table.questions()
                .forEach(it -> text.append(indent).append("# ? ").append(it).append('\n'));
        String dash = indent + "- ";
        List<String> lines = new ArrayList<>();
        if (!table.sheet().isEmpty()) {
            lines.add("sheet: " + table.sheet());
        }
        lines.addAll(table.lines());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? dash : indent + "  ").append(lines.get(i)).append('\n');
        }
    }

    /** Tables laid out alike on several sheets are one. */
    private static List<TableDraft> merged(List<TableDraft> tables) {
        Map<List<String>, List<TableDraft>> alike = new LinkedHashMap<>();
        tables.forEach(it ->
                alike.computeIfAbsent(it.lines(), lines -> new ArrayList<>()).add(it));
        List<TableDraft> merged = new ArrayList<>();
        for (List<TableDraft> group : alike.values()) {
            TableDraft first = group.get(0);
            Set<String> sheets = new LinkedHashSet<>();
            group.stream()
                    .map(TableDraft::sheet)
                    .filter(it -> !it.isEmpty())
                    .map(it -> "\"" + it + "\"")
                    .forEach(sheets::add);
            String names = sheets.isEmpty()
                    ? ""
                    : sheets.size() == 1 ? sheets.iterator().next() : "[ " + String.join(", ", sheets) + " ]";
            merged.add(first.onSheets(names));
        }
        return merged;
    }
}
