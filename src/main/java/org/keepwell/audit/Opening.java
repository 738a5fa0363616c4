package org.keepwell.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * The audit asked for by one person, and opened or not by a second.
 *
 * @param subjects the person, or the record with its parts; empty for everything
 * @param lastDay included
 * @param tellLater whether both wish that whoever it is about is told four weeks on, since telling them now could put somebody at risk
 * @param agreed null until a second person has decided
 * @param openUntil when it closes of itself; null where it was never opened
 */
public record Opening(
        UUID id,
        OpeningScope scope,
        List<UUID> subjects,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        PersonId askedBy,
        Instant askedAt,
        boolean tellLater,
        @Nullable PersonId decidedBy,
        @Nullable Boolean agreed,
        @Nullable Instant openUntil) {

    public Opening {
        subjects = List.copyOf(subjects);
    }

    public boolean waits() {
        return agreed == null;
    }

    public boolean isOpen(Instant now) {
        return openUntil != null && openUntil.isAfter(now);
    }

    /** Whether it is about this person, who then cannot be the one to agree. */
    public boolean isAbout(PersonId person) {
        return scope == OpeningScope.PERSON && subjects.contains(person.value());
    }

    /** Whether the person is one of the two. */
    public boolean isOf(PersonId person) {
        return person.equals(askedBy) || person.equals(decidedBy);
    }
}
