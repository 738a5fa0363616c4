package org.keepwell.notices;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keepwell.shared.DatabaseClock;

/** Says when something is, as a person would. */
final class Arrival {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private Arrival() {}

    /** "today at 7:30", "tomorrow at 7:30" or "on Monday 4 May at 7:30". */
    static String words(Instant when, Instant now) {
        ZonedDateTime then = when.atZone(DatabaseClock.ZONE);
        var today = now.atZone(DatabaseClock.ZONE).toLocalDate();
        String day = then.toLocalDate().equals(today)
                ? "today"
                : then.toLocalDate().equals(today.plusDays(1)) ? "tomorrow" : "on " + DAY.format(then);
        return day + " at " + TIME.format(then);
    }

    /** "Monday 4 May, 7:30". */
    static String stamp(Instant when) {
        ZonedDateTime then = when.atZone(DatabaseClock.ZONE);
        return DAY.format(then) + ", " + TIME.format(then);
    }
}
