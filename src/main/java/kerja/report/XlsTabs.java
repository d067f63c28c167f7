package kerja.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Puts the last sheet of a workbook of Excel 97 to 2003 before all others, in its finished file.
 *
 * <p>Formulas there name sheets by a table of references, and names by a sheet's number; both are shifted in place, and
 * nothing else is changed. (The spreadsheet library would change single formulas, and takes a place in that table for the
 * number of a sheet.) Source: [MS-XLS], 2.4.28 BoundSheet8, 2.4.105 ExternSheet, 2.4.144
 * Index, 2.4.150 Lbl, 2.4.271 SupBook, 2.4.345
 * Window1.
 */
final class XlsTabs {

    private static final String STREAM = "Workbook";
    private static final int HEAD = 4;
    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int INDEX = 0x020B;
    private static final int BOUND_SHEET = 0x0085;
    private static final int SUP_BOOK = 0x01AE;
    private static final int EXTERN_SHEET = 0x0017;
    private static final int NAME = 0x0018;
    private static final int WINDOW = 0x003D;
    private static final int OWN_BOOK = 0x0401;
    private static final int NO_SHEET = 0xFFFE;

    private final ByteBuffer stream;
    private final List<byte[]> sheets = new ArrayList<>();
    private final List<Boolean> isOwnBook = new ArrayList<>();
    private int firstSheetAt;

    private XlsTabs(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Changes the file. */
    static void putLastFirst(Path file) throws IOException {
        try (POIFSFileSystem workbook = new POIFSFileSystem(file.toFile(), false)) {
            byte[] stream;
            try (DocumentInputStream in = workbook.createDocumentInputStream(STREAM)) {
                stream = in.readAllBytes();
            }
            new XlsTabs(stream).shift();
            workbook.createOrUpdateDocument(new ByteArrayInputStream(stream), STREAM);
            workbook.writeFilesystem();
        }
    }

    private void shift() {
        int at = 0;
        int type = -1;
        while (type != END) {
            type = unsigned(at);
            int length = unsigned(at + 2);
            record(type, at + HEAD, length);
            at += HEAD + length;
        }
        moveLast(at);
        writeSheets();
    }

    /** What a sheet holds stands in the order of the sheets, too, for some programs count. */
    private void moveLast(int endOfGlobals) {
        int from = ByteBuffer.wrap(sheets.get(sheets.size() - 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(HEAD);
        int to = endOfSheet(from);
        byte[] last = new byte[to - from];
        stream.get(from, last);
        byte[] before = new byte[from - endOfGlobals];
        stream.get(endOfGlobals, before);
        stream.put(endOfGlobals, last).put(endOfGlobals + last.length, before);
        for (byte[] sheet : sheets) {
            ByteBuffer record = ByteBuffer.wrap(sheet).order(ByteOrder.LITTLE_ENDIAN);
            int moved = record.getInt(HEAD) == from ? endOfGlobals - from : last.length;
            record.putInt(HEAD, record.getInt(HEAD) + moved);
            moveIndex(record.getInt(HEAD), moved);
        }
    }

    /** A sheet ends with the end that belongs to its beginning; charts in it have ends of their own. */
    private int endOfSheet(int from) {
        int at = from;
        int depth = 0;
        do {
            int type = unsigned(at);
            depth += type == BEGIN ? 1 : type == END ? -1 : 0;
            at += HEAD + unsigned(at + 2);
        } while (depth > 0);
        return at;
    }

    /** The index behind a sheet's beginning says where its blocks of rows lie in the file. */
    private void moveIndex(int sheetAt, int moved) {
        int index = sheetAt + HEAD + unsigned(sheetAt + 2);
        if (unsigned(index) == INDEX) {
            for (int at = index + HEAD + 12; at + 4 <= index + HEAD + unsigned(index + 2); at += 4) {
                stream.putInt(at, stream.getInt(at) == 0 ? 0 : stream.getInt(at) + moved);
            }
        }
    }

    private void record(int type, int at, int length) {
        switch (type) {
            case BOUND_SHEET -> {
                firstSheetAt = sheets.isEmpty() ? at - HEAD : firstSheetAt;
                byte[] record = new byte[HEAD + length];
                stream.get(at - HEAD, record);
                sheets.add(record);
            }
            case SUP_BOOK -> isOwnBook.add(length == 4 && unsigned(at + 2) == OWN_BOOK);
            case EXTERN_SHEET -> shiftReferences(at, length);
            case NAME -> shiftSheet(at + 8, unsigned(at + 8) > 0);
            case WINDOW -> {
                stream.putShort(at + 10, (short) 0);
                stream.putShort(at + 12, (short) 0);
            }
            default -> {
                // Says nothing about the order of sheets.
            }
        }
    }

    private void shiftReferences(int at, int length) {
        int count = Math.min(unsigned(at), (length - 2) / 6);
        for (int i = 0; i < count; i++) {
            int reference = at + 2 + i * 6;
            int book = unsigned(reference);
            boolean isOwn = book < isOwnBook.size() && isOwnBook.get(book);
            shiftSheet(reference + 2, isOwn && unsigned(reference + 2) < NO_SHEET);
            shiftSheet(reference + 4, isOwn && unsigned(reference + 4) < NO_SHEET);
        }
    }

    private void shiftSheet(int at, boolean wanted) {
        if (wanted) {
            stream.putShort(at, (short) (unsigned(at) + 1));
        }
    }

    /** The records that list the sheets stand one after the other. */
    private void writeSheets() {
        sheets.add(0, sheets.remove(sheets.size() - 1));
        int at = firstSheetAt;
        for (byte[] record : sheets) {
            stream.put(at, record);
            at += record.length;
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(stream.getShort(at));
    }
}
