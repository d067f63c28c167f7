package kerja.codelist;

import java.util.List;
import java.util.stream.Collectors;

/** Files that operators edit cannot be used as they are; every problem of every file is listed. */
public final class FileProblemsException extends RuntimeException {

    private final transient List<FileProblem> problems;

    FileProblemsException(List<FileProblem> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the jobs folder:\n"
                + problems.stream().map(it -> "  " + it).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What to mend, file by file. */
    public List<FileProblem> problems() {
        return problems;
    }
}
