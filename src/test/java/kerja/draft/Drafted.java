package kerja.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerja.codelist.ReferenceData;
import kerja.finding.Parsed;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/** A small text file and what a draft makes of it, with the shipped dictionaries. */
record Drafted(Draft draft) {
    private static final ReferenceData DATA = ReferenceData.load(Path.of("jobs"));

    static Drafted of(Path folder, String sender, String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, List.of(lines));
        Parsed<Draft> parsed = new Drafter(DATA).draft(file, name, sender);
        return new Drafted(parsed.match(it -> it, () -> fail("blank"), it -> fail(it.toString())));
    }

    private static Draft fail(String why) {
        throw new AssertionError(why);
    }

    Observation at(String cell) {
        return draft.observations().stream()
                .filter(it -> it.place().cell().equals(cell))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing at " + cell + ":\n" + draft.yaml()));
    }

    String code(String cell, Dimension dimension) {
        return at(cell).dimensions().getOrDefault(dimension, "");
    }
}
