package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kerja.codelist.Code;
import kerja.codelist.ReferenceData;
import kerja.normalize.PeriodReader;

/** What holds for every figure of a table: place, period, ages, source; taken from the surroundings or assumed. */
final class GivenDraft {
    private static final Set<String> QUARTER_MONTHS = Set.of("1", "4", "7", "10");

    static final String NOT_NATION = "Which place are the figures about? They are too small for the whole country.";

    private final Lexicon lexicon;
    private final Surroundings around;
    private final MeasureDraft measures;
    private final List<Placed> placed;
    private final Map<String, String> given;
    private final List<String> questions;
    private final List<String> notes;
    private final List<AxisNote> axes;
    private final Member member;
    private final Optional<Code> compiler;
    private final List<String> context = new ArrayList<>();
    private final Set<String> indicators = new LinkedHashSet<>();
    private boolean isOfNation;

    GivenDraft(
            Lexicon lexicon,
            ReferenceData data,
            Surroundings around,
            MeasureDraft measures,
            List<Placed> placed,
            Map<String, String> given,
            List<String> questions,
            List<String> notes,
            List<AxisNote> axes) {
        this.lexicon = lexicon;
        this.around = around;
        this.measures = measures;
        this.placed = placed;
        this.given = given;
        this.questions = questions;
        this.notes = notes;
        this.axes = axes;
        this.member = lexicon.member();
        this.compiler = around.source(data.codeLists());
    }

    /** True if no label says a place. */
    boolean isOfNation() {
        return isOfNation;
    }

    /** Entries of {@code context:}. */
    List<String> contextLines() {
        return context;
    }

    /** Ages that measures cover where no label says so: as the surroundings say, else as usual for the member. */
    void ages(Map<Placed, Map<String, Map<String, String>>> entries, Map<String, String> whole) {
        entries.values()
                .forEach(it -> it.values().forEach(codes -> indicators.add(codes.getOrDefault("indicator", ""))));
        indicators.add(whole.getOrDefault("indicator", ""));
        indicators.remove("");
        boolean byAge = placed.stream()
                .anyMatch(it -> it.levels().stream().anyMatch(level -> level.codes().values().stream()
                        .anyMatch(codes -> !level.kind().equals(Sense.MEASURE) && codes.containsKey("age"))));
        if (indicators.stream().noneMatch(measures::isOfWorkingAge)) {
            return;
        }
        String age = byAge ? ageOfTotals() : age();
        if (age.isEmpty()) {
            return;
        }
        if (indicators.stream().allMatch(measures::isOfWorkingAge)) {
            given.putIfAbsent("age", age);
            entries.values().forEach(it -> it.values().forEach(codes -> codes.remove("age", age)));
        } else {
            entries.values().forEach(it -> it.values().forEach(codes -> {
                if (measures.isOfWorkingAge(codes.getOrDefault("indicator", ""))) {
                    codes.putIfAbsent("age", age);
                }
            }));
        }
    }

    /** Ages of rows that stand above the ages: what the surroundings say, else the member's base. */
    private String ageOfTotals() {
        return around.of("age")
                .map(it -> it.sense().codes().getOrDefault("age", ""))
                .orElseGet(() -> compiler.isPresent() || around.says("CENSUS") ? "" : member.fact("age"));
    }

    private String age() {
        if (around.says("WORKING_AGE")) {
            notes.add("the title speaks of working age: taken as " + member.fact("working_age"));
            return member.fact("working_age");
        }
        Optional<Surroundings.Found> said = around.of("age");
        if (said.isPresent()) {
            axes.add(new AxisNote(
                    said.get().text().words(),
                    "age " + said.get().sense().codes().get("age"),
                    AxisNote.Sureness.LIKELY,
                    List.of()));
            return said.get().sense().codes().getOrDefault("age", "");
        }
        if (compiler.isPresent() || !member.isCountry()) {
            notes.add("the ages covered are not stated: none is assumed");
            return "";
        }
        if (around.says("CENSUS")) {
            questions.add("Which ages are covered? A census need not share the age limit of the labour force survey.");
            return "";
        }
        notes.add("assumed: age " + member.fact("age") + ", the usual base of the member's labour force survey");
        return member.fact("age");
    }

    /** The country, where no label says a place. */
    void place(boolean isTooSmall) {
        boolean byPlace = placed.stream().anyMatch(it -> it.says(Sense.PLACE));
        if (byPlace) {
            return;
        }
        if (placeInTitle()) {
            return;
        }
        isOfNation = true;
        if (isTooSmall) {
            questions.add(NOT_NATION);
        }
        if (member.isCountry()) {
            given.put("ref_area", member.code());
        } else {
            questions.add("Which country are the figures about?");
        }
    }

    /** The one part of the country that title or sheet name end with or set apart by commas. */
    private boolean placeInTitle() {
        for (Surroundings.Text text : around.texts()) {
            Set<Map<String, String>> places = new LinkedHashSet<>();
            for (String part : List.of(text.text().split("[,:;()]", -1))) {
                lexicon.find(Sense.PLACE, part.strip())
                        .filter(it -> !it.codes().equals(Map.of("ref_area", member.code())))
                        .ifPresent(it -> places.add(it.codes()));
            }
            if (places.size() == 1 && !text.where().startsWith("file")) {
                given.putAll(places.iterator().next());
                axes.add(new AxisNote(
                        text.words(),
                        "place " + places.iterator().next().values(),
                        AxisNote.Sureness.LIKELY,
                        List.of()));
                return true;
            }
        }
        return false;
    }

    /** The period, where no label says it, and the rhythm of survey rounds. */
    void periods(Shape shape, Periods reader) {
        List<PeriodGuess> guesses = new ArrayList<>();
        placed.stream().filter(it -> it.period() != null).forEach(it -> guesses.add(it.period()));
        boolean hasYear = guesses.stream().anyMatch(PeriodGuess::isWhole);
        if (!hasYear) {
            Optional<PeriodGuess> found = Optional.empty();
            for (Surroundings.Text text : around.texts()) {
                found = reader.in(text.text());
                if (found.isPresent() && text.where().isEmpty()) {
                    fixed(found.get(), text);
                } else {
                    found.ifPresent(it -> context.add("{ " + text.where() + ", period: " + it.yaml() + " }"));
                }
                if (found.isPresent()) {
                    guesses.add(0, found.get());
                    axes.add(new AxisNote(text.words(), "period", AxisNote.Sureness.LIKELY, List.of()));
                    break;
                }
            }
            if (found.isEmpty()) {
                questions.add("Which period are the figures about? No label, title or name says it.");
            }
        }
        rhythm(guesses);
        if (around.says("YEAR_TO_DATE")) {
            given.put("reference_period_type", "RP_YTD");
            notes.add("the title says year to date: each figure counts from January on");
        }
    }

    private void fixed(PeriodGuess guess, Surroundings.Text text) {
        PeriodReader.Parts parts = guess.parts().values().iterator().next();
        String month = parts.month() > 0 ? String.format(java.util.Locale.ROOT, "-%02d", parts.month()) : "";
        given.put("time_period", parts.year() + month);
        notes.add("the period " + parts.year() + month + " is written into the feed, for it stands in " + text.words()
                + ": change it with the next delivery");
    }

    private void rhythm(List<PeriodGuess> guesses) {
        Set<String> months = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        boolean fromDays = false;
        for (PeriodGuess guess : guesses) {
            for (PeriodReader.Parts parts : guess.parts().values()) {
                if (parts.month() > 0) {
                    months.add(String.valueOf(parts.month()));
                }
                if (guess.isWhole()) {
                    years.add(parts.year());
                }
                fromDays |= parts.day() > 0;
            }
        }
        List<String> rounds = member.facts("round_months");
        if (months.isEmpty()) {
            return;
        }
        int until = member.fact("round_until").isEmpty() ? 9999 : Integer.parseInt(member.fact("round_until"));
        boolean early = years.stream().allMatch(it -> it <= until);
        if (!rounds.isEmpty() && rounds.containsAll(months) && (early || months.size() > 1)) {
            given.put("freq", member.fact("round_freq"));
            given.put("reference_period_type", "RP_ROUND");
            notes.add("assumed: the months name survey rounds, as usual for the member");
        } else if (fromDays && months.equals(Set.of("1")) && years.size() > 2) {
            given.put("freq", "A");
            notes.add("all dates are the first of January: each stands for its year");
        } else if (fromDays && QUARTER_MONTHS.containsAll(months) && months.size() > 1) {
            given.put("freq", "Q");
            notes.add("all dates are first days of quarters: each stands for its quarter");
        } else if (fromDays && months.size() == 1) {
            questions.add("Do the dates stand for a month, a quarter or a year?");
        }
    }

    /** Survey or register, and whose concepts: the organisation that the file names, else as usual for the member. */
    void source() {
        around.of("seasonal_adjustment").ifPresent(it -> {
            boolean byLabel = placed.stream()
                    .anyMatch(at -> at.levels().stream().anyMatch(level -> level.codes().values().stream()
                            .anyMatch(codes -> codes.containsKey("seasonal_adjustment"))));
            if (!byLabel) {
                given.put("seasonal_adjustment", it.sense().codes().getOrDefault("seasonal_adjustment", "N"));
            }
        });
        boolean modelled = !indicators.isEmpty() && indicators.stream().allMatch(it -> measures.isFrom(it, "ILO_MOD"));
        if (modelled) {
            given.put("series_type", "ILO_MOD");
        }
        if (compiler.isPresent()) {
            given.put("source", compiler.get().code());
            return;
        }
        boolean bySource = placed.stream().anyMatch(it -> it.says("source"));
        if (bySource || !member.isCountry()) {
            return;
        }
        String source = "";
        if (around.says("CENSUS")) {
            source = member.fact("census_source");
        } else if (indicators.stream().allMatch(it -> measures.isFrom(it, "LFS"))) {
            source = member.fact("lfs_source");
        } else if (indicators.stream().allMatch(it -> measures.isFrom(it, "ADM_PES"))) {
            source = member.fact("pes_source");
        }
        if (!source.isEmpty() && lexicon.codeLists().has("source", source)) {
            given.put("source", source);
            notes.add("assumed: source " + source);
            String concepts = member.fact("concept_standard");
            if (!concepts.isEmpty() && source.equals(member.fact("lfs_source"))) {
                given.put("concept_standard", concepts);
            }
        }
    }
}
