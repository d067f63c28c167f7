package kerja.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY: fields parted by tabs, {@code \N} for none.
 *
 * <p>Holds one chunk in memory. Source: PostgreSQL documentation, COPY, "Text Format".
 */
final class CopyRows {

    private final StringBuilder text = new StringBuilder();
    private boolean rowBegun;

    /** Adds a field to the row; null is none. */
    CopyRows add(@Nullable Object field) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        if (field == null) {
            text.append("\\N");
        } else {
            escape(field.toString());
        }
        return this;
    }

    /** Ends the row. */
    void end() {
        text.append('\n');
        rowBegun = false;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String field) {
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append('\uFFFD');
                default -> text.append(character);
            }
        }
    }
}
