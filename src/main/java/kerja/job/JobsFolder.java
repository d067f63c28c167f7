package kerja.job;

import java.io.IOException;
import java.nio.file.Path;
import kerja.codelist.ReferenceData;
import kerja.feed.Feeds;
import kerja.finding.FindingCatalogue;
import kerja.validate.Rules;

/**
 * What operators edit, read once for a command: code lists, dictionaries, feeds, findings, rules.
 *
 * <p>Errors: the exceptions of the parts, which name every mistake with its file and line.
 */
public record JobsFolder(Path folder, ReferenceData reference, Feeds feeds, FindingCatalogue catalogue, Rules rules) {

    /** Reads the folder. */
    public static JobsFolder read(Path folder) throws IOException {
        ReferenceData reference = ReferenceData.load(folder);
        return new JobsFolder(
                folder,
                reference,
                Feeds.load(folder.resolve("feeds"), reference.codeLists(), reference.dictionaries(), reference.units()),
                FindingCatalogue.read(folder.resolve("rules").resolve("findings.yaml")),
                Rules.load(folder, reference.codeLists()));
    }
}
