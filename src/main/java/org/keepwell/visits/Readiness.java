package org.keepwell.visits;

import java.util.List;
import org.keepwell.organisation.OutsideNumber;
import org.keepwell.shared.PersonId;

/**
 * Whether a visit is protected well enough to be authorised, and who would answer.
 *
 * @param answer who would be told, nearest first, by what colleagues call them
 * @param lastRung who would ring the police, or empty when nobody is left
 * @param missing what stands against authorising; <em>Start now</em> goes ahead all the same
 * @param warnings what is worth knowing and blocks nothing
 * @param outside whom to ring outside when nobody from the setting would answer
 * @param runsPastHours whether it could run past the setting's hours, so that somebody has to accept to answer
 */
public record Readiness(
        List<Answering> answer,
        String lastRung,
        List<String> missing,
        List<String> warnings,
        List<OutsideNumber> outside,
        boolean runsPastHours) {

    /** One who would be told. */
    public record Answering(PersonId person, String name, String as) {}

    public boolean ready() {
        return missing.isEmpty();
    }

    public boolean nobodyAnswers() {
        return answer.isEmpty();
    }
}
