package org.keepwell.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** Days on which the setting is closed within a term, both included: half-term, a training day, snow. */
public record Closure(UUID id, String words, LocalDate firstDay, LocalDate lastDay) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
