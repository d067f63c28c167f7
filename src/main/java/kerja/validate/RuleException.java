package kerja.validate;

import java.util.List;
import java.util.stream.Collectors;

/** The rules cannot be used as they are written; every mistake found in them is listed. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    RuleException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes, file by file. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
