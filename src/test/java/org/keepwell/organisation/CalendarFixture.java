package org.keepwell.organisation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keepwell.organisation.SchoolCalendar.HolidayChange;

/** A calendar with one autumn and one spring term, open on weekdays from 08:00 to 16:30. */
final class CalendarFixture {

    static final OpenHours DAY = new OpenHours(LocalTime.of(8, 0), LocalTime.of(16, 30));

    private final List<Term> terms = new ArrayList<>(List.of(
            new Term(new UUID(0, 1), "Autumn 2026", LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18)),
            new Term(new UUID(0, 2), "Spring 2027", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25))));
    private final List<Closure> closures = new ArrayList<>();
    private final Map<LocalDate, HolidayChange> changed = new HashMap<>();

    static CalendarFixture aCalendar() {
        return new CalendarFixture();
    }

    @CanIgnoreReturnValue
    CalendarFixture withoutTerms() {
        terms.clear();
        return this;
    }

    @CanIgnoreReturnValue
    CalendarFixture closed(String words, LocalDate first, LocalDate last) {
        closures.add(new Closure(new UUID(0, 3), words, first, last));
        return this;
    }

    @CanIgnoreReturnValue
    CalendarFixture changing(Map<LocalDate, HolidayChange> changes) {
        changed.putAll(changes);
        return this;
    }

    SchoolCalendar build() {
        Map<DayOfWeek, OpenHours> opening = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                opening.put(day, DAY);
            }
        }
        return new SchoolCalendar(opening, terms, closures, changed);
    }
}
