package kerja.codelist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a file in {@code jobs/correspondences}: how one classification is read as another.
 *
 * @param table name of the file without its ending, such as {@code industry-parts}
 * @param line of the file, from 1
 * @param fields by column, those that hold something
 */
public record Correspondence(String table, long line, Map<String, String> fields) {

    public Correspondence {
        fields = Map.copyOf(fields);
    }

    static List<Correspondence> read(Path jobs, Problems problems) {
        List<Correspondence> lines = new ArrayList<>();
        for (Table table : Table.readFolder(jobs, "correspondences", problems)) {
            for (Table.Row row : table.rows()) {
                Map<String, String> fields = new LinkedHashMap<>();
                row.fields().forEach((column, value) -> {
                    if (!value.isEmpty()) {
                        fields.put(column, value);
                    }
                });
                lines.add(new Correspondence(table.name(), row.line(), fields));
            }
        }
        return lines;
    }
}
