package org.keepwell.visits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * An alarm as those on the chain see it.
 *
 * @param next the step that comes next and when, or null when the alarm is over
 * @param mayConfirm whether the acting person can confirm that the worker is safe
 * @param holds whether "I'm ringing" is offered: not after the code, when nobody rings
 */
public record AlarmView(
        AlarmId id,
        Visit visit,
        PersonId worker,
        AlarmKind kind,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable PersonId closedBy,
        @Nullable Welfare closedHow,
        List<Told> told,
        List<VisitEvent> events,
        Watch.@Nullable Step next,
        boolean mayConfirm,
        boolean holds) {

    /** One who was told. */
    public record Told(
            PersonId person,
            Rung rung,
            Instant at,
            @Nullable Instant seenAt,
            String answer) {}

    public boolean open() {
        return closedAt == null;
    }
}
