package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The hours somebody works on each weekday, from a date until a later pattern begins. A weekday left out is not worked. */
public record WorkingPattern(LocalDate from, Map<DayOfWeek, OpenHours> days) {

    /** Time of their own that bookings leave free, every week. */
    public record ProtectedTime(UUID id, DayOfWeek weekday, OpenHours hours) {}
}
