package kerja.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A JSON-stat dataset as a long table: a row a value, its first row the header.
 *
 * <p>Shape: for each dimension two columns, its codes headed by its name and its labels headed by its name and
 * "label"; then {@code value}, {@code status} and {@code unit}. Values that the file leaves out have no row, those it
 * gives as null have a blank one. The value at position n of the file, counted from 0, stands in row n + 2.
 *
 * @param name the dataset's label
 * @param value an array of all values, or an object of those there are, by position
 * @param status as the values, or one text for all
 */
record JsonStatSheet(String name, int position, List<JsonStatDimension> dimensions, JsonNode value, JsonNode status)
        implements Sheet {

    JsonStatSheet {
        dimensions = List.copyOf(dimensions);
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public List<Merge> merges() {
        return List.of();
    }

    @Override
    public Iterator<Row> rows() {
        IntStream positions = value.isArray()
                ? IntStream.range(0, value.size())
                : value.propertyNames().stream().mapToInt(Integer::parseInt).sorted();
        return IntStream.concat(IntStream.of(-1), positions)
                .mapToObj(it -> it < 0 ? header() : row(it))
                .iterator();
    }

    private Row header() {
        List<Cell> cells = new ArrayList<>();
        for (JsonStatDimension dimension : dimensions) {
            add(cells, dimension.id());
            add(cells, dimension.id() + " label");
        }
        List.of("value", "status", "unit").forEach(it -> add(cells, it));
        return new Row(1, cells);
    }

    private Row row(int position) {
        int[] category = new int[dimensions.size()];
        int rest = position;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            int size = dimensions.get(i).codes().size();
            category[i] = rest % size;
            rest /= size;
        }
        List<Cell> cells = new ArrayList<>();
        String unit = "";
        for (int i = 0; i < category.length; i++) {
            JsonStatDimension dimension = dimensions.get(i);
            add(cells, dimension.code(category[i]));
            add(cells, dimension.label(category[i]));
            unit = unit.isEmpty() ? dimension.unit(category[i]) : unit;
        }
        cells.add(figure(cells.size() + 1, at(value, position)));
        add(
                cells,
                status.isString() ? status.asString("") : at(status, position).asString(""));
        add(cells, unit);
        return new Row(position + 2, cells);
    }

    private static JsonNode at(JsonNode values, int position) {
        return values.isArray() ? values.path(position) : values.path(String.valueOf(position));
    }

    private static Cell figure(int column, JsonNode figure) {
        if (!figure.isNumber()) {
            return Cell.ofText(column, figure.asString(""));
        }
        BigDecimal number = figure.decimalValue();
        return new Cell(column, number.toPlainString(), number, null, null, 0, false, null);
    }

    private static void add(List<Cell> cells, String text) {
        cells.add(Cell.ofText(cells.size() + 1, text));
    }
}
