package kerja.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerja.codelist.Labels;
import kerja.feed.Wording;
import kerja.provenance.Place;

/** Says as lines of a feed where a table ends: its columns of figures, what in it is left out, and what stands below it. */
record TableBounds(Shape shape, List<Placed> placed, HeaderDraft header) {

    /** The columns of figures, where a column of labels stands among them. */
    Optional<String> figures() {
        int lastLabel = placed.stream()
                .filter(it -> !it.isHeader())
                .mapToInt(TableYaml::column)
                .max()
                .orElse(0);
        return lastLabel > shape.figures().first()
                ? Optional.of("figures: "
                        + Place.columnLetters(shape.figures().first()) + ":"
                        + Place.columnLetters(shape.figures().last()))
                : Optional.empty();
    }

    /** Columns that are no part of the table though they stand in it. */
    Optional<String> leaveOut() {
        Set<Integer> bound = placed.stream()
                .filter(it -> !it.isHeader())
                .map(TableYaml::column)
                .collect(Collectors.toSet());
        Set<Integer> columns = new TreeSet<>(header.leftOut.keySet());
        int last = shape.grid().rows().subMap(shape.headerFirst(), true, shape.bodyLast(), true).values().stream()
                .mapToInt(it -> it.lastKey())
                .max()
                .orElse(0);
        int left = bound.stream().mapToInt(it -> it).max().orElse(0);
        for (int column = 1; column <= last; column++) {
            boolean headed = shape.headerRows() > 0 && !shape.header(column).isEmpty();
            boolean isUsed = !shape.column(column).isEmpty();
            if (column > left && headed && isUsed && !shape.figures().contains(column) && !bound.contains(column)) {
                columns.add(column);
            }
        }
        columns.removeIf(it -> it <= left && it < shape.figures().first());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Set<String> why = new LinkedHashSet<>(header.leftOut.values());
        return Optional.of("leave-out: { columns: " + HeaderDraft.ranges(columns) + " }"
                + (why.isEmpty() ? "" : "    # " + Yaml.comment(String.join(", ", why))));
    }

    /** The label below the table that ends it. */
    Optional<String> until() {
        Integer below = shape.grid().rows().higherKey(shape.bodyLast());
        while (below != null && shape.grid().row(below).isEmpty()) {
            below = shape.grid().rows().higherKey(below);
        }
        if (below == null) {
            return Optional.empty();
        }
        String text = Grid.shown(shape.grid().row(below).values().iterator().next());
        int colon = text.indexOf(':');
        String until = colon > 0 && colon < 40 ? text.substring(0, colon).strip() + "*" : text;
        if (until.length() > 60) {
            until = until.substring(0, 40).strip() + "*";
        }
        String wanted = until;
        boolean inBody = shape.grid().rows().subMap(shape.headerFirst(), true, shape.bodyLast(), true).values().stream()
                .anyMatch(it -> Wording.isOne(Grid.shown(it.values().iterator().next()), List.of(wanted)));
        return inBody || Labels.normalize(wanted.replace("*", "")).isEmpty()
                ? Optional.empty()
                : Optional.of("until: [ " + Yaml.text(wanted) + " ]");
    }
}
