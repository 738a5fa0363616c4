package org.keepwell.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * A family on its way from one worker to another. The receiver holds it already; the earlier worker stays beside them until the end.
 *
 * @param from the earlier key worker, or null for a family that nobody held
 * @param why in the asking person's words; may be empty
 * @param although why the receiver was asked although not suggested; empty when they were suggested
 * @param begunAt when the receiver said yes and became key worker
 * @param meetAt when all meet, or null while nothing is booked
 * @param meetMinutes how long; 0 while nothing is booked
 * @param endedAt when the last step was settled, or null while it goes on
 * @param settled what became of each step that is settled: true done, false not needed
 */
public record HandOver(
        HandOverId id,
        FamilyId family,
        @Nullable PersonId from,
        PersonId to,
        String why,
        String although,
        Instant begunAt,
        @Nullable Instant meetAt,
        int meetMinutes,
        @Nullable Instant endedAt,
        Map<HandOverStep, Boolean> settled) {

    /** The steps of this hand-over, in order. */
    public List<HandOverStep> steps() {
        return HandOverStep.of(from != null);
    }

    public boolean running() {
        return endedAt == null;
    }

    /** Whether this person gives or receives the family. */
    public boolean concerns(@Nullable PersonId person) {
        return to.equals(person) || (from != null && from.equals(person));
    }

    boolean allSettled() {
        return settled.keySet().containsAll(steps());
    }
}
