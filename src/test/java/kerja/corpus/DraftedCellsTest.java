package kerja.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kerja.codelist.ReferenceData;
import kerja.draft.Draft;
import kerja.draft.Drafter;
import kerja.finding.Parsed;
import kerja.provenance.Place;
import kerja.statistic.Observation;
import org.junit.jupiter.api.Test;

/**
 * Every real file of the shared corpus is drafted as if its feed did not exist; what the unedited draft loads is compared
 * with {@code expected.csv}, but for what professionals could differ on.
 */
class DraftedCellsTest {
    private static final Path CORPUS = Path.of(System.getProperty("kerja.corpus", "../shared/corpus"));

    /** Cells that must be loaded, of these the rightly loaded ones, and cells loaded otherwise than they must be. */
    record Share(int expected, int right, int wrong) {
        Share plus(Share other) {
            return new Share(expected + other.expected, right + other.right, wrong + other.wrong);
        }

        int loadedNot() {
            return expected - right - wrong;
        }
    }

    @Test
    void loadsMostCellsRightlyAndNextToNoneWrongly() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "No corpus at " + CORPUS + "; -Dkerja.corpus=DIR names one");
        ReferenceData data = ReferenceData.load(Path.of("jobs"));
        StringBuilder table = new StringBuilder(line("file", "expected", "right", "wrong", "not loaded"));
        Share total = new Share(0, 0, 0);
        for (Map.Entry<String, List<ExpectedCell>> file : byFile().entrySet()) {
            List<String> wrong = new ArrayList<>();
            Share share = share(file.getKey(), file.getValue(), data, wrong);
            total = total.plus(share);
            table.append(line(file.getKey(), share));
            wrong.forEach(it -> table.append("      ").append(it).append('\n'));
        }
        System.out.print(table.append(line("total", total)));
        assertThat(total.right() * 100 / total.expected()).as("per cent right").isGreaterThanOrEqualTo(85);
        assertThat(total.wrong()).as("cells loaded wrongly").isZero();
    }

    static Share share(String file, List<ExpectedCell> cells, ReferenceData data, List<String> wrong)
            throws IOException {
        Map<String, Observation> loaded = loaded(file, data);
        Comparison comparison = new Comparison(data);
        int expected = 0;
        int right = 0;
        for (ExpectedCell cell : cells) {
            boolean mustLoad = cell.kind().equals("observation");
            expected += mustLoad ? 1 : 0;
            Observation observation = loaded.get(cell.at());
            if (observation == null || cell.kind().equals("out-of-scope")) {
                continue; // What was out of scope when the cells were written down may have an indicator by now.
            }
            List<String> differences = new ArrayList<>(List.of(cell.kind() + " must not be loaded"));
            if (mustLoad) {
                differences = new ArrayList<>(comparison.differences(observation, cell));
                differences.removeIf(it -> cell.open().contains(it.substring(0, it.indexOf(':')))
                        || it.startsWith("obs_status")
                        || (cell.open().contains("other_dimension")
                                && cell.others().containsKey(it.substring(0, it.indexOf(':')))));
            }
            if (differences.isEmpty()) {
                right++;
            } else if (!cell.open().contains("kind") || mustLoad) {
                wrong.add(cell.at() + ": " + String.join("; ", differences));
            }
        }
        return new Share(expected, right, wrong.size());
    }

    private static Map<String, Observation> loaded(String file, ReferenceData data) throws IOException {
        Path path = Path.of(file);
        String sender = path.getName(0).toString().toUpperCase(Locale.ROOT);
        Parsed<Draft> parsed =
                new Drafter(data).draft(CORPUS.resolve(file), String.valueOf(path.getFileName()), sender);
        Map<String, Observation> loaded = new HashMap<>();
        parsed.match(it -> it.observations(), List::<Observation>of, it -> List.<Observation>of())
                .forEach(it -> loaded.put(at(it.place()), it));
        return loaded;
    }

    private static String at(Place place) {
        return place.sheet() == null ? place.cell() : place.sheet() + "!" + place.cell();
    }

    private static Map<String, List<ExpectedCell>> byFile() throws IOException {
        return ExpectedCell.allOf(CORPUS.resolve("expected.csv")).stream()
                .collect(Collectors.groupingBy(ExpectedCell::file, TreeMap::new, Collectors.toList()));
    }

    private static String line(String file, Share share) {
        return line(
                file,
                String.valueOf(share.expected()),
                String.valueOf(share.right()),
                String.valueOf(share.wrong()),
                String.valueOf(share.loadedNot()));
    }

    private static String line(String file, String expected, String right, String wrong, String notLoaded) {
        return String.format(Locale.ROOT, "%-62s %9s %9s %9s %11s%n", file, expected, right, wrong, notLoaded);
    }
}
