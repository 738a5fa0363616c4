package org.keepwell.testing;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the application's time for a test. Put back by itself after each test. */
public final class MovedTime {

    private MovedTime() {}

    /** Moves time on by this much more. */
    public static void forward(Duration more) {
        owner().sql("update shared.clock_offset set forward = forward + make_interval(secs => ?)")
                .param(more.toMillis() / 1000.0)
                .update();
    }

    /** Moves time so that it is now this moment; time goes on running from there. */
    public static void to(ZonedDateTime moment) {
        owner().sql("update shared.clock_offset set forward = ?::timestamptz - clock_timestamp()")
                .param(moment.toOffsetDateTime())
                .update();
    }

    /** Moves time to the next weekday (Monday to Friday) at this hour where the settings are, and returns that moment. */
    public static ZonedDateTime toSchoolDay(int hour, int minute) {
        ZonedDateTime day = owner().sql("select clock_timestamp()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single()
                .atZone(DatabaseClock.ZONE)
                .plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        ZonedDateTime moment =
                day.withHour(hour).withMinute(minute).withSecond(0).withNano(0);
        to(moment);
        return moment;
    }

    static void reset() {
        owner().sql("update shared.clock_offset set forward = interval '0' where forward <> interval '0'")
                .update();
    }

    private static JdbcClient owner() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
