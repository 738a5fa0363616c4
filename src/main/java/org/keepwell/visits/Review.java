package org.keepwell.visits;

import java.util.Set;
import org.keepwell.families.Domain;

/**
 * What is said of a visit afterwards.
 *
 * @param goodEnough whether it was what the plan called good enough, short of going in or not
 * @param understood what the family wanted understood; shown to whoever goes next
 * @param present who was there, and what that limits
 * @param nextStep also after nobody was in
 * @param wouldHelp after an alarm: what would help next time; nobody is asked to explain
 * @param domains what was done touched; none where nobody was in
 * @param summary a line or two for the family's timeline; empty leaves it at the outcome
 */
public record Review(
        Outcome outcome,
        boolean goodEnough,
        String understood,
        Present present,
        String nextStep,
        String wouldHelp,
        Set<Domain> domains,
        String summary) {

    /**
     * Who was there.
     *
     * @param heldBack what is better left for when the family is alone: not prompted next time
     */
    public record Present(String whoWasThere, Set<Domain> heldBack) {
        public static final Present NOT_SAID = new Present("", Set.of());

        public Present {
            heldBack = Set.copyOf(heldBack);
        }
    }

    public Review {
        domains = Set.copyOf(domains);
    }
}
