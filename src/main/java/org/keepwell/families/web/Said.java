package org.keepwell.families.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.keepwell.shared.DatabaseClock;

/** Says days and times the way people do. */
final class Said {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final int DAYS_WITHOUT_YEAR = 180;

    private Said() {}

    /** "today", "yesterday", "Tuesday 14 October", or with the year when it is long ago. */
    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        return Math.abs(ChronoUnit.DAYS.between(day, today)) < DAYS_WITHOUT_YEAR ? DAY.format(day) : date(day);
    }

    /** "today, 14:05". */
    static String moment(Instant at, LocalDate today) {
        ZonedDateTime here = at.atZone(DatabaseClock.ZONE);
        return day(here.toLocalDate(), today) + ", " + TIME.format(here);
    }

    /** "14 October 2026". */
    static String date(LocalDate day) {
        return DAY_AND_YEAR.format(day);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** "1 day", "12 days". */
    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
