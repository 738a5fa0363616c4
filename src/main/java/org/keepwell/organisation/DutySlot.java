package org.keepwell.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;

/** Somebody's time on duty. It may run over midnight. */
public record DutySlot(UUID id, Duty duty, PersonId person, Instant starts, Instant ends) {

    /** The day it begins on. */
    public LocalDate day() {
        return starts.atZone(DatabaseClock.ZONE).toLocalDate();
    }

    public LocalTime from() {
        return starts.atZone(DatabaseClock.ZONE).toLocalTime();
    }

    public LocalTime until() {
        return ends.atZone(DatabaseClock.ZONE).toLocalTime();
    }

    /** Such as "08:00 to 16:30". */
    public String hours() {
        return Words.time(from()) + " to " + Words.time(until());
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(starts) && instant.isBefore(ends);
    }

    boolean touches(Instant from, Instant until) {
        return starts.isBefore(until) && ends.isAfter(from);
    }

    /** Whether both cannot stand: two people in one duty at once, or one person in both. */
    boolean clashes(DutySlot other) {
        return touches(other.starts, other.ends) && (duty == other.duty || person.equals(other.person));
    }
}
