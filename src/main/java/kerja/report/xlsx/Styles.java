package kerja.report.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cell styles of a workbook, and those added for marks: a style of the workbook with another ground.
 *
 * <p>Each pair of style and tone is added once. A workbook holds 64,000 styles; when there is no room for another, marked
 * cells take a style that has nothing but its ground.
 */
final class Styles {

    private static final int MOST = 64_000;
    private static final List<Tone> TONES = List.of(Tone.values());
    private static final List<Look> LOOKS = List.of(Look.values());

    private final List<String> formats = new ArrayList<>();
    private final Map<Tone, Map<Integer, Integer>> marked = new EnumMap<>(Tone.class);
    private final List<String> added = new ArrayList<>();
    private int fills;
    private int fonts;
    private String prefix = "";

    /** Reads the styles; a workbook without any has one. */
    static Styles of(Parts parts, String part) throws IOException {
        Styles styles = new Styles();
        try (Reader in = parts.text(part)) {
            styles.read(new XmlTokens(in));
        }
        for (Tone tone : Tone.values()) {
            styles.marked.put(tone, new HashMap<>());
            styles.added.add(styles.format("0", "0", String.valueOf(styles.fills + TONES.indexOf(tone)), "", ""));
        }
        for (Look look : Look.values()) {
            styles.added.add(styles.format(
                    "0",
                    String.valueOf(look.font() == 0 ? 0 : styles.fonts + look.font() - 1),
                    look.tone() == null ? "0" : String.valueOf(styles.fills + TONES.indexOf(look.tone())),
                    look.isText() ? " quotePrefix=\"1\"" : "",
                    "<" + styles.prefix + "alignment horizontal=\"left\" vertical=\"top\""
                            + (look.wraps() ? " wrapText=\"1\"" : "") + "/>"));
        }
        return styles;
    }

    private void read(XmlTokens xml) throws IOException {
        String list = "";
        while (xml.next()) {
            if (xml.opens("fills") || xml.opens("fonts") || xml.opens("cellXfs")) {
                list = xml.kind() == XmlTokens.Kind.EMPTY ? "" : xml.name();
                prefix = xml.prefix();
            } else if (!list.isEmpty() && xml.closes(list)) {
                list = "";
            } else if (list.equals("fills") && xml.opens("fill")) {
                fills++;
            } else if (list.equals("fonts") && xml.opens("font")) {
                fonts++;
            } else if (list.equals("cellXfs") && xml.opens("xf")) {
                formats.add(element(xml));
            }
        }
        if (formats.isEmpty() || fills == 0 || fonts == 0) {
            throw new MalformedWorkbookException("The workbook has no cell styles");
        }
    }

    /** The element just opened, with what is in it. */
    private static String element(XmlTokens xml) throws IOException {
        StringBuilder element = new StringBuilder(xml.text());
        String name = xml.name();
        boolean closed = xml.kind() == XmlTokens.Kind.EMPTY;
        while (!closed && xml.next()) {
            element.append(xml.text());
            closed = xml.closes(name);
        }
        return element.toString();
    }

    private String format(String number, String font, String fill, String attributes, String content) {
        String open = "<" + prefix + "xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"" + attributes;
        return content.isEmpty() ? open + "/>" : open + ">" + content + "</" + prefix + "xf>";
    }

    /** Number of the style that shows a cell of a style with the ground of a tone. */
    int marked(int style, Tone tone) throws IOException {
        if (style < 0 || style >= formats.size()) {
            throw new MalformedWorkbookException("A cell has style " + style + ", which the workbook does not have");
        }
        Map<Integer, Integer> known = marked.getOrDefault(tone, Map.of());
        Integer number = known.get(style);
        if (number == null) {
            number = add(style, tone);
            known.put(style, number);
        }
        return number;
    }

    private int add(int style, Tone tone) throws IOException {
        if (formats.size() + added.size() >= MOST) {
            return formats.size() + TONES.indexOf(tone);
        }
        XmlTokens xml = new XmlTokens(new java.io.StringReader(formats.get(style)));
        StringBuilder copy = new StringBuilder();
        while (xml.next()) {
            if (xml.opens("xf")) {
                String filled = xml.with("fillId", String.valueOf(fills + TONES.indexOf(tone)));
                copy.append(retagged(filled));
            } else {
                copy.append(xml.text());
            }
        }
        added.add(copy.toString());
        return formats.size() + added.size() - 1;
    }

    private static String retagged(String tag) throws IOException {
        XmlTokens xml = new XmlTokens(new java.io.StringReader(tag));
        xml.next();
        return xml.with("applyFill", "1");
    }

    /** Number of a style of the sheets that are added. */
    int of(Look look) {
        return formats.size() + TONES.size() + LOOKS.indexOf(look);
    }

    /** Copies the part with the styles that were added. */
    void write(XmlTokens xml, Writer out) throws IOException {
        while (xml.next()) {
            if (xml.opens("fills") && xml.kind() == XmlTokens.Kind.START) {
                out.write(xml.with("count", String.valueOf(fills + Tone.values().length)));
            } else if (xml.opens("fonts") && xml.kind() == XmlTokens.Kind.START) {
                out.write(xml.with("count", String.valueOf(fonts + Look.FONTS.size())));
            } else if (xml.opens("cellXfs")) {
                out.write(xml.with("count", String.valueOf(formats.size() + added.size())));
            } else {
                if (xml.closes("fills")) {
                    out.write(grounds());
                } else if (xml.closes("fonts")) {
                    out.write(String.join("", Look.FONTS)
                            .replace("<", "<" + prefix)
                            .replace("<" + prefix + "/", "</" + prefix));
                } else if (xml.closes("cellXfs")) {
                    out.write(String.join("", added));
                }
                out.append(xml.text());
            }
        }
    }

    private String grounds() {
        StringBuilder grounds = new StringBuilder();
        for (Tone tone : Tone.values()) {
            grounds.append("<").append(prefix).append("fill><").append(prefix);
            grounds.append("patternFill patternType=\"solid\"><").append(prefix).append("fgColor rgb=\"");
            grounds.append(tone.argb()).append("\"/><").append(prefix).append("bgColor indexed=\"64\"/></");
            grounds.append(prefix).append("patternFill></").append(prefix).append("fill>");
        }
        return grounds.toString();
    }
}
