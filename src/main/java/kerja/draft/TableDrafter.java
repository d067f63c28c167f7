package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import kerja.codelist.Dictionary;
import kerja.codelist.ReferenceData;

/** Drafts one table: reads its labels and its surroundings, and asks what neither says. */
final class TableDrafter {
    private final ReferenceData data;
    private final Lexicon lexicon;
    private final Dictionary missing;
    private final Periods periods;
    private final Shape shape;
    private final String fileName;
    private final Member member;
    private final Set<Integer> without;

    private final List<String> questions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<AxisNote> axes = new ArrayList<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    TableDrafter(
            ReferenceData data,
            Lexicon lexicon,
            Dictionary missing,
            Periods periods,
            Shape shape,
            String fileName,
            Set<Integer> without) {
        this.without = without;
        this.data = data;
        this.lexicon = lexicon;
        this.missing = missing;
        this.periods = periods;
        this.shape = shape;
        this.fileName = fileName;
        this.member = lexicon.member();
    }

    /** The draft; empty if nothing about the table is understood. */
    Optional<TableDraft> draft() {
        Interpreter interpreter = new Interpreter(lexicon);
        HeaderDraft header = new HeaderDraft(shape, interpreter, periods, without).read();
        LabelDraft labels = new LabelDraft(shape, interpreter, lexicon, periods).read();
        List<Placed> placed = new ArrayList<>(labels.placed);
        placed.addAll(header.placed);
        if (placed.isEmpty() || header.columns().isEmpty()) {
            return Optional.empty();
        }
        questions.addAll(labels.questions);
        questions.addAll(header.questions);
        Surroundings around = new Surroundings(lexicon, shape, header.context, labels.context, fileName);
        TableYaml yaml = new TableYaml(shape, placed, header);

        NumberGuess number = NumberGuess.of(shape, header.columns(), missing);
        MeasureDraft measures = new MeasureDraft(data.codeLists(), data.units(), member, around, shape, number);
        GivenDraft rest = new GivenDraft(lexicon, data, around, measures, placed, given, questions, notes, axes);
        placed.forEach(this::note);
        Map<Placed, Map<String, Map<String, String>>> entries = measured(placed, measures, rest, around, header);
        if (!number.isSure()) {
            number = sureNumber(number, placed, measures, entries);
        }
        rest.place(isTooSmall(placed, measures, entries, header));
        rest.periods(shape, periods);
        rest.source();
        questions.addAll(measures.questions.stream().distinct().toList());
        measures.assumed.stream().distinct().forEach(it -> notes.add("assumed: " + it));
        notes.addAll(labels.ignored);
        notes.addAll(header.notes);
        List<String> lines = yaml.lines(entries, given, number, markers(header.columns()), rest.contextLines());
        String where =
                (shape.grid().sheet().isEmpty() ? "" : "sheet \"" + shape.grid().sheet() + "\", ") + "rows "
                        + shape.bodyFirst() + " to " + shape.bodyLast();
        return Optional.of(new TableDraft(
                shape,
                without,
                shape.grid().sheet(),
                where,
                lines,
                axes,
                questions.stream().distinct().toList(),
                notes.stream().distinct().toList(),
                rest.isOfNation(),
                questions.isEmpty()));
    }

    private void note(Placed place) {
        int percent = place.percentKnown();
        axes.add(new AxisNote(
                place.words(),
                place.what(),
                percent == 100 ? AxisNote.Sureness.SURE : AxisNote.Sureness.LIKELY,
                place.unknown()));
    }

    /** Codes of every measure label, completed; of the whole table if only its surroundings say what it measures. */
    private Map<Placed, Map<String, Map<String, String>>> measured(
            List<Placed> placed, MeasureDraft measures, GivenDraft rest, Surroundings around, HeaderDraft header) {
        Map<Placed, Map<String, Map<String, String>>> all = new LinkedHashMap<>();
        List<Placed> saying =
                placed.stream().filter(it -> it.says(Sense.MEASURE)).toList();
        boolean unitApart = placed.stream().anyMatch(it -> it.says(Sense.UNIT));
        for (Placed place : saying) {
            Understanding level = place.level(Sense.MEASURE).orElseThrow();
            Set<String> others = breakdown(placed, place);
            Map<String, Map<String, String>> entries = new LinkedHashMap<>();
            level.codes().forEach((label, says) -> {
                BiPredicate<Integer, Integer> at = place.isHeader()
                        ? (row, column) -> matches(place.at().get(column), label)
                                && header.columns().contains(column)
                        : (row, column) -> matches(place.at().get(row), label)
                                && header.columns().contains(column);
                Map<String, String> codes = MeasureDraft.without(says, others);
                complete(codes, label, at, others, measures, unitApart);
                if (level.areCodes() && !member.isCountry()) {
                    boolean modelled = measures.isFrom(label, "ILO_MOD");
                    codes.put("series_type", modelled ? "ILO_MOD" : "ILO_HARM");
                    notes.add("assumed: codes of ILOSTAT stand for figures that the ILO harmonised or modelled");
                }
                entries.put(label, codes);
            });
            all.put(place, entries);
        }
        Set<String> categories = breakdown(placed, null);
        boolean needsOne = saying.isEmpty()
                || saying.stream().allMatch(it -> it.isUnion() && it.levels().size() > 1);
        if (needsOne) {
            Optional<Surroundings.Found> found = around.measure();
            Map<String, String> only = onlyMeasure(all);
            if (found.isPresent() || !only.isEmpty()) {
                Map<String, String> codes =
                        MeasureDraft.without(found.map(it -> it.sense().codes()).orElse(only), categories);
                String label = found.map(it -> it.text().text()).orElse("the table");
                complete(
                        codes,
                        Yaml.comment(label),
                        (row, column) -> header.columns().contains(column),
                        categories,
                        measures,
                        unitApart);
                given.putAll(codes);
                found.ifPresent(it -> axes.add(new AxisNote(
                        it.text().words(),
                        "what is measured: " + codes.get("indicator"),
                        AxisNote.Sureness.LIKELY,
                        List.of())));
            } else if (saying.isEmpty()) {
                questions.add(
                        "What do the figures measure? Neither labels, title nor file name say it in words that the"
                                + " dictionaries know.");
            }
        }
        rest.ages(all, given);
        return all;
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String shown, String label) {
        return shown != null
                && (shown.equals(label)
                        || (label.endsWith("*") && shown.startsWith(label.substring(0, label.length() - 1))));
    }

    /** True if a main figure is too small to be the whole country's. */
    private boolean isTooSmall(
            List<Placed> placed,
            MeasureDraft measures,
            Map<Placed, Map<String, Map<String, String>>> entries,
            HeaderDraft header) {
        if (measures.isTooSmallForNation(
                given, (row, column) -> header.columns().contains(column))) {
            return true;
        }
        return placed.stream().anyMatch(place -> entries.getOrDefault(place, Map.of()).entrySet().stream()
                .anyMatch(entry -> measures.isTooSmallForNation(
                        entry.getValue(),
                        (row, column) -> header.columns().contains(column)
                                && matches(place.at().get(place.isHeader() ? column : row), entry.getKey()))));
    }

    private static Map<String, String> onlyMeasure(Map<Placed, Map<String, Map<String, String>>> all) {
        Set<Map<String, String>> different = new LinkedHashSet<>();
        all.values().forEach(it -> different.addAll(it.values()));
        return different.size() == 1 ? different.iterator().next() : Map.of();
    }

    private void complete(
            Map<String, String> codes,
            String label,
            BiPredicate<Integer, Integer> at,
            Set<String> others,
            MeasureDraft measures,
            boolean unitApart) {
        codes.computeIfPresent("indicator", (key, indicator) -> measures.forBreakdown(indicator, others));
        if (unitApart) {
            codes.remove("unit");
        } else {
            Optional<String> unit = measures.unit(codes, label, at);
            unit.ifPresent(it -> codes.put("unit", it));
        }
    }

    /** Dimensions that other places of the table say, and other kinds of rows of the same place. */
    private static Set<String> breakdown(List<Placed> placed, @org.jspecify.annotations.Nullable Placed except) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Placed place : placed) {
            for (Understanding level : place.levels()) {
                if (!place.equals(except) && !level.kind().equals(Sense.MEASURE)) {
                    level.codes().values().forEach(it -> kinds.addAll(it.keySet()));
                }
            }
        }
        return kinds;
    }

    private NumberGuess sureNumber(
            NumberGuess number,
            List<Placed> placed,
            MeasureDraft measures,
            Map<Placed, Map<String, Map<String, String>>> entries) {
        List<String> indicators = new ArrayList<>();
        entries.values()
                .forEach(it -> it.values().forEach(codes -> indicators.add(codes.getOrDefault("indicator", ""))));
        indicators.add(given.getOrDefault("indicator", ""));
        boolean tooLarge = placed.stream().anyMatch(place -> entries.getOrDefault(place, Map.of()).entrySet().stream()
                .anyMatch(entry -> measures.needsDecimalComma(
                        entry.getValue().getOrDefault("indicator", ""),
                        (row, column) -> matches(place.at().get(place.isHeader() ? column : row), entry.getKey()))));
        boolean ratesTooLarge = given.containsKey("indicator")
                && measures.needsDecimalComma(given.getOrDefault("indicator", ""), (row, column) -> true);
        if (tooLarge || ratesTooLarge) {
            notes.add("assumed: the comma marks decimals, for as thousands the rates would be above what is possible");
            return number.withComma();
        }
        questions.add(
                "Does the mark in the figures part thousands or decimals? Every figure has three digits after it.");
        return number;
    }

    private Set<String> markers(Set<Integer> columns) {
        Set<String> markers = new LinkedHashSet<>();
        for (int column : columns) {
            for (int row : shape.column(column).keySet()) {
                shape.grid()
                        .cell(row, column)
                        .filter(it -> CellSort.of(it, missing) == CellSort.MISSING)
                        .ifPresent(it -> markers.add(it.text().strip()));
            }
        }
        return markers;
    }
}
