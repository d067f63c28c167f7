package kerja.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The thirty files of {@code jobs/queries}, and what they answer. */
final class Queries {
    private static final Path FOLDER = Path.of("jobs", "queries");

    private Queries() {}

    /** All of them in order of their numbers. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of a query: {@code q05}. */
    static String text(String question) {
        return text(files().stream()
                .filter(it -> String.valueOf(it.getFileName()).startsWith(question + "_"))
                .findFirst()
                .orElseThrow());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, Object>> answer(Warehouse warehouse, String question) {
        return answer(warehouse, question, UnaryOperator.identity());
    }

    /** The answer with something else asked for in the query's text. */
    static List<Map<String, Object>> answer(Warehouse warehouse, String question, UnaryOperator<String> change) {
        return warehouse
                .jdbc()
                .sql(change.apply(text(question)).strip().replaceAll(";$", ""))
                .query()
                .listOfRows();
    }
}
