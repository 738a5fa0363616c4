package org.keepwell.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's own time: the stored offset of the database's clock, which is nought everywhere else. */
@Component
@Demo
class DemoClock {

    private final JdbcClient jdbc;

    DemoClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It is this moment now, and time goes on from there. */
    void to(ZonedDateTime moment) {
        jdbc.sql("update shared.clock_offset set forward = ?::timestamptz - clock_timestamp()")
                .param(moment.toOffsetDateTime())
                .update();
    }

    /** Time leaps on by this much. */
    void forward(Duration more) {
        jdbc.sql("update shared.clock_offset set forward = forward + make_interval(secs => ?)")
                .param(more.toMillis() / 1000.0)
                .update();
    }

    Instant now() {
        return jdbc.sql("select shared.now()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
