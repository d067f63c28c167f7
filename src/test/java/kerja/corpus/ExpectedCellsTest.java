package kerja.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every real file of the shared corpus becomes what {@code expected.csv} says, cell by cell; rows on which professionals
 * could differ are reported, not required.
 */
class ExpectedCellsTest {
    private static final Path CORPUS = Path.of(System.getProperty("kerja.corpus", "../shared/corpus"));

    private record Share(int certain, int certainHeld, int others, int othersHeld) {
        Share plus(Share other) {
            return new Share(
                    certain + other.certain,
                    certainHeld + other.certainHeld,
                    others + other.others,
                    othersHeld + other.othersHeld);
        }
    }

    @TestFactory
    Stream<DynamicTest> becomesWhatEachCellMustBecome() throws IOException {
        if (!isThere()) {
            return Stream.of(DynamicTest.dynamicTest("corpus", ExpectedCellsTest::needsTheCorpus));
        }
        ReferenceData data = ReferenceData.load(Path.of("jobs"));
        ReadFile.Reader reader = new ReadFile.Reader(CORPUS, Path.of("jobs"), data);
        Comparison comparison = new Comparison(data);
        return byFile().entrySet().stream()
                .filter(it -> !reader.candidates(it.getKey()).isEmpty())
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    ReadFile read = reader.read(it.getKey());
                    List<String> broken = differences(it.getValue(), read, comparison, new ArrayList<>());
                    assertThat(broken)
                            .as(() -> it.getKey() + "; findings: " + findings(read))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> holdsOneFigureForASeriesAndPeriod() throws IOException {
        if (!isThere()) {
            return Stream.of(DynamicTest.dynamicTest("corpus", ExpectedCellsTest::needsTheCorpus));
        }
        ReadFile.Reader reader = new ReadFile.Reader(CORPUS, Path.of("jobs"), ReferenceData.load(Path.of("jobs")));
        return byFile().keySet().stream()
                .filter(it -> !reader.candidates(it).isEmpty())
                .map(it -> DynamicTest.dynamicTest(
                        it, () -> assertThat(reader.read(it).conflicts()).as(it).isEmpty()));
    }

    @Test
    void showsTheShareOfCellsThatHold() throws IOException {
        needsTheCorpus();
        ReferenceData data = ReferenceData.load(Path.of("jobs"));
        ReadFile.Reader reader = new ReadFile.Reader(CORPUS, Path.of("jobs"), data);
        Comparison comparison = new Comparison(data);
        Share total = new Share(0, 0, 0, 0);
        StringBuilder table = new StringBuilder(line("file", "certain rows", "other rows"));
        for (Map.Entry<String, List<ExpectedCell>> file : byFile().entrySet()) {
            List<String> others = new ArrayList<>();
            Share share = share(file, reader, comparison, others);
            total = total.plus(share);
            boolean hasFeed = !reader.candidates(file.getKey()).isEmpty();
            table.append(line(file.getKey() + (hasFeed ? "" : " (no feed)"), share));
            others.forEach(it -> table.append("      ").append(it).append('\n'));
        }
        System.out.print(table.append(line("total", total)));
        assertThat(total.certain()).isPositive();
    }

    private static Share share(
            Map.Entry<String, List<ExpectedCell>> file,
            ReadFile.Reader reader,
            Comparison comparison,
            List<String> othersBroken)
            throws IOException {
        List<ExpectedCell> cells = file.getValue();
        int certain = (int) cells.stream().filter(ExpectedCell::certain).count();
        int others = cells.size() - certain;
        if (reader.candidates(file.getKey()).isEmpty()) {
            return new Share(certain, 0, others, 0);
        }
        try {
            List<String> broken = differences(cells, reader.read(file.getKey()), comparison, othersBroken);
            return new Share(certain, certain - broken.size(), others, others - othersBroken.size());
        } catch (AssertionError e) {
            othersBroken.add(e.getMessage());
            return new Share(certain, 0, others, 0);
        }
    }

    /** Certain cells that differ; those that are not certain are added to the other list. */
    private static List<String> differences(
            List<ExpectedCell> cells, ReadFile read, Comparison comparison, List<String> uncertain) {
        List<String> broken = new ArrayList<>();
        for (ExpectedCell cell : cells) {
            List<String> differences = comparison.differences(cell, read);
            if (!differences.isEmpty()) {
                String told = cell.at() + " \"" + cell.reportedText() + "\": " + String.join("; ", differences);
                (cell.certain() ? broken : uncertain)
                        .add(cell.certain() ? told : told + " (open: " + cell.open() + ")");
            }
        }
        return broken;
    }

    private static String findings(ReadFile read) {
        return read.findings().stream()
                .limit(10)
                .map(it -> it.code() + " at " + it.where() + ": " + it.found() + ", expected " + it.expected())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Map<String, List<ExpectedCell>> byFile() throws IOException {
        return ExpectedCell.allOf(CORPUS.resolve("expected.csv")).stream()
                .collect(Collectors.groupingBy(ExpectedCell::file, TreeMap::new, Collectors.toList()));
    }

    private static String line(String file, Share share) {
        return line(file, share.certainHeld() + " of " + share.certain(), share.othersHeld() + " of " + share.others());
    }

    private static String line(String file, String certain, String others) {
        return String.format(Locale.ROOT, "%-70s %14s %14s%n", file, certain, others);
    }

    private static boolean isThere() {
        return Files.isDirectory(CORPUS);
    }

    private static void needsTheCorpus() {
        assumeTrue(isThere(), "No corpus at " + CORPUS + "; -Dkerja.corpus=DIR names one");
    }
}
