package kerja.layouts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kerja.finding.Finding;
import kerja.normalize.Normalized;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One example of the feed guide: the file as pictured, the feed, and what the guide says it reads.
 *
 * @param title heading it stands under
 * @param files blocks {@code sheet NAME} or {@code csv FILE}: what they are, and their text
 */
record GuideExample(String title, Map<String, String> files, String feed, List<String> result) {
    private static final Pattern FENCE = Pattern.compile("```(\\S+) ?(.*)");
    private static final Pattern SLUG = Pattern.compile("(?m)^feed: (\\S+)$");

    /** The examples of a guide, in order. */
    static List<GuideExample> of(String guide) {
        List<GuideExample> examples = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        String title = "";
        String feed = "";
        List<String> lines = guide.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (lines.get(i).startsWith("## ")) {
                title = lines.get(i).substring(3);
            } else if (fence.matches()) {
                int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                switch (fence.group(1)) {
                    case "sheet", "csv" -> files.put(fence.group(1) + " " + fence.group(2), text);
                    case "yaml" -> feed = text;
                    case "result" -> {
                        examples.add(new GuideExample(
                                title, Map.copyOf(files), feed, text.lines().toList()));
                        files.clear();
                    }
                    default -> throw new AssertionError("A block of an unknown kind: " + fence.group(1));
                }
                i = end;
            }
        }
        return examples;
    }

    /** What Kerja reads, line by line with the columns that the guide shows. */
    List<String> read() throws IOException {
        Matcher slug = SLUG.matcher(feed);
        if (!slug.find()) {
            throw new AssertionError("A feed without a name under " + title);
        }
        TinyFeed tiny = TinyFeed.whole(slug.group(1), feed);
        TinyResult read = isText() ? tiny.reads(fileName(), bytes()) : tiny.reads("guide.xlsx", bytes());
        List<String> columns = cells(result.get(0));
        List<String> lines = new ArrayList<>();
        if (columns.get(0).equals("cell")) {
            lines.add(String.join(" | ", columns));
        }
        read.findings().forEach(it -> lines.add(told(it)));
        read.cells().forEach((cell, became) -> lines.add(line(shown(cell), became, columns)));
        return lines;
    }

    /** What the guide says, blanks for looks taken out. */
    List<String> expected() {
        return result.stream().map(it -> String.join(" | ", cells(it))).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String told(Finding finding) {
        return finding.code() + " | " + finding.where().cell() + " | " + finding.found() + " | " + finding.expected();
    }

    private String shown(String cell) {
        return files.size() == 1 ? cell.substring(cell.indexOf('!') + 1) : cell;
    }

    private static String line(String cell, Normalized became, List<String> columns) {
        if (became instanceof Normalized.Figure figure) {
            return columns.stream()
                    .map(it -> it.equals("cell") ? cell : value(figure.observation(), it))
                    .collect(Collectors.joining(" | "));
        }
        return cell + " | "
                + (became instanceof Normalized.Rejected rejected
                        ? rejected.findings().stream()
                                .map(it -> it.code().name())
                                .collect(Collectors.joining(" "))
                        : "blank");
    }

    private static String value(Observation observation, String column) {
        return switch (column) {
            case "period" -> observation.timePeriod();
            case "value" -> observation.value().toPlainString();
            case "status" -> observation.status();
            default ->
                Dimension.find(column)
                        .map(it -> observation.dimensions().getOrDefault(it, ""))
                        .orElseGet(() -> observation.attributes().getOrDefault(column, ""));
        };
    }

    private boolean isText() {
        return files.keySet().stream().anyMatch(it -> it.startsWith("csv"));
    }

    private String fileName() {
        return files.keySet().iterator().next().substring("csv ".length());
    }

    private byte[] bytes() throws IOException {
        if (isText()) {
            return files.values().iterator().next().getBytes(StandardCharsets.UTF_8);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new TreeMap<>(files)
                    .forEach((name, picture) -> draw(workbook.createSheet(name.substring("sheet ".length())), picture));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void draw(Sheet sheet, String picture) {
        Map<String, CellRangeAddress> merges = new TreeMap<>();
        picture.lines().skip(1).forEach(line -> {
            String[] parts = line.split("\\|", -1);
            int row = Integer.parseInt(parts[0].strip()) - 1;
            for (int column = 0; column < parts.length - 1; column++) {
                String text = parts[column + 1].stripTrailing();
                String bare = text.strip();
                if (bare.equals("<") || bare.equals("^")) {
                    String origin = new CellReference(
                                    row - (bare.equals("^") ? 1 : 0), column - (bare.equals("<") ? 1 : 0))
                            .formatAsString();
                    CellRangeAddress range = merges.values().stream()
                            .filter(it -> it.isInRange(new CellReference(origin)))
                            .findFirst()
                            .orElseGet(() -> CellRangeAddress.valueOf(origin + ":" + origin));
                    range.setLastRow(Math.max(range.getLastRow(), row));
                    range.setLastColumn(Math.max(range.getLastColumn(), column));
                    merges.put(new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString(), range);
                } else if (!bare.isEmpty()) {
                    Cell cell =
                            (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                    put(cell, bare, text.startsWith(" ") ? text.substring(1) : text);
                }
            }
        });
        merges.values().forEach(sheet::addMergedRegion);
    }

    private static void put(Cell cell, String bare, String text) {
        if (bare.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(bare));
        } else {
            cell.setCellValue(bare.startsWith("'") ? bare.substring(1) : text);
        }
    }
}
