package org.keepwell.caseload;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Load in words. */
public final class WeekWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private WeekWords() {}

    /** Such as "Monday 26 October". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "26 Oct". */
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** The Mondays of the last so many weeks that have ended, in order. */
    public static List<LocalDate> mondays(LocalDate today, int weeks) {
        LocalDate last = Week.justEnded(today);
        return IntStream.range(0, weeks)
                .mapToObj(i -> last.minusWeeks(weeks - 1L - i))
                .toList();
    }

    /** Such as "four weeks". */
    public static String weeks(int weeks) {
        String number = weeks < NUMBERS.size() ? NUMBERS.get(weeks) : String.valueOf(weeks);
        return number + (weeks == 1 ? " week" : " weeks");
    }
}
