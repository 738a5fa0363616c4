package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/** The bank holidays of England and Wales by the standing rules. One-off days are added by a setting. */
final class BankHolidays {

    private BankHolidays() {}

    /** The days of one year with their names, substitutes for weekends included. */
    static Map<LocalDate, String> in(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        days.put(workingDayFrom(LocalDate.of(year, 1, 1)), "New Year's Day");
        LocalDate easter = easter(year);
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        days.put(
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                "Early May bank holiday");
        days.put(
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                "Spring bank holiday");
        days.put(
                LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                "Summer bank holiday");
        LocalDate christmas = workingDayFrom(LocalDate.of(year, 12, 25));
        LocalDate boxingDay = workingDayFrom(LocalDate.of(year, 12, 26));
        days.put(christmas, "Christmas Day");
        days.put(boxingDay.equals(christmas) ? boxingDay.plusDays(1) : boxingDay, "Boxing Day");
        return days;
    }

    private static LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (found.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 as Meeus gives it. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int epact = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (b % 4) + 2 * (c / 4) - epact - c % 4) % 7;
        int correction = (a + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
