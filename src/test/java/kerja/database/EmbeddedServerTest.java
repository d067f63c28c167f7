package kerja.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @Test
    void keepsItsDataFromOneCommandToTheNext(@TempDir Path home) throws IOException, SQLException {
        try (EmbeddedServer first = EmbeddedServer.open(home)) {
            run(first, "create table kept as select 42 as answer");
        }
        assertThat(home.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
        try (EmbeddedServer second = EmbeddedServer.open(home)) {
            assertThat(query(second, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void asksForItsPasswordAndKeepsWritesOnDisk(@TempDir Path home) throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(Files.readString(home.resolve("postgres").resolve("pg_hba.conf")))
                    .doesNotContain("trust");
        }
    }

    private static void run(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
