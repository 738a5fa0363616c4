package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * One line of a visit's log.
 *
 * @param at when it reached us, by the database's clock
 * @param pressed when the button was pressed, by the phone's word for it
 * @param what the stored name of a step, a rung or an answer
 * @param about the worker it is about, if any
 * @param by who did it; null for the engine
 * @param byOffice whether somebody else tapped for the worker
 * @param people who was told
 */
public record VisitEvent(
        VisitId visit,
        Instant at,
        Instant pressed,
        String what,
        @Nullable PersonId about,
        @Nullable PersonId by,
        boolean byOffice,
        List<PersonId> people,
        String detail) {

    /** Whether the button waited for signal before it reached us. */
    public boolean waitedForSignal() {
        return Duration.between(pressed, at).toSeconds() > 30;
    }
}
