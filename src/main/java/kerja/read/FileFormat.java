package kerja.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileFormat {
    XLSX("a workbook (XLSX)", "xlsx xlsm xltx xltm"),
    XLS("a workbook of Excel 97 to 2003", "xls xlt"),
    OLD_XLS("a workbook older than Excel 97", "xls"),
    HTML("a web page", "html htm"),
    XML_SPREADSHEET("an XML spreadsheet of Excel 2003", "xml"),
    JSON("JSON", "json"),
    TEXT("text", "csv tsv txt tab dat"),
    FOREIGN("no table", "");

    private static final List<Magic> MAGICS = List.of(
            new Magic("PK\003\004", XLSX, ""),
            new Magic("PK\005\006", FOREIGN, "an empty ZIP archive"),
            new Magic("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", XLS, ""),
            new Magic("\t\b\020\0", OLD_XLS, ""),
            new Magic("\t\0\004\0", OLD_XLS, ""),
            new Magic("\t\002\006\0", OLD_XLS, ""),
            new Magic("\t\004\006\0", OLD_XLS, ""),
            new Magic("\t\b\b\0", OLD_XLS, ""),
            new Magic("%PDF", FOREIGN, "a PDF document"),
            new Magic("{\\rtf", FOREIGN, "an RTF document"),
            new Magic("\037\u008B", FOREIGN, "a GZIP archive"),
            new Magic("7z\u00BC\u00AF", FOREIGN, "a 7z archive"),
            new Magic("Rar!", FOREIGN, "a RAR archive"),
            new Magic("\u0089PNG", FOREIGN, "a PNG picture"),
            new Magic("\u00FF\u00D8\u00FF", FOREIGN, "a JPEG picture"),
            new Magic("GIF8", FOREIGN, "a GIF picture"),
            new Magic("PAR1", FOREIGN, "a Parquet file"),
            new Magic("SQLite format 3", FOREIGN, "an SQLite database"));

    private final String words;
    private final String endings;

    FileFormat(String words, String endings) {
        this.words = words;
        this.endings = endings;
    }

    /** What the format is, in words that go on a sentence. */
    String words() {
        return words;
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

    /** What a file is that holds no table. */
    static String foreignWords(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return MAGICS.stream()
                .filter(magic -> bytes.startsWith(magic.start()))
                .map(Magic::words)
                .findFirst()
                .orElse("a binary file");
    }

    private record Magic(String start, FileFormat format, String words) {}
}
