package kerja.feed;

import java.util.List;
import java.util.stream.Collectors;

/** A feed cannot be used; every mistake found in it is listed. */
public final class FeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FeedProblem> problems;

    FeedException(List<FeedProblem> problems) {
        super(problems.stream().map(FeedProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes, in order of line. */
    public List<FeedProblem> problems() {
        return problems;
    }
}
