package org.keepwell.organisation.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keepwell.organisation.OpenHours;
import org.keepwell.organisation.Words;
import org.keepwell.organisation.web.HoursPage.Weekday;

/** The part of a form in which each weekday has a time from and a time until: {@code mondayFrom}, {@code mondayUntil} … */
final class WeekForm {

    private WeekForm() {}

    static List<Weekday> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(field(day), Words.weekday(day)))
                .toList();
    }

    static void fill(Typed typed, Map<DayOfWeek, OpenHours> hours) {
        hours.forEach((day, open) -> {
            Typed _ = typed.put(field(day) + "From", Words.time(open.opens()))
                    .put(field(day) + "Until", Words.time(open.closes()));
        });
    }

    /** The weekdays with both times. A day with one alone is an error beside the other. */
    static Map<DayOfWeek, OpenHours> read(Typed typed) {
        Map<DayOfWeek, OpenHours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String from = field(day) + "From";
            String until = field(day) + "Until";
            if (typed.text(from).isEmpty() && typed.text(until).isEmpty()) {
                continue;
            }
            LocalTime opens = typed.time(from, "Enter when " + Words.weekday(day) + " begins, or leave both empty.");
            LocalTime closes = typed.time(until, "Enter when " + Words.weekday(day) + " ends, or leave both empty.");
            hours.put(day, new OpenHours(opens, closes));
        }
        return hours;
    }

    private static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
