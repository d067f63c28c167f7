package kerja.report.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML text in pieces as they are written: tags and what stands between them.
 *
 * <p>All pieces together are the text, letter by letter. Nothing is interpreted: no entity is resolved, and a document
 * type, which no workbook needs, is refused. Holds one piece at a time.
 */
final class XmlTokens {

    /** What a piece is. */
    enum Kind {
        /** An opening tag. */
        START,
        /** A closing tag. */
        END,
        /** A tag that opens and closes. */
        EMPTY,
        /** Anything else. */
        OTHER
    }

    private static final int LONGEST = 1 << 22;
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=\"'/>]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern NAME = Pattern.compile("</?(?:([^\\s/>:]+):)?([^\\s/>:]+)");

    private final Reader in;
    private final StringBuilder token = new StringBuilder();
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;
    private int ahead;
    private Kind kind = Kind.OTHER;
    private String prefix = "";
    private String name = "";

    XmlTokens(Reader in) throws IOException {
        this.in = in;
        this.ahead = read();
    }

    /** Goes on to the next piece; false at the end of the text. */
    boolean next() throws IOException {
        token.setLength(0);
        if (ahead < 0) {
            return false;
        }
        if (ahead == '<') {
            readMarkup();
        } else {
            readText();
        }
        return true;
    }

    Kind kind() {
        return kind;
    }

    /** Whether the piece opens this element, by its name without prefix. */
    boolean opens(String element) {
        return (kind == Kind.START || kind == Kind.EMPTY) && name.equals(element);
    }

    /** Whether the piece closes this element. */
    boolean closes(String element) {
        return kind == Kind.END && name.equals(element);
    }

    /** Name of the element without prefix. */
    String name() {
        return name;
    }

    /** Prefix of the element with its colon; empty if it has none. */
    String prefix() {
        return prefix;
    }

    /** The piece as it stands in the text. */
    CharSequence text() {
        return token;
    }

    /** Value of an attribute of the tag, unescaped; empty if it has none. */
    String attribute(String attribute) {
        Matcher found = ATTRIBUTE.matcher(token);
        return find(found, attribute) ? XmlText.unescape(token.substring(found.start(2) + 1, found.end(2) - 1)) : "";
    }

    /** The tag with an attribute set to a value. */
    String with(String attribute, String value) {
        String set = " " + attribute + "=\"" + XmlText.escape(value) + "\"";
        Matcher found = ATTRIBUTE.matcher(token);
        if (find(found, attribute)) {
            return token.substring(0, found.start()) + set + token.substring(found.end());
        }
        int end = token.length() - (kind == Kind.EMPTY ? 2 : 1);
        return token.substring(0, end).stripTrailing() + set + token.substring(end);
    }

    /** The tag without an attribute. */
    String without(String attribute) {
        Matcher found = ATTRIBUTE.matcher(token);
        return find(found, attribute)
                ? token.substring(0, found.start()) + token.substring(found.end())
                : token.toString();
    }

    private static boolean find(Matcher attributes, String wanted) {
        while (attributes.find()) {
            if (attributes.group(1).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** An empty tag as an opening one, to be given content. */
    static String opened(String emptyTag) {
        return emptyTag.substring(0, emptyTag.length() - 2).stripTrailing() + ">";
    }

    private void readText() throws IOException {
        kind = Kind.OTHER;
        name = "";
        while (ahead >= 0 && ahead != '<') {
            take();
        }
    }

    private void readMarkup() throws IOException {
        take();
        if (ahead == '!') {
            readDeclaration();
        } else if (ahead == '?') {
            readUntil("?>");
            requireUtf8();
        } else {
            readTag();
        }
    }

    private void readDeclaration() throws IOException {
        while (ahead >= 0 && token.length() < 4) {
            take();
        }
        if (token.indexOf("<!--") == 0) {
            readUntil("-->");
        } else if (token.indexOf("<![C") == 0) {
            readUntil("]]>");
        } else {
            throw new MalformedWorkbookException("A part of the workbook declares a document type");
        }
    }

    /** A part that says nothing is in UTF-8; in UTF-16 it would not have come this far. */
    private void requireUtf8() throws IOException {
        String encoding = attribute("encoding");
        if (token.indexOf("<?xml ") == 0 && !encoding.isEmpty() && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new MalformedWorkbookException("A part of the workbook is written in " + encoding);
        }
    }

    private void readUntil(String end) throws IOException {
        kind = Kind.OTHER;
        name = "";
        do {
            if (ahead < 0) {
                throw new MalformedWorkbookException("A part of the workbook ends within markup");
            }
            take();
        } while (token.length() < end.length() + 2
                || !token.substring(token.length() - end.length()).equals(end));
    }

    private void readTag() throws IOException {
        int quote = 0;
        while (ahead >= 0 && (quote != 0 || ahead != '>')) {
            if (quote == 0 && (ahead == '"' || ahead == '\'')) {
                quote = ahead;
            } else if (quote == ahead) {
                quote = 0;
            }
            take();
        }
        if (ahead < 0) {
            throw new MalformedWorkbookException("A part of the workbook ends within a tag");
        }
        take();
        Matcher matcher = NAME.matcher(token);
        if (!matcher.lookingAt()) {
            throw new MalformedWorkbookException("A part of the workbook holds a tag without a name");
        }
        prefix = matcher.group(1) == null ? "" : matcher.group(1) + ":";
        name = matcher.group(2);
        kind = token.charAt(1) == '/' ? Kind.END : token.charAt(token.length() - 2) == '/' ? Kind.EMPTY : Kind.START;
    }

    private void take() throws IOException {
        if (token.length() >= LONGEST) {
            throw new MalformedWorkbookException("A part of the workbook holds a text beyond all limits");
        }
        token.append((char) ahead);
        ahead = read();
    }

    private int read() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer);
            if (limit < 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++];
    }
}
