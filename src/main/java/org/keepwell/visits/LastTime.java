package org.keepwell.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Domain;

/**
 * What whoever was last there left for the next.
 *
 * @param outcome how it turned out; {@code goodEnough} whether that was what the plan called good enough
 * @param understood what the family wanted understood
 * @param present who was there, and what is not prompted because of it
 * @param plan what its plan said that is likely to hold still
 */
public record LastTime(
        Instant on,
        @Nullable Outcome outcome,
        boolean goodEnough,
        String understood,
        Review.Present present,
        String nextStep,
        Standing plan) {

    /** What does not change from one visit to the next by itself. */
    public record Standing(String whoMayBeThere, String privacyNote, String barriers, String approach) {}

    /** Whether this is better left for when they are alone. */
    public boolean holdsBack(Domain domain) {
        return present.heldBack().contains(domain);
    }

    public boolean holdsSomethingBack() {
        return !present.heldBack().isEmpty();
    }
}
