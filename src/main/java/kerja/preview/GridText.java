package kerja.preview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerja.provenance.Place;

/**
 * A preview as a terminal shows it: each sheet as a grid, each cell coloured by what it became, or marked with a sign
 * where there are no colours.
 *
 * <p>Control characters of the delivery are taken out: a file must not command the terminal.
 */
public final class GridText {
    private static final int WIDTH = 20;

    private final boolean isColoured;
    private final int columns;

    /** @param columns how many columns of each sheet are shown */
    public GridText(boolean isColoured, int columns) {
        this.isColoured = isColoured;
        this.columns = columns;
    }

    /** The lines of all sheets, and what colours or signs mean. */
    public List<String> lines(Preview preview) {
        List<String> lines = new ArrayList<>();
        Set<Became> met = EnumSet.noneOf(Became.class);
        for (Preview.SheetPreview sheet : preview.sheets()) {
            lines.add(sheet.name().isEmpty() ? "" : "Sheet " + clean(sheet.name()));
            int last = sheet.rows().values().stream()
                    .flatMap(it -> it.keySet().stream())
                    .mapToInt(it -> it)
                    .max()
                    .orElse(0);
            int width = Math.min(last, columns);
            lines.add(head(width) + (last > width ? " … to " + Place.columnLetters(last) : ""));
            sheet.rows().forEach((row, cells) -> {
                cells.values().stream()
                        .filter(it -> !it.text().isBlank())
                        .map(Preview.ShownCell::became)
                        .forEach(met::add);
                lines.add(line(row, cells, width));
            });
        }
        lines.add("");
        lines.add(met.stream()
                .map(it -> painted(isColoured ? it.words() : it.sign() + " " + it.words(), it))
                .collect(Collectors.joining(", ")));
        return lines;
    }

    private static String head(int width) {
        StringBuilder head = new StringBuilder("      ");
        for (int column = 1; column <= width; column++) {
            head.append(fitted(Place.columnLetters(column), WIDTH + 2));
        }
        return head.toString().stripTrailing();
    }

    private String line(int row, Map<Integer, Preview.ShownCell> cells, int width) {
        StringBuilder line = new StringBuilder(fitted(String.valueOf(row), 6));
        for (int column = 1; column <= width; column++) {
            Preview.ShownCell cell = cells.get(column);
            if (cell == null || (cell.text().isBlank() && cell.became() != Became.BLANK)) {
                line.append(" ".repeat(WIDTH + 2));
            } else {
                String text = (isColoured ? "" : cell.became().sign() + " ") + clean(cell.text());
                line.append(painted(fitted(text, WIDTH), cell.became())).append("  ");
            }
        }
        return line.toString().stripTrailing();
    }

    private String painted(String text, Became became) {
        return isColoured ? "\u001b[" + became.colour() + "m" + text + "\u001b[0m" : text;
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
    }

    private static String fitted(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length <= width) {
            return text + " ".repeat(width - length);
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }
}
