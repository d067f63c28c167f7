package kerja.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that break after a number of calls: before a statement, before a commit, or just after one. */
final class KilledConnections extends DelegatingDataSource {
    private static final Set<String> COUNTED = Set.of("prepareStatement", "createStatement", "unwrap", "commit");

    private int callsLeft = Integer.MAX_VALUE;
    private boolean commitsFirst;

    KilledConnections(DataSource target) {
        super(target);
    }

    /**
     * The process dies at a call.
     *
     * @param call counted from 1
     * @param commitsFirst whether a commit at that call still reaches the server
     */
    void breakAt(int call, boolean commitsFirst) {
        this.callsLeft = call;
        this.commitsFirst = commitsFirst;
    }

    void mend() {
        callsLeft = Integer.MAX_VALUE;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean isLast = COUNTED.contains(method.getName()) && --callsLeft == 0;
                    boolean isCommit = method.getName().equals("commit");
                    if (isLast && !(isCommit && commitsFirst)) {
                        throw new SQLException("killed before " + method.getName());
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (isLast) {
                            throw new SQLException("killed after commit");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
