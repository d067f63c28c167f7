package kerja.codelist;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything the jobs folder says about codes and words, read together so that one message lists all that is to mend.
 */
public record ReferenceData(
        CodeLists codeLists,
        Units units,
        Dictionaries dictionaries,
        PeriodWords periodWords,
        List<Correspondence> correspondences,
        Versions versions) {

    public ReferenceData {
        correspondences = List.copyOf(correspondences);
    }

    /**
     * Reads code lists, units, dictionaries, words of periods and correspondences of a jobs folder.
     *
     * @throws FileProblemsException if any file cannot be used, with all problems of all files
     */
    public static ReferenceData load(Path jobs) {
        Problems problems = new Problems();
        CodeLists lists = CodeLists.read(jobs, problems);
        ReferenceData data = new ReferenceData(
                lists,
                Units.of(lists, problems),
                DictionaryFiles.read(jobs, lists, problems),
                PeriodWords.read(jobs, problems),
                Correspondence.read(jobs, problems),
                Versions.of(jobs));
        problems.requireNone();
        return data;
    }
}
