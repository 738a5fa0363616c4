package org.keepwell.caseload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * Something that was chosen, said or found about a risk. Kept as it was.
 *
 * @param words what was said; of an action, its own words
 * @param by who did it; null for the rule
 */
public record RiskStep(
        Kind kind,
        @Nullable RiskAction action,
        String words,
        @Nullable PersonId by,
        Instant at) {

    /** What sort of step. */
    public enum Kind {
        RAISED,
        ACTION,
        ARRANGED,
        NOTE,
        BACK,
        OVER,
        CLOSED
    }
}
