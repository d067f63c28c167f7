package kerja.codelist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One CSV file of the jobs folder: UTF-8, comma, one header row.
 *
 * @param file path below the jobs folder, with slashes
 * @param header names of the columns, in order
 * @param rows the records below the header, blank lines left out
 */
record Table(String file, List<String> header, List<Row> rows) {

    /** A record with its physical line; a column it lacks is empty. */
    record Row(long line, Map<String, String> fields) {

        String get(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    /** All CSV files of a folder below jobs, by name. */
    static List<Table> readFolder(Path jobs, String folder, Problems problems) {
        Path directory = jobs.resolve(folder);
        if (!Files.isDirectory(directory)) {
            problems.add(folder, 0, "the folder does not exist", "Restore it, or point --jobs at the right folder");
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .map(it -> read(jobs, folder + "/" + it.getFileName(), problems))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot list " + directory + ": check that it may be read", cause);
        }
    }

    /** One CSV file; what is wrong with its shape is added to the problems. */
    static Table read(Path jobs, String file, Problems problems) {
        List<CsvRecord> records = records(jobs, file, problems);
        if (records.isEmpty()) {
            problems.add(file, 0, "the file is empty", "Write a header row");
            return new Table(file, List.of(), List.of());
        }
        List<String> header =
                records.get(0).getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (column.isEmpty() || !seen.add(column)) {
                problems.add(file, 1, "column \"" + column + "\" is empty or named twice", "Name every column once");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            rows.add(row(file, header, record, problems));
        }
        return new Table(file, header, List.copyOf(rows));
    }

    private static List<CsvRecord> records(Path jobs, String file, Problems problems) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(jobs.resolve(file)))) {
            return reader.stream().toList();
        } catch (CsvParseException cause) {
            problems.add(file, 0, "the file is no CSV: " + cause.getMessage(), "Check its quotes");
        } catch (CharacterCodingException cause) {
            problems.add(file, 0, "the file is not UTF-8", "Save it as CSV UTF-8");
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read " + jobs.resolve(file) + ": check that it may be read", cause);
        }
        return List.of();
    }

    private static String text(Path path) throws IOException {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Row row(String file, List<String> header, CsvRecord record, Problems problems) {
        if (record.getFieldCount() != header.size()) {
            problems.add(
                    file,
                    record.getStartingLineNumber(),
                    "the row has " + record.getFieldCount() + " fields, the header has " + header.size(),
                    "Quote fields that hold commas, and give every column a field");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            fields.put(header.get(i), record.getField(i).strip());
        }
        return new Row(record.getStartingLineNumber(), fields);
    }

    /** Whether the file has these columns; each that lacks is a problem. */
    boolean requireColumns(Problems problems, String... columns) {
        boolean complete = true;
        for (String column : columns) {
            if (!header.contains(column)) {
                problems.add(file, 1, "column \"" + column + "\" is missing", "Add it to the header row");
                complete = false;
            }
        }
        return complete;
    }

    /** Name of the file without folder and ending. */
    String name() {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".csv".length());
    }
}
