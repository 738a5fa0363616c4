package org.keepwell.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.keepwell.shared.database.SettingTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time by the database's clock plus the one stored offset (nought except in the demo and in tests), so that every copy of the
 * application agrees, even one whose own clock is wrong (architecture, "Time, jobs, safety").
 */
@Component
public class DatabaseClock {

    /** The zone of every setting. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time at which the running transaction began; outside one, the time now at the price of a query. Microseconds, UTC. */
    public Instant now() {
        Instant began = SettingTransactionManager.beganAt();
        return began != null ? began : read();
    }

    /** Today where the settings are. */
    public LocalDate today() {
        return here().toLocalDate();
    }

    /** Now where the settings are. */
    public ZonedDateTime here() {
        return now().atZone(ZONE);
    }

    private Instant read() {
        return jdbc.sql("select shared.now()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
