package kerja.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import kerja.database.TestDatabase;
import kerja.finding.Severity;
import kerja.load.StagedFigure;
import kerja.normalize.Normalized;
import kerja.statistic.Observation;
import kerja.validate.Rules;
import kerja.validate.Staged;
import kerja.validate.Staged.Found;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules find the errors that real files are known to hold, with no word about any of these files in them. */
class CorpusRulesTest {
    private static final Path CORPUS = Path.of(System.getProperty("kerja.corpus", "../shared/corpus"));
    private static final Path JOBS = Path.of("jobs");

    private static TestDatabase database;
    private static ReadFile.Reader reader;
    private static Staged staged;
    private static final Map<String, List<Found>> FOUND = new HashMap<>();

    @BeforeAll
    static void loadsRulesAndFeeds() {
        assumeTrue(Files.isDirectory(CORPUS), "needs the shared corpus in " + CORPUS);
        ReferenceData data = ReferenceData.load(JOBS);
        database = TestDatabase.create();
        reader = new ReadFile.Reader(CORPUS, JOBS, data);
        staged = new Staged(database.database().dataSource(), Rules.load(JOBS, data.codeLists()));
    }

    @AfterAll
    static void closes() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void findsUrbanAndRuralUnderTheHeadingsOfMenAndWomen() throws IOException {
        List<Found> found = of("ARI-25", "vnm/gso-unemployment-by-region-and-sex.csv");
        assertThat(found)
                .extracting(Found::timePeriod)
                .contains("2008", "2009", "2010", "2011", "2012", "2013")
                .doesNotContain("2014", "2015", "2016");
    }

    @Test
    void findsTheTotalThatIsNotTheSumOfItsLevelsOfEducation() throws IOException {
        List<Found> found = of("ARI-09", "idn/bps-unemployed-by-education-semicolon.csv");
        assertThat(found).extracting(Found::cell, Found::severity).containsExactly(tuple("K25", Severity.ERROR));
        assertThat(found.get(0).expected()).contains("7040323");
    }

    @Test
    void findsTheEmploymentRatiosThatContradictTheirOwnRow() throws IOException {
        List<Found> found = of("ARI-13", "mys/lfs_state_sex.csv").stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(1042);
        assertThat(found).extracting(Found::cell).contains("J3").allMatch(it -> it.startsWith("J"));
    }

    @Test
    void findsTheYearsThatRepeatTheYearBefore() throws IOException {
        assertThat(of("TMP-07", "idn/TPT_2001-2025.xlsx"))
                .extracting(it -> it.timePeriod().substring(0, 4))
                .containsExactlyInAnyOrder("2004", "2011", "2014", "2023");
    }

    /** Three rates with one decimal are often those of the quarter before. */
    @Test
    void takesFewRatesWithOneDecimalForNoCopy() throws IOException {
        assertThat(of("TMP-07", "sgp/datagovsg-unemployment-rate-quarterly.csv"))
                .isEmpty();
    }

    /** The feed leaves the copied columns out; here they are read as the figures of the year they stand under. */
    @Test
    void findsTheYearThatRepeatsTheYearBeforeInRegisters() throws IOException {
        List<StagedFigure> figures = new ArrayList<>();
        for (StagedFigure figure : figures("idn/DATA_KETERSEDIAAN_LAPANGAN_KERJA_2021-2025.xlsx")) {
            if (figure instanceof StagedFigure.Read read
                    && read.observation().timePeriod().equals("2022")) {
                figures.add(new StagedFigure.Read(figures.size() + 1, read.observation(), read.labels()));
                figures.add(
                        new StagedFigure.Read(figures.size() + 1, copiedTo("2023", read.observation()), read.labels()));
            }
        }
        assertThat(staged.validate(staged.stage("IDN", figures)))
                .filteredOn(it -> it.rule().equals("TMP-07"))
                .isNotEmpty()
                .allMatch(it -> it.timePeriod().equals("2023") && it.severity() == Severity.ERROR);
    }

    private static Observation copiedTo(String period, Observation of) {
        return new Observation(
                of.dimensions(),
                period,
                of.value(),
                of.unitMeasure(),
                of.unitMultiplier(),
                of.step(),
                of.status(),
                of.confidentiality(),
                of.attributes(),
                of.place(),
                of.reportedText());
    }

    @Test
    void showsWhatIsFoundInEachFile() throws IOException {
        StringBuilder table = new StringBuilder(
                "%-60s %6s %6s %7s %6s  %s%n".formatted("file", "block", "error", "warning", "info", "by rule"));
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = CORPUS.relativize(file).toString();
                if (Path.of(name).getNameCount() == 2
                        && !reader.candidates(name).isEmpty()) {
                    table.append(line(name));
                }
            }
        }
        System.out.print(table);
    }

    private static String line(String file) throws IOException {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        Map<String, Long> byRule = new TreeMap<>();
        for (Found it : found(file)) {
            bySeverity.merge(it.severity(), 1L, Long::sum);
            byRule.merge(it.rule() + " " + it.severity().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
        return "%-60s %6d %6d %7d %6d  %s%n"
                .formatted(
                        file,
                        bySeverity.getOrDefault(Severity.BLOCK, 0L),
                        bySeverity.getOrDefault(Severity.ERROR, 0L),
                        bySeverity.getOrDefault(Severity.WARNING, 0L),
                        bySeverity.getOrDefault(Severity.INFO, 0L),
                        byRule);
    }

    private static List<Found> of(String rule, String file) throws IOException {
        assumeTrue(!reader.candidates(file).isEmpty(), "no feed reads " + file + " yet");
        return found(file).stream().filter(it -> it.rule().equals(rule)).toList();
    }

    private static List<Found> found(String file) throws IOException {
        List<Found> known = FOUND.get(file);
        if (known == null) {
            known = staged.validate(staged.stage(sender(file), figures(file)));
            FOUND.put(file, known);
        }
        return known;
    }

    private static String sender(String file) {
        return Path.of(file).getName(0).toString().toUpperCase(Locale.ROOT);
    }

    private static List<StagedFigure> figures(String file) throws IOException {
        List<StagedFigure> figures = new ArrayList<>();
        for (Normalized cell : reader.read(file).cells().values()) {
            if (cell instanceof Normalized.Figure figure) {
                figures.add(new StagedFigure.Read(figures.size() + 1, figure.observation(), figure.labels()));
            }
        }
        return figures;
    }
}
