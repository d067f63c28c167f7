package kerja.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import kerja.read.Document;
import kerja.read.Row;
import kerja.read.Sheet;

/** What the first rows of each sheet of a file show: titles, headers, notes above the table. */
public final class FirstRows {
    private static final int ROWS = 60;

    private FirstRows() {}

    /** Texts of their cells as shown, in order, without blank ones. */
    public static List<String> texts(Document document) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : document.sheets()) {
            Iterator<Row> rows = sheet.rows();
            for (int i = 0; i < ROWS && rows.hasNext(); i++) {
                rows.next().cells().stream()
                        .map(HeaderBlock::shown)
                        .filter(it -> !it.isBlank())
                        .forEach(texts::add);
            }
        }
        return texts;
    }
}
