package org.keepwell.visits;

import java.util.Set;
import org.keepwell.families.Domain;

/**
 * What is said of a visit afterwards.
 *
 * @param understood what the family wanted understood; shown to whoever goes next
 * @param whoWasThere limits what is prompted for next time
 * @param nextStep also after nobody was in
 * @param wouldHelp after an alarm: what would help next time; nobody is asked to explain
 * @param domains what was done touched; empty logs no contact
 * @param summary a line or two for the family's timeline
 */
public record Review(
        Outcome outcome,
        String understood,
        String whoWasThere,
        String nextStep,
        String wouldHelp,
        Set<Domain> domains,
        String summary) {

    public Review {
        domains = Set.copyOf(domains);
    }
}
