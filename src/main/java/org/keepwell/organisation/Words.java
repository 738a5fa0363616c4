package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and times as people here say them. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Words() {}

    /** Such as "Monday 7 September 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "08:30". */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Such as "Monday". */
    public static String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
