package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;

/** A weekly habit of duty from which a term is made. An end at or before the start is on the next day. */
public record DutyHabit(UUID id, DayOfWeek weekday, LocalTime starts, LocalTime ends, Duty duty, PersonId person) {

    ZonedDateTime startOn(LocalDate day) {
        return day.atTime(starts).atZone(DatabaseClock.ZONE);
    }

    ZonedDateTime endOn(LocalDate day) {
        return endOf(day, starts, ends);
    }

    static ZonedDateTime endOf(LocalDate day, LocalTime starts, LocalTime ends) {
        LocalDate endDay = ends.isAfter(starts) ? day : day.plusDays(1);
        return endDay.atTime(ends).atZone(DatabaseClock.ZONE);
    }
}
