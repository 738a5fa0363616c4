package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;

/** A weekly habit of duty from which a term is made. An end at or before the start is on the next day. */
public record DutyHabit(UUID id, DayOfWeek weekday, LocalTime starts, LocalTime ends, Duty duty, PersonId person) {

    /** Such as "08:00 to 16:30". */
    public String hours() {
        return Words.time(starts) + " to " + Words.time(ends);
    }

    DutySlot slotOn(LocalDate day) {
        return new DutySlot(
                Ids.newId(),
                duty,
                person,
                day.atTime(starts).atZone(DatabaseClock.ZONE).toInstant(),
                endOf(day, starts, ends).toInstant());
    }

    /** The slot of the week that begins on this Monday. */
    DutySlot slotIn(LocalDate monday) {
        return slotOn(monday.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    static ZonedDateTime endOf(LocalDate day, LocalTime starts, LocalTime ends) {
        LocalDate endDay = ends.isAfter(starts) ? day : day.plusDays(1);
        return endDay.atTime(ends).atZone(DatabaseClock.ZONE);
    }
}
