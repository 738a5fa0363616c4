package org.keepwell.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** A term, both days included. */
public record Term(UUID id, String name, LocalDate firstDay, LocalDate lastDay) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
