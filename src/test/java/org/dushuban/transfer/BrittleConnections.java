package org.dushuban.transfer;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.dushuban.support.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections of which those of the threads that import can be cut at a chosen statement. What is cut is the session at the
 * database, as when its server or its client is killed; every other thread keeps its connections.
 */
final class BrittleConnections extends DelegatingDataSource {

    private static final Thread NOBODY = new Thread();

    private final HikariDataSource pool;
    private volatile Plan plan = Plan.NONE;
    private int steps;
    private boolean cut;
    private boolean refused;

    /**
     * When to cut.
     *
     * @param step before which statement or end of a transaction, from 0; below 0 for never
     * @param after how long after that, while the work goes on; zero for at once
     * @param dead whether the threads get no connection any more then, as if their server were gone
     */
    record Plan(int step, Duration after, boolean dead) {

        static final Plan NONE = new Plan(-1, Duration.ZERO, false);
    }

    BrittleConnections(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    synchronized void plan(Plan next) {
        plan = next;
        steps = 0;
        cut = false;
        refused = false;
    }

    /** How many statements and ends of transactions there were since the last plan. */
    synchronized int steps() {
        return steps;
    }

    /** Whether a dead server has asked for a connection, which is the last thing that it does. */
    synchronized boolean refused() {
        return refused;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!Thread.currentThread().getName().startsWith("import-")) {
            return super.getConnection();
        }
        refuseTheDead();
        Connection connection = super.getConnection();
        return proxy(Connection.class, new Session(connection, sessionOf(connection))::invoke);
    }

    private synchronized void refuseTheDead() throws SQLException {
        if (cut && plan.dead()) {
            refused = true;
            // a dead server tries nothing again
            Thread.currentThread().interrupt();
            throw new SQLException("this server is dead");
        }
    }

    /** Whether to cut now. */
    private synchronized boolean isNow() {
        cut |= steps == plan.step();
        return steps++ == plan.step();
    }

    private static String sessionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet session = statement.executeQuery(
                        TestDatabase.isPostgres() ? "select pg_backend_pid()" : "select session_id()")) {
            session.next();
            return session.getString(1);
        }
    }

    private final class Session {

        private final Connection connection;
        private final String session;
        private Thread cutting = NOBODY;

        Session(Connection connection, String session) {
            this.connection = connection;
            this.session = session;
        }

        Object invoke(Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "commit", "rollback" -> step();
                case "close" -> end();
                default -> {}
            }
            Object result = called(connection, method, arguments);
            return result instanceof Statement statement ? brittle(statement) : result;
        }

        private Statement brittle(Statement statement) {
            Class<? extends Statement> type = statement instanceof CallableStatement
                    ? CallableStatement.class
                    : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
            return proxy(type, (method, arguments) -> {
                if (method.getName().startsWith("execute")) {
                    step();
                }
                return called(statement, method, arguments);
            });
        }

        private void step() throws InterruptedException {
            if (isNow()) {
                Duration after = plan.after();
                cutting = Thread.ofVirtual().start(() -> {
                    ImportCase.pause(after);
                    cut();
                });
                if (after.isZero()) {
                    cutting.join();
                }
            }
        }

        /** A connection that is to be cut does not go back to the pool, where others would find it. */
        private void end() throws InterruptedException {
            cutting.join();
            if (cutting != NOBODY) {
                pool.evictConnection(connection);
            }
        }

        private void cut() {
            boolean postgres = TestDatabase.isPostgres();
            try (Connection other = pool.getConnection();
                    Statement statement = other.createStatement()) {
                statement.execute((postgres ? "select pg_terminate_backend(" : "call abort_session(") + session + ")");
                while (postgres && isThere(statement)) {
                    Thread.onSpinWait();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isThere(Statement statement) throws SQLException {
            try (ResultSet there =
                    statement.executeQuery("select count(*) from pg_stat_activity where pid = " + session)) {
                return there.next() && there.getInt(1) > 0;
            }
        }
    }

    private interface Call {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call.invoke(method, arguments)));
    }
}
