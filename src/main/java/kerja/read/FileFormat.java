package kerja.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kerja.finding.Phrase;
import kerja.finding.Phrased;

/** What a file is by its first bytes, whatever its name says. */
enum FileFormat {
    XLSX(Phrase.WORKBOOK, "", "xlsx xlsm xltx xltm"),
    XLS(Phrase.WORKBOOK_OF_1997, "", "xls xlt"),
    OLD_XLS(Phrase.WORKBOOK_BEFORE_1997, "", "xls"),
    HTML(Phrase.WEB_PAGE, "", "html htm"),
    XML_SPREADSHEET(Phrase.XML_SPREADSHEET, "", "xml"),
    JSON(Phrase.FILE_OF_KIND, "JSON", "json"),
    TEXT(Phrase.TEXT, "", "csv tsv txt tab dat"),
    FOREIGN(Phrase.BINARY_FILE, "", "");

    private static final List<Magic> MAGICS = List.of(
            new Magic("PK\003\004", XLSX),
            new Magic("PK\005\006", FOREIGN, Phrase.NO_WORKBOOK_INSIDE),
            new Magic("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", XLS),
            new Magic("\t\b\020\0", OLD_XLS),
            new Magic("\t\0\004\0", OLD_XLS),
            new Magic("\t\002\006\0", OLD_XLS),
            new Magic("\t\004\006\0", OLD_XLS),
            new Magic("\t\b\b\0", OLD_XLS),
            new Magic("%PDF", FOREIGN, Phrase.DOCUMENT_OF_KIND, "PDF"),
            new Magic("{\\rtf", FOREIGN, Phrase.DOCUMENT_OF_KIND, "RTF"),
            new Magic("\037\u008B", FOREIGN, Phrase.ARCHIVE_OF_KIND, "GZIP"),
            new Magic("7z\u00BC\u00AF", FOREIGN, Phrase.ARCHIVE_OF_KIND, "7z"),
            new Magic("Rar!", FOREIGN, Phrase.ARCHIVE_OF_KIND, "RAR"),
            new Magic("\u0089PNG", FOREIGN, Phrase.PICTURE_OF_KIND, "PNG"),
            new Magic("\u00FF\u00D8\u00FF", FOREIGN, Phrase.PICTURE_OF_KIND, "JPEG"),
            new Magic("GIF8", FOREIGN, Phrase.PICTURE_OF_KIND, "GIF"),
            new Magic("PAR1", FOREIGN, Phrase.FILE_OF_KIND, "Parquet"),
            new Magic("SQLite format 3", FOREIGN, Phrase.DATABASE_OF_KIND, "SQLite"));

    private final Phrase phrase;
    private final String kind;
    private final String endings;

    FileFormat(Phrase phrase, String kind, String endings) {
        this.phrase = phrase;
        this.kind = kind;
        this.endings = endings;
    }

    /** What a file of the format is. */
    Phrased words() {
        return kind.isEmpty() ? Phrased.of(phrase) : Phrased.of(phrase, kind);
    }

    /** True if files of this format usually have this name's ending. */
    boolean fits(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return (this == TEXT && ending.isEmpty()) || List.of(endings.split(" ")).contains(ending);
    }

    static FileFormat of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGICS) {
            if (bytes.startsWith(magic.start())) {
                return magic.format();
            }
        }
        String text = bytes.replace("\0", "").replaceFirst("^[\u00EF\u00BB\u00BF\u00FE\u00FF\\s]+", "");
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<?xml") && lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return XML_SPREADSHEET;
        }
        if (lower.matches("(?s)\\{\\s*\".*")) {
            return JSON;
        }
        boolean page =
                lower.startsWith("<") && lower.matches("(?s).*<(!doctype html|html|head|body|table|meta)[\\s>].*");
        return page ? HTML : TEXT;
    }

    /** What a file is by its first bytes, told more closely than by its format where these are known. */
    static Phrased words(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return MAGICS.stream()
                .filter(magic -> bytes.startsWith(magic.start()))
                .map(Magic::words)
                .findFirst()
                .orElseGet(of(head)::words);
    }

    private record Magic(String start, FileFormat format, Phrased words) {

        Magic(String start, FileFormat format) {
            this(start, format, format.words());
        }

        Magic(String start, FileFormat format, Phrase phrase, Object... values) {
            this(start, format, Phrased.of(phrase, values));
        }
    }
}
