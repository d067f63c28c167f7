package kerja.codelist;

import java.util.ArrayList;
import java.util.List;

/** Problems found so far; loading goes on after each, so that operators see all of them at once. */
final class Problems {

    private final List<FileProblem> found = new ArrayList<>();

    void add(String file, long line, String what, String remedy) {
        found.add(new FileProblem(file, line, what, remedy));
    }

    List<FileProblem> found() {
        return List.copyOf(found);
    }

    void requireNone() {
        if (!found.isEmpty()) {
            throw new FileProblemsException(found);
        }
    }
}
