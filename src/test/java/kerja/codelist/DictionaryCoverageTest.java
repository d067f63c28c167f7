package kerja.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.Test;

/** Every subdivision of the members has a code and a name, and every language of theirs the words of a labour table. */
class DictionaryCoverageTest {
    private static final ReferenceData DATA = ReferenceData.load(Path.of("jobs"));

    /** Country, code, official name and type of every subdivision in ISO 3166-2. */
    private static final Path SUBDIVISIONS = Path.of("src/test/resources/areas/iso-3166-2.csv");

    private record Subdivision(String country, String code, String name) {}

    @Test
    void knowsEverySubdivisionByItsOfficialName() throws IOException {
        List<Subdivision> all = subdivisions();
        assertThat(all).hasSize(376);
        assertThat(all).extracting(Subdivision::country).containsAll(Set.of("BRN", "IDN", "TLS", "VNM"));
        List<String> unknown = new ArrayList<>();
        for (Subdivision it : all) {
            boolean hasTwin = all.stream()
                    .anyMatch(other -> other.country().equals(it.country())
                            && other.name().equals(it.name())
                            && !other.code().equals(it.code()));
            if (!DATA.codeLists().has("ref_area", it.code()) || !(hasTwin ? hasLabel(it) : meansIt(it))) {
                unknown.add(it.toString());
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void speaksEveryLanguageOfTheMembers() {
        List<String> missing = new ArrayList<>();
        require("sex", Dimension.SEX, List.of("SEX_T", "SEX_M", "SEX_F"), missing);
        require("area-type", Dimension.AREA_TYPE, List.of("GEO_COV_NAT", "GEO_COV_URB", "GEO_COV_RUR"), missing);
        require("status-in-employment", Dimension.STATUS_IN_EMPLOYMENT, numbered("STE_ICSE93_", "12356"), missing);
        require("education", Dimension.EDUCATION, numbered("EDU_ISCED11_", "X0123"), missing);
        require("education", Dimension.EDUCATION, List.of("EDU_ISCED11_TOTAL", "EDU_AGGREGATE_ADV"), missing);
        require("occupation-isco08", Dimension.OCCUPATION, numbered("OCU_ISCO08_", "0123456789"), missing);
        require("industry*", Dimension.ECONOMIC_ACTIVITY, numbered("ECO_ISIC4_", "ABCDEFGHIJKLMNOPQRSTU"), missing);
        require("industry-sectors", Dimension.ECONOMIC_ACTIVITY, numbered("ECO_SECTOR_", "AGR IND SER"), missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void knowsMonthsAndQuartersInEveryLanguage() throws IOException {
        for (Map.Entry<String, Integer> unit :
                Map.of("months", 12, "quarters", 4).entrySet()) {
            Map<String, Set<String>> numbers =
                    Files.readAllLines(Path.of("jobs/dictionaries/" + unit.getKey() + ".csv")).stream()
                            .skip(1)
                            .map(it -> it.split(",", -1))
                            .collect(Collectors.groupingBy(
                                    it -> it[0], Collectors.mapping(it -> it[3], Collectors.toSet())));
            for (String language : DictionaryFiles.LANGUAGES) {
                assertThat(numbers.getOrDefault(language, Set.of()))
                        .as("%s in %s", unit.getKey(), language)
                        .containsAll(IntStream.rangeClosed(1, unit.getValue())
                                .mapToObj(String::valueOf)
                                .toList());
            }
        }
    }

    private static void require(String dictionary, Dimension dimension, List<String> codes, List<String> missing) {
        for (String language : new TreeSet<>(DictionaryFiles.LANGUAGES)) {
            Set<String> known = DATA.dictionaries().all().stream()
                    .filter(it -> it.name().startsWith(dictionary.replace("*", ""))
                            && (dictionary.endsWith("*") || it.name().equals(dictionary)))
                    .flatMap(it -> it.entries().stream())
                    .filter(it -> it.language().equals(language))
                    .flatMap(it -> it.code(dimension).stream())
                    .collect(Collectors.toSet());
            codes.stream()
                    .filter(it -> !known.contains(it))
                    .forEach(it -> missing.add(dictionary + " " + language + " " + it));
        }
    }

    private static List<String> numbered(String start, String ends) {
        String[] parts = ends.contains(" ") ? ends.split(" ", -1) : ends.split("", -1);
        return Arrays.stream(parts)
                .filter(it -> !it.isEmpty())
                .map(it -> start + it)
                .toList();
    }

    private static boolean meansIt(Subdivision subdivision) {
        return places(subdivision)
                .flatMap(it -> it.find(subdivision.name()).stream())
                .anyMatch(it -> subdivision.code().equals(it.get("ref_area")));
    }

    private static boolean hasLabel(Subdivision subdivision) {
        return places(subdivision)
                .flatMap(it -> it.entries().stream())
                .anyMatch(it -> subdivision.code().equals(it.assignments().get("ref_area")));
    }

    private static Stream<Dictionary> places(Subdivision subdivision) {
        return DATA.dictionaries().find("places-" + subdivision.country().toLowerCase(Locale.ROOT)).stream();
    }

    private static List<Subdivision> subdivisions() throws IOException {
        return Files.readAllLines(SUBDIVISIONS).stream()
                .skip(1)
                .map(it -> it.split(",", -1))
                .map(it -> new Subdivision(it[0], it[1], it[2]))
                .toList();
    }
}
