package kerja.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of Kerja's own, whose data lives in a folder.
 *
 * <p>Shape: whoever opens it first on a folder starts the server, whoever comes later joins it, and the last one to close
 * stops it. A command that is killed leaves the server running; the next one joins. Users of the server are counted by
 * shared locks on {@code users.lock}, which the operating system lets go of when a process dies. The server listens on
 * loopback only and asks for a password that is kept in the folder, readable by its owner alone.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final String USER = "postgres";
    private static final String DATABASE = "kerja";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final FileChannel users;
    private final FileLock using;
    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private EmbeddedServer(
            Path home,
            FileChannel users,
            FileLock using,
            int port,
            String password,
            @Nullable EmbeddedPostgres started) {
        this.home = home;
        this.users = users;
        this.using = using;
        this.port = port;
        this.password = password;
        this.started = started;
    }

    /**
     * Starts or joins the server of a folder.
     *
     * @throws IOException if it cannot be started; the message says what to look at
     */
    public static EmbeddedServer open(Path folder) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        Files.createDirectories(home);
        try (FileChannel door = lockFile(home, "start.lock");
                FileLock entering = door.lock()) {
            FileChannel users = lockFile(home, "users.lock");
            FileLock using = users.lock(0, 1, true);
            String password = password(home);
            Optional<Integer> running = runningPort(home).filter(it -> answers(it, password));
            if (running.isPresent()) {
                return new EmbeddedServer(home, users, using, running.get(), password, null);
            }
            EmbeddedPostgres started = start(home, password);
            return new EmbeddedServer(home, users, using, started.getPort(), password, started);
        }
    }

    /** Address of the database, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Lets go of the server, and stops it if nobody else uses it. */
    @Override
    public void close() throws IOException {
        try (FileChannel door = lockFile(home, "start.lock");
                FileLock leaving = door.lock()) {
            using.release();
            try (FileLock alone = users.tryLock(0, 1, false)) {
                if (alone != null) {
                    stop();
                }
            } finally {
                users.close();
            }
        }
    }

    private static FileChannel lockFile(Path home, String name) throws IOException {
        return FileChannel.open(
                home.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static EmbeddedPostgres start(Path home, String password) throws IOException {
        Path data = home.resolve("postgres");
        boolean isNew = !Files.exists(data.resolve("postgresql.conf"));
        File log = home.resolve("postgres.log").toFile();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("server").toFile())
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on") // The library turns it off, as tests like it.
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log));
        if (!isNew) {
            builder.setConnectConfig("password", password);
        }
        try {
            EmbeddedPostgres started = builder.start();
            if (isNew) {
                prepare(data, started.getPort(), password);
            }
            return started;
        } catch (IOException | IllegalStateException e) {
            throw new IOException(
                    "The embedded PostgreSQL in " + data + " did not start: " + e.getMessage() + ". Look at " + log
                            + ", or name a server of your own with --db.",
                    e);
        }
    }

    /** Gives a new server its password and its database; from then on it trusts nobody. */
    private static void prepare(Path data, int port, String password) throws IOException {
        try (Connection connection = connect("postgres", port, "");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + USER + " password '" + password + "'"); // Hexadecimal digits of our own.
            statement.execute("create database " + DATABASE);
            Files.write(
                    data.resolve("pg_hba.conf"),
                    List.of("host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The new embedded PostgreSQL cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static Connection connect(String database, int port, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private static boolean answers(int port, String password) {
        try (Connection connection = connect(DATABASE, port, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Port of the server that says it runs on the folder's data. */
    private static Optional<Integer> runningPort(Path home) throws IOException {
        List<String> lines = pidFile(home);
        return lines.size() >= 4 ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
    }

    private static List<String> pidFile(Path home) throws IOException {
        Path file = home.resolve("postgres").resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private void stop() throws IOException {
        if (started != null) {
            started.close();
        }
        List<String> lines = pidFile(home);
        if (lines.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> server =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (server.isPresent() && server.get().destroy()) {
            try {
                server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new IOException(
                        "The embedded PostgreSQL has not stopped after " + PATIENCE.toSeconds() + " seconds", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IOException("The embedded PostgreSQL could not be stopped", e);
            }
        }
    }

    private static String password(Path home) throws IOException {
        Path file = home.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
        return password;
    }
}
