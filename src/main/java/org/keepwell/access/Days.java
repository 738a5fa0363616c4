package org.keepwell.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keepwell.shared.DatabaseClock;

/** Days and times as people write them. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    private Days() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static String words(Instant moment) {
        return MOMENT.format(moment.atZone(DatabaseClock.ZONE));
    }
}
