package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kerja.codelist.Labels;

/** Writes what was understood of a table as the lines of a feed, names rather than numbers wherever the file has them. */
final class TableYaml {
    private final Shape shape;
    private final List<Placed> placed;
    private final HeaderDraft header;

    TableYaml(Shape shape, List<Placed> placed, HeaderDraft header) {
        this.shape = shape;
        this.placed = placed;
        this.header = header;
    }

    /** Lines under {@code table:}. */
    List<String> lines(
            Map<Placed, Map<String, Map<String, String>>> measures,
            Map<String, String> given,
            NumberGuess number,
            Set<String> missing,
            List<String> context) {
        List<String> lines = new ArrayList<>();
        TableBounds bounds = new TableBounds(shape, placed, header);
        Optional<Placed> bound = boundColumns();
        boolean isLong = bound.isPresent() || isValueColumn();
        Map<String, String> rest = new LinkedHashMap<>(given);
        if (!isLong) {
            lines.add(headerLine());
        }
        if (!context.isEmpty()) {
            lines.add("context:");
            context.forEach(it -> lines.add("  - " + it));
        }
        List<Placed> rows = placed.stream().filter(it -> !it.isHeader()).toList();
        List<String> columns = new ArrayList<>();
        if (isLong) {
            rows.forEach(it -> columns.addAll(axis(it, headerOf(it), measures)));
        }
        if (bound.isPresent()) {
            Map<String, Map<String, String>> entries = measures.getOrDefault(bound.get(), Map.of());
            bound.get().at().forEach((column, label) -> {
                Map<String, String> codes = entries.getOrDefault(label, Map.of());
                if (!codes.isEmpty()) {
                    columns.add("- { header: " + Yaml.text(label) + ", " + inner(Yaml.codes(codes)) + " }");
                } else if (header.columns().contains(column)) {
                    columns.add("# ? - { header: " + Yaml.text(label) + ", indicator: ?, unit: ? }");
                }
            });
        } else if (isLong) {
            columns.add(valueColumn(rest));
        } else {
            if (!rows.isEmpty()) {
                lines.add("rows:");
                rows.forEach(it -> axis(it, it.where(), measures).forEach(line -> lines.add("  " + line)));
            }
            placed.stream().filter(Placed::isHeader).forEach(it -> columns.addAll(axis(it, it.where(), measures)));
        }
        lines.add("columns:");
        columns.forEach(it -> lines.add("  " + it));
        if (!isLong) {
            bounds.figures().ifPresent(lines::add);
            bounds.leaveOut().ifPresent(lines::add);
        }
        conditions(measures).forEach(lines::add);
        bounds.until().ifPresent(lines::add);
        if (!number.yaml().isEmpty()) {
            lines.add(number.yaml());
        }
        if (!missing.isEmpty()) {
            lines.add("missing: " + list(missing));
        }
        if (!rest.isEmpty()) {
            lines.add("given: " + Yaml.codes(rest));
        }
        return lines;
    }

    /** The header that binds every column by its name: one row of measures, all named differently. */
    private Optional<Placed> boundColumns() {
        List<Placed> headers = placed.stream().filter(Placed::isHeader).toList();
        boolean named = placed.stream()
                .filter(it -> !it.isHeader())
                .noneMatch(it -> it.isWrapped()
                        || it.levels().size() > 1
                        || headingOf(it).isEmpty());
        if (shape.headerRows() != 1 || headers.size() != 1 || !headers.get(0).says(Sense.MEASURE) || !named) {
            return Optional.empty();
        }
        Set<String> texts = new LinkedHashSet<>();
        for (int column = 1; column <= shape.figures().last(); column++) {
            String text = Labels.normalize(shape.grid().text(shape.headerLast(), column));
            if (!text.isEmpty() && !texts.add(text)) {
                return Optional.empty();
            }
        }
        return Optional.of(headers.get(0));
    }

    private String headingOf(Placed place) {
        return shape.headerRows() == 1 ? shape.grid().text(shape.headerLast(), column(place)) : "";
    }

    static int column(Placed place) {
        return kerja.provenance.Place.columnNumber(place.where().substring("column: ".length()));
    }

    private String headerOf(Placed place) {
        return "header: " + Yaml.text(headingOf(place));
    }

    /** True if the table has one column of figures whose header says nothing but that it holds them. */
    private boolean isValueColumn() {
        return shape.headerRows() == 1
                && header.columns().size() == 1
                && placed.stream()
                        .noneMatch(it ->
                                it.isHeader() || it.isWrapped() || headingOf(it).isEmpty())
                && !placed.isEmpty();
    }

    /** The one column of figures, with what holds for the whole table: the indicator, else who computed it. */
    private String valueColumn(Map<String, String> given) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String key : List.of("indicator", "unit", "series_type")) {
            if (given.containsKey(key) && (codes.isEmpty() || key.equals("unit"))) {
                codes.put(key, given.getOrDefault(key, ""));
                given.remove(key);
            }
        }
        if (codes.isEmpty()) {
            codes.put("conf_status", "F");
        }
        int column = header.columns().iterator().next();
        return "- { header: " + Yaml.text(shape.header(column)) + ", " + inner(Yaml.codes(codes)) + " }";
    }

    private String headerLine() {
        if (shape.headerRows() == 0) {
            return "header: none";
        }
        for (int row = shape.headerFirst(); row <= shape.headerLast(); row++) {
            for (int column : shape.grid().row(row).keySet()) {
                String text = shape.grid().text(row, column);
                if (text.chars().anyMatch(Character::isLetter)
                        && text.indexOf('*') < 0
                        && text.length() < 80
                        && !text.matches("(?s).*\\d{4}.*")
                        && isFirst(text, row)) {
                    String rows = shape.headerRows() > 1 ? ", rows: " + shape.headerRows() : "";
                    String above = row > shape.headerFirst() ? ", above: " + (row - shape.headerFirst()) : "";
                    return "header: { row-with: " + Yaml.text(text) + rows + above + " }";
                }
            }
        }
        return shape.headerRows() == 1
                ? "header: " + shape.headerFirst()
                : "header: { rows: " + shape.headerFirst() + "-" + shape.headerLast() + " }";
    }

    private boolean isFirst(String text, int row) {
        String wanted = Labels.normalize(text);
        return !wanted.isEmpty()
                && shape.grid().rows().headMap(row, false).values().stream().noneMatch(line -> line.values().stream()
                        .anyMatch(it -> Labels.normalize(Grid.shown(it)).equals(wanted)));
    }

    private List<String> axis(Placed place, String where, Map<Placed, Map<String, Map<String, String>>> measures) {
        List<String> lines = new ArrayList<>();
        String options = place.isWrapped() ? ", wrapped: true" : "";
        if (place.period() != null) {
            PeriodGuess period = place.period();
            Map<String, String> marks = new LinkedHashMap<>(period.marks());
            String glued = marks.isEmpty() ? "" : ", marks: " + Yaml.map(marks);
            lines.add("- { " + where + ", period: " + period.yaml() + glued + " }");
            return lines;
        }
        if (place.levels().size() == 1 || place.isUnion()) {
            says(place, place.levels(), measures).forEach(lines::add);
            if (lines.size() == 1) {
                return new ArrayList<>(List.of("- { " + where + ", " + lines.get(0) + options + " }"));
            }
            lines.replaceAll(it -> "  " + it);
            lines.add(0, "- " + where);
            if (!options.isEmpty()) {
                lines.add("  wrapped: true");
            }
            return lines;
        }
        lines.add("- " + where);
        lines.add("  levels:");
        for (Understanding level : place.levels()) {
            List<String> says = says(place, List.of(level), measures);
            for (int i = 0; i < says.size(); i++) {
                lines.add((i == 0 ? "    - " : "      ") + says.get(i));
            }
        }
        return lines;
    }

    /** One line {@code key: value}, or a key with entries below it. */
    private List<String> says(
            Placed place, List<Understanding> levels, Map<Placed, Map<String, Map<String, String>>> measures) {
        Understanding first = levels.get(0);
        boolean isMeasure = levels.stream().anyMatch(it -> it.kind().equals(Sense.MEASURE));
        String key = isMeasure ? "measure" : first.key();
        Set<String> use = new LinkedHashSet<>();
        Map<String, String> entries = new LinkedHashMap<>();
        for (Understanding level : levels) {
            boolean own = level.kind().equals(Sense.MEASURE);
            if (!own) {
                use.addAll(level.dictionaries());
            }
            level.codes().forEach((label, codes) -> {
                Map<String, String> full =
                        own ? measures.getOrDefault(place, Map.of()).getOrDefault(label, Map.of()) : codes;
                if (own || level.explicit().contains(label)) {
                    entries.put(label, value(key, full));
                }
            });
            level.leftOut().forEach(it -> entries.put(it, "leave-out"));
        }
        if (first.equals(place.levels().get(0))) {
            place.captions().forEach(it -> entries.put(it, "caption"));
        }
        String names = use.size() == 1 ? use.iterator().next() : "[ " + String.join(", ", use) + " ]";
        if (first.areCodes() && !isMeasure) {
            boolean isStatus = first.kind().equals("obs_status");
            return List.of(key + (isStatus ? ": { use: codes, \"\": A }" : ": codes"));
        }
        boolean isWorld = first.kind().equals(Sense.PLACE)
                && first.unknown().size() > first.codes().size();
        if (entries.isEmpty()) {
            return List.of(key + ": " + names + (isWorld ? ", unknown: leave-out" : ""));
        }
        List<String> lines = new ArrayList<>();
        lines.add(key + ":");
        if (!use.isEmpty()) {
            lines.add("  use: " + names);
        }
        entries.forEach((label, says) -> lines.add("  " + Yaml.text(label) + ": " + says));
        levels.forEach(level -> level.unknown().stream()
                .limit(20)
                .forEach(it -> lines.add("  # ? " + Yaml.text(Yaml.comment(it)) + ": ?")));
        return lines;
    }

    private static String value(String key, Map<String, String> codes) {
        String column = key.equals("measure") ? "indicator" : key.replace('-', '_');
        if (codes.size() == 1 && codes.containsKey(column)) {
            return Yaml.text(codes.getOrDefault(column, ""));
        }
        return codes.isEmpty() ? "out-of-scope" : Yaml.codes(codes);
    }

    private static String inner(String map) {
        return map.substring(2, map.length() - 2);
    }

    /** A category under a measure needs the indicator that is broken down by it. */
    private List<String> conditions(Map<Placed, Map<String, Map<String, String>>> measures) {
        List<String> lines = new ArrayList<>();
        for (Placed place : placed) {
            boolean nested = place.levels().size() > 1 && !place.isUnion() && place.says(Sense.MEASURE);
            if (!nested || !place.says("economic_activity")) {
                continue;
            }
            measures.getOrDefault(place, Map.of()).values().stream()
                    .map(it -> it.getOrDefault("indicator", ""))
                    .filter(it -> it.equals("EMP_TEMP_SEX_AGE_NB"))
                    .distinct()
                    .forEach(it -> lines.add("  - { labels: { indicator: " + it
                            + ", economic_activity: \"?*\" }, then: { indicator: EMP_TEMP_SEX_ECO_NB } }"));
        }
        if (!lines.isEmpty()) {
            lines.add(0, "when:");
        }
        return lines;
    }

    private static String list(Set<String> texts) {
        return texts.stream()
                .map(it -> "\"" + it.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", ", "[ ", " ]"));
    }
}
