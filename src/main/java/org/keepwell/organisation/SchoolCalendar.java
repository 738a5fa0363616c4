package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keepwell.shared.DatabaseClock;

/**
 * When a setting is open. Before a setting has entered any term, every week counts as term: nobody should be unreachable because a page
 * of set-up is still empty.
 *
 * @param changed bank holidays that the setting adds (true) or leaves out (false)
 */
public record SchoolCalendar(
        Map<DayOfWeek, OpenHours> opening,
        List<Term> terms,
        List<Closure> closures,
        Map<LocalDate, HolidayChange> changed) {

    /** A bank holiday the setting adds or leaves out. */
    public record HolidayChange(boolean holiday, String words) {}

    /** The hours of a day on which the setting is open. */
    public Optional<OpenHours> hoursOn(LocalDate day) {
        return whyClosed(day).isEmpty() ? Optional.ofNullable(opening.get(day.getDayOfWeek())) : Optional.empty();
    }

    public boolean openOn(LocalDate day) {
        return hoursOn(day).isPresent();
    }

    public boolean openAt(Instant instant) {
        ZonedDateTime here = instant.atZone(DatabaseClock.ZONE);
        return hoursOn(here.toLocalDate())
                .filter(hours -> hours.hold(here.toLocalTime()))
                .isPresent();
    }

    /** Why the setting is closed all that day, in words; empty when it opens. */
    public Optional<String> whyClosed(LocalDate day) {
        if (!opening.containsKey(day.getDayOfWeek())) {
            return Optional.of("Not open on a " + Words.weekday(day.getDayOfWeek()));
        }
        if (!terms.isEmpty() && terms.stream().noneMatch(term -> term.holds(day))) {
            return Optional.of("Out of term");
        }
        return closures.stream()
                .filter(closure -> closure.holds(day))
                .map(Closure::words)
                .findFirst()
                .or(() -> bankHoliday(day));
    }

    /** The name of the bank holiday that day is for this setting, if it is one. */
    public Optional<String> bankHoliday(LocalDate day) {
        HolidayChange change = changed.get(day);
        if (change != null) {
            return change.holiday()
                    ? Optional.of(change.words().isBlank() ? "Bank holiday" : change.words())
                    : Optional.empty();
        }
        return Optional.ofNullable(BankHolidays.in(day.getYear()).get(day));
    }

    /** The bank holidays by the standing rules between two days, the second not included, in order. */
    public static Map<LocalDate, String> bankHolidays(LocalDate from, LocalDate until) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            BankHolidays.in(year).forEach((day, name) -> {
                if (!day.isBefore(from) && day.isBefore(until)) {
                    days.put(day, name);
                }
            });
        }
        return days;
    }

    /** The term a day is in. */
    public Optional<Term> termOn(LocalDate day) {
        return terms.stream().filter(term -> term.holds(day)).findFirst();
    }

    /** When the setting closes that day; on a day on which it is closed, the first moment of it. */
    public ZonedDateTime closes(LocalDate day) {
        return hoursOn(day)
                .map(hours -> day.atTime(hours.closes()).atZone(DatabaseClock.ZONE))
                .orElseGet(() -> day.atStartOfDay(DatabaseClock.ZONE));
    }
}
