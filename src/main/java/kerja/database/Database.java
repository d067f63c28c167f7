package kerja.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that Kerja works on: a server that is named, or the embedded one of a folder.
 *
 * <p>Closing it gives back the connections, and lets go of the embedded server.
 */
public final class Database implements AutoCloseable {
    private static final int OLDEST = 15;
    private static final String RUN = "kerja run";

    private final HikariDataSource pool;
    private final @Nullable EmbeddedServer embedded;

    private Database(HikariDataSource pool, @Nullable EmbeddedServer embedded) {
        this.pool = pool;
        this.embedded = embedded;
    }

    /**
     * Connects to a named server.
     *
     * @param url {@code jdbc:postgresql://host/db} or {@code postgresql://user:password@host/db}
     * @param user used if the address has none; null to leave it to the driver
     * @param password used if the address has none; null to leave it to the driver
     * @throws IOException if it does not answer, or is older than PostgreSQL 15
     */
    public static Database connect(String url, @Nullable String user, @Nullable String password) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setUsername(user);
        config.setPassword(password);
        config.setJdbcUrl(jdbcUrl(url, config));
        return open(config, null);
    }

    /** Starts or joins the embedded server of a folder. */
    public static Database embedded(Path home) throws IOException {
        EmbeddedServer server = EmbeddedServer.open(home);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.user());
        config.setPassword(server.password());
        try {
            return open(config, server);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Brings the schema to the state that this version of Kerja needs. */
    public void migrate() {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration")
                .schemas("flyway")
                .defaultSchema("flyway")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** Connections of their own for a run, which the server knows by their name. They exist while a run is at work. */
    public HikariDataSource runDataSource() {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("ApplicationName", RUN);
        config.setDataSourceProperties(properties);
        config.setPoolName(RUN);
        return new HikariDataSource(config);
    }

    /**
     * Ends what the server still does for a run whose process died: it does not notice before the statement is over. Right
     * only while no run can be at work.
     *
     * @throws SQLException if one of them is not gone within a minute
     */
    public void endDeadRun() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement end = connection.prepareStatement("""
                        select coalesce(bool_and(pg_terminate_backend(pid, 60000)), true) from pg_stat_activity
                        where datname = current_database() and application_name = ?
                        """)) {
            end.setString(1, RUN);
            try (ResultSet row = end.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new SQLException(
                            "The server still works for a run whose process died. Wait for it, or end its"
                                    + " connections named \"" + RUN + "\", then start again.");
                }
            }
        }
    }

    /** Connections, pooled. */
    public DataSource dataSource() {
        return pool;
    }

    /** Address without user and password. */
    public String jdbcUrl() {
        return String.valueOf(pool.getJdbcUrl());
    }

    public String user() {
        return String.valueOf(pool.getUsername());
    }

    /** Where the server is, for a reader: its address, or that it is the embedded one. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Database open(HikariConfig config, @Nullable EmbeddedServer embedded) throws IOException {
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        config.setPoolName("kerja");
        config.setConnectionTimeout(30_000);
        config.addDataSourceProperty("ApplicationName", "kerja");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new IOException(
                    "No PostgreSQL answers at " + config.getJdbcUrl() + " for user " + config.getUsername() + ": "
                            + rootMessage(e) + ". Check --db, user and password.",
                    e);
        }
        try (Connection connection = pool.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new IOException("The server at " + config.getJdbcUrl() + " is PostgreSQL " + version
                        + ". Kerja needs " + OLDEST + " or newer.");
            }
            return new Database(pool, embedded);
        } catch (SQLException e) {
            pool.close();
            throw new IOException("The server at " + config.getJdbcUrl() + " does not answer: " + e.getMessage(), e);
        } catch (IOException e) {
            pool.close();
            throw e;
        }
    }

    /** The driver's form of an address; user and password in it go into the configuration, not into messages. */
    private static String jdbcUrl(String url, HikariConfig config) throws IOException {
        String bare = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        if (!bare.startsWith("postgresql://") && !bare.startsWith("postgres://")) {
            throw new IOException("\"" + bare.replaceAll(":[^:@/]+@", ":…@")
                    + "\" is not the address of a PostgreSQL. Write jdbc:postgresql://host:5432/database.");
        }
        URI uri = URI.create(bare);
        String userInfo = uri.getUserInfo();
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            config.setUsername(colon < 0 ? userInfo : userInfo.substring(0, colon));
            if (colon >= 0) {
                config.setPassword(userInfo.substring(colon + 1));
            }
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
