package kerja.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A migrated database of its own for a test, on a real PostgreSQL that all tests of a JVM share.
 *
 * <p>The server is {@code postgres:18-alpine} in a container where a Docker engine can run that image, the embedded server
 * otherwise; which one is printed once.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Another JVM may use the same server, and one that was killed may have left databases behind. */
    private static final String OURS = "test_" + ProcessHandle.current().pid();

    private static final String TEMPLATE = OURS + "_template";

    private static @Nullable Server server;

    private final String name;
    private final Database database;

    private TestDatabase(String name, Database database) {
        this.name = name;
        this.database = database;
    }

    /** A fresh database with the current schema, copied from a template that is migrated once. */
    public static synchronized TestDatabase create() {
        try {
            Server running = server();
            String name = OURS + "_" + NUMBER.incrementAndGet();
            running.recreate(name, "template " + TEMPLATE);
            return new TestDatabase(name, running.connect(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Database database() {
        return database;
    }

    /** Address of this database with user and password in it, as {@code --db} takes it. */
    public String url() {
        Server running = server;
        if (running == null) {
            throw new IllegalStateException("No server runs");
        }
        return "postgresql://" + running.user() + ":" + running.password() + "@" + running.host() + "/" + name;
    }

    @Override
    public void close() throws IOException {
        database.close();
        server().run("drop database " + name + " with (force)");
    }

    private static Server server() throws IOException {
        if (server == null) {
            Server container = container();
            Server started = container == null ? embedded() : container;
            started.recreate(TEMPLATE, "");
            try (Database template = started.connect(TEMPLATE)) {
                template.migrate();
            }
            server = started;
        }
        return server;
    }

    private record Server(String host, String user, String password) {
        Database connect(String name) throws IOException {
            return Database.connect("postgresql://" + host + "/" + name, user, password);
        }

        void recreate(String name, String from) throws IOException {
            run("drop database if exists " + name + " with (force)");
            run("create database " + name + " " + from);
        }

        void run(String sql) throws IOException {
            try (Database maintenance = connect("postgres");
                    Connection connection = maintenance.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IOException("Cannot run \"" + sql + "\": " + e.getMessage(), e);
            }
        }
    }

    private static @Nullable Server container() {
        if (!dockerAnswers()) {
            return null;
        }
        try {
            @SuppressWarnings("resource") // Stopped by the JVM's shutdown hook.
            PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse("postgres:18-alpine"));
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            System.out.println("Tests run on Testcontainers, postgres:18-alpine");
            return new Server(
                    container.getHost() + ":" + container.getMappedPort(5432),
                    container.getUsername(),
                    container.getPassword());
        } catch (RuntimeException e) {
            System.out.println("A Docker engine answers, but cannot run postgres:18-alpine: " + e.getMessage());
            return null;
        }
    }

    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Server embedded() throws IOException {
        EmbeddedServer embedded = EmbeddedServer.open(Path.of("target", "embedded-postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                embedded.close();
            } catch (IOException e) {
                System.err.println("The embedded server was not stopped: " + e.getMessage());
            }
        }));
        System.out.println("Tests run on the embedded PostgreSQL; no Docker engine can run postgres:18-alpine");
        String host = embedded.jdbcUrl().replaceFirst("jdbc:postgresql://", "").replaceFirst("/.*", "");
        Server started = new Server(host, embedded.user(), embedded.password());
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            started.run("alter system set " + setting + " = off"); // Nobody mourns for what a test has written.
        }
        started.run("select pg_reload_conf()");
        return started;
    }
}
