package org.keepwell.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Takes row-level security off for the length of a block, so that a test can show that the faces alone keep settings apart. The same
 * application goes on running; its connections are renewed on both sides, since a prepared statement remembers the policies.
 */
public final class PoliciesOff {

    private PoliciesOff() {}

    /** What is to run without policies. */
    @FunctionalInterface
    public interface Block {
        void run() throws Exception;
    }

    /** Runs the block while {@code keepwell_app} bypasses every policy. */
    public static void run(Block block) throws Exception {
        bypass(true);
        try {
            block.run();
        } finally {
            bypass(false);
        }
    }

    private static void bypass(boolean on) throws SQLException {
        String app = RunningKeepwell.logins().app().user();
        try (Connection connection = RunningKeepwell.postgres().superuserConnection("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + app + (on ? " bypassrls" : " nobypassrls"));
        }
        RunningKeepwell.bean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }
}
