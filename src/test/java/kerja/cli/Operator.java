package kerja.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerja.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone who types commands at a warehouse of his own, with an inbox and an outbox beside it. */
final class Operator implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final StringWriter said = new StringWriter();
    private final Path folder;
    private Path jobs = Path.of("jobs");

    Operator(Path folder) {
        this.folder = folder;
    }

    /** Works with other feeds and rules from now on. */
    void uses(Path otherJobs) {
        jobs = otherJobs;
    }

    /** Puts a file into a sender's folder of the inbox. */
    Path receives(String sender, String name, byte[] content) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox").resolve(sender));
        return Files.write(inbox.resolve(name), content);
    }

    /** Types a command; what was said before is forgotten. */
    int types(String command, String... arguments) {
        said.getBuffer().setLength(0);
        List<String> line = new ArrayList<>(List.of(command, "--db", database.url(), "--jobs", jobs.toString()));
        for (String place : List.of("home", "inbox", "outbox")) {
            line.addAll(List.of("--" + place, folder.resolve(place).toString()));
        }
        line.addAll(List.of(arguments));
        PrintWriter screen = new PrintWriter(said, true);
        return Kerja.run(screen, screen, line.toArray(String[]::new));
    }

    /** What the last command said, errors included. */
    String read() {
        return said.toString();
    }

    /** The texts of a question's one column. */
    List<String> asks(String sql) {
        return sql(sql).query(String.class).list();
    }

    JdbcClient.StatementSpec sql(String sql) {
        return JdbcClient.create(database.database().dataSource()).sql(sql);
    }

    /** The report of one delivery, the only one there is. */
    String report() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            return Files.readString(
                    files.filter(it -> it.endsWith("report.html")).findFirst().orElseThrow());
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
