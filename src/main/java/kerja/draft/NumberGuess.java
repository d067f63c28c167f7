package kerja.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerja.codelist.Dictionary;
import kerja.read.Cell;

/**
 * How the texts among a table's figures mark decimals and thousands.
 *
 * @param decimal {@code '.'} or {@code ','}
 * @param isSure false if only three digits follow every mark: 6,300 is six thousand or six
 */
record NumberGuess(char decimal, boolean isSure) {

    static NumberGuess of(Shape shape, Iterable<Integer> columns, Dictionary missing) {
        int comma = 0;
        int point = 0;
        int openComma = 0;
        for (String text : texts(shape, columns, missing)) {
            String digits = text.replaceAll("[^0-9.,]", "");
            if (digits.matches("\\d{1,3}(\\.\\d{3})*,\\d+") && !digits.matches("\\d{1,3},\\d{3}")) {
                comma++;
            } else if (digits.matches("\\d{1,3}(,\\d{3})*\\.\\d+|\\d+\\.\\d+|\\.\\d+")
                    && !digits.matches("\\d{1,3}\\.\\d{3}")) {
                point++;
            } else if (digits.matches("\\d{1,3}(,\\d{3}){2,}")) {
                point++;
            } else if (digits.matches("\\d{1,3}(\\.\\d{3}){2,}")) {
                comma++;
            } else if (digits.matches("\\d+,\\d+")) {
                openComma++;
            }
        }
        if (comma > 0 || point > 0) {
            return new NumberGuess(comma > point ? ',' : '.', comma == 0 || point == 0);
        }
        return new NumberGuess('.', openComma == 0);
    }

    private static List<String> texts(Shape shape, Iterable<Integer> columns, Dictionary missing) {
        List<String> texts = new ArrayList<>();
        for (int column : columns) {
            for (int row : shape.column(column).keySet()) {
                Cell cell = shape.grid().cell(row, column).orElseThrow();
                if (cell.number() == null && CellSort.of(cell, missing) == CellSort.FIGURE) {
                    texts.add(cell.text());
                }
            }
        }
        return texts;
    }

    /** A figure read this way; empty if it is none. */
    Optional<BigDecimal> read(Cell cell) {
        if (cell.number() != null) {
            return Optional.of(cell.number());
        }
        char grouping = decimal == '.' ? ',' : '.';
        String digits = cell.text()
                .replaceAll("[\\s\\u00a0%]", "")
                .replace(String.valueOf(grouping), "")
                .replace(decimal, '.');
        return digits.matches("-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)")
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }

    NumberGuess withComma() {
        return new NumberGuess(',', true);
    }

    /** The line of a feed; empty for the usual 1,234.5. */
    String yaml() {
        return decimal == ',' ? "number: { decimal: \",\", grouping: \".\" }" : "";
    }
}
