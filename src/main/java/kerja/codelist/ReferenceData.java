package kerja.codelist;

import java.nio.file.Path;

/**
 * Everything the jobs folder says about codes and words, read together so that one message lists all that is to mend.
 */
public record ReferenceData(CodeLists codeLists, Units units, Dictionaries dictionaries, PeriodWords periodWords) {

    /**
     * Reads code lists, units, dictionaries and words of periods of a jobs folder.
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
                PeriodWords.read(jobs, problems));
        problems.requireNone();
        return data;
    }
}
