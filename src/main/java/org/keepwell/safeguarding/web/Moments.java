package org.keepwell.safeguarding.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keepwell.shared.DatabaseClock;

/** Says a moment where the settings are: "Tuesday 14 October, 14:05". */
final class Moments {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Moments() {}

    static String said(Instant at) {
        return MOMENT.format(at.atZone(DatabaseClock.ZONE));
    }

    /** With the year, for what is kept. */
    static String written(Instant at) {
        return WHOLE.format(at.atZone(DatabaseClock.ZONE));
    }
}
