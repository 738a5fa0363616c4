package org.keepwell.caseload;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keepwell.shared.DatabaseClock;

/** Says moments the way people do. */
public final class Moments {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Moments() {}

    /** "Thursday 26 November, 16:30". */
    public static String words(Instant moment) {
        return MOMENT.format(moment.atZone(DatabaseClock.ZONE));
    }

    /** "26 November 2026". */
    public static String day(Instant moment) {
        return DAY.format(moment.atZone(DatabaseClock.ZONE));
    }
}
