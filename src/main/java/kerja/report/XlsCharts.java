package kerja.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Finds the sheets of a workbook of Excel 97 to 2003 that have charts on them, by their place from 0.
 *
 * <p>Source: [MS-XLS], 2.4.21 BOF, 2.4.28 BoundSheet8.
 */
final class XlsCharts {

    private static final int HEAD = 4;
    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int BOUND_SHEET = 0x0085;
    private static final int CHART = 0x0020;

    private final ByteBuffer stream;

    private XlsCharts(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Set<Integer> sheetsWith(POIFSFileSystem workbook) throws IOException {
        String name = HSSFWorkbook.getWorkbookDirEntryName(workbook.getRoot());
        try (DocumentInputStream in = workbook.createDocumentInputStream(name)) {
            return new XlsCharts(in.readAllBytes()).sheets();
        }
    }

    private Set<Integer> sheets() {
        List<Integer> begins = new ArrayList<>();
        for (int at = 0; unsigned(at) != END; at = next(at)) {
            if (unsigned(at) == BOUND_SHEET) {
                begins.add(stream.getInt(at + HEAD));
            }
        }
        Set<Integer> withCharts = new HashSet<>();
        for (int i = 0; i < begins.size(); i++) {
            if (hasChart(begins.get(i))) {
                withCharts.add(i);
            }
        }
        return withCharts;
    }

    /** A chart begins and ends within its sheet, as a stream of its own. */
    private boolean hasChart(int begin) {
        int depth = 0;
        int at = begin;
        do {
            if (unsigned(at) == BEGIN) {
                if (depth > 0 && unsigned(at + HEAD + 2) == CHART) {
                    return true;
                }
                depth++;
            } else if (unsigned(at) == END) {
                depth--;
            }
            at = next(at);
        } while (depth > 0);
        return false;
    }

    private int next(int at) {
        return at + HEAD + unsigned(at + 2);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(stream.getShort(at));
    }
}
