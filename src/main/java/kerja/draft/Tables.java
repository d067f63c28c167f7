package kerja.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerja.codelist.Dictionary;
import kerja.codelist.ReferenceData;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.normalize.PeriodReader;
import kerja.statistic.Observation;

/** The tables of one file, as drafted so far. */
final class Tables {
    private final ReferenceData data;
    private final Lexicon lexicon;
    private final Dictionary missing;
    private final Periods periods;
    private final String fileName;
    private final List<TableDraft> all = new ArrayList<>();

    Tables(ReferenceData data, Lexicon lexicon, String fileName) {
        this.data = data;
        this.lexicon = lexicon;
        this.missing = data.dictionaries().find("missing").orElseThrow();
        this.periods = new Periods(new PeriodReader(data.periodWords()), lexicon);
        this.fileName = fileName;
    }

    Dictionary missing() {
        return missing;
    }

    List<TableDraft> all() {
        return all;
    }

    void add(Shape shape) {
        draft(shape, Set.of()).ifPresent(all::add);
    }

    private Optional<TableDraft> draft(Shape shape, Set<Integer> without) {
        return new TableDrafter(data, lexicon, missing, periods, shape, fileName, without).draft();
    }

    /** The producer of the member's labour force survey. */
    String publisher() {
        return data.codeLists()
                .find("source", lexicon.member().fact("lfs_source"))
                .map(it -> it.attributes().getOrDefault("producer", ""))
                .filter(it -> !it.isEmpty())
                .orElse("unknown");
    }

    /** If one table is about a part of the country, those that name no place may be as well. */
    void askForPlaces() {
        if (all.stream().anyMatch(it -> it.questions().contains(GivenDraft.NOT_NATION))) {
            all.replaceAll(it -> it.isOfNation() && !it.questions().contains(GivenDraft.NOT_NATION)
                    ? it.withQuestion("Which place are the figures about? Another table of the file is about a part of"
                            + " the country.")
                    : it);
        }
    }

    /**
     * Takes back what stands in one another's place: a few columns of a table, else the table; false if there is nothing
     * to take back.
     */
    boolean takeBack(List<Observation> colliding) {
        boolean changed = false;
        for (int i = 0; i < all.size(); i++) {
            TableDraft table = all.get(i);
            Set<Integer> columns = colliding.stream()
                    .filter(it -> lies(it, table))
                    .map(it -> it.place().column())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!table.isLoaded() || columns.isEmpty()) {
                continue;
            }
            changed = true;
            boolean few = columns.size() * 2 < table.shape().figures().size()
                    && table.without().isEmpty();
            Optional<TableDraft> rest = few ? draft(table.shape(), columns) : Optional.empty();
            String question = "What tells columns " + HeaderDraft.ranges(columns)
                    + " from others? Read like the rest, they would stand for the same figures: they are left out.";
            all.set(
                    i,
                    rest.filter(TableDraft::isLoaded)
                            .map(it -> it.withNote("? " + question))
                            .orElseGet(() -> table.withQuestion("What tells the figures apart? Read like this, several"
                                    + " would stand for the same thing.")));
        }
        return changed;
    }

    /** Takes back tables that the mapper does not find as they are drafted; false if there are none. */
    boolean takeBackUnreadable(List<Finding> findings) {
        boolean changed = false;
        for (Finding finding : findings) {
            if (finding.code() != FindingCode.LAYOUT_DRIFT && finding.code() != FindingCode.SHEET_MISSING) {
                continue;
            }
            String sheet = Objects.requireNonNullElse(finding.where().sheet(), "");
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isLoaded() && all.get(i).sheet().equals(sheet)) {
                    all.set(
                            i,
                            all.get(i)
                                    .withQuestion("How is the table laid out? Read like this: "
                                            + Yaml.comment(finding.found()) + "; must be: "
                                            + Yaml.comment(finding.expected())));
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean lies(Observation observation, TableDraft table) {
        String sheet = Objects.requireNonNullElse(observation.place().sheet(), "");
        int row = observation.place().row();
        return sheet.equals(table.sheet())
                && table.shape().bodyFirst() <= row
                && row <= table.shape().bodyLast();
    }
}
