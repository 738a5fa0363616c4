package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.List;
import org.keepwell.families.FamilyId;

/**
 * A family that waits for a worker, and why it stands where it does.
 *
 * @param held whether somebody holds it and another worker is asked for
 * @param since the day from which it has waited
 * @param askedFor what was asked for, in words; empty where nobody holds it and nothing was asked
 * @param points the weights of what holds, added up
 * @param because what holds, the weightiest first
 * @param question whether somebody is being asked about it now
 */
public record WaitingFamily(
        FamilyId family,
        String name,
        Need need,
        boolean held,
        LocalDate since,
        String askedFor,
        int points,
        List<WaitingCriterion> because,
        boolean question) {

    /** Such as "5 Nobody holds the family". */
    public static String line(WaitingCriterion one) {
        return one.weight() + " " + one.said();
    }
}
