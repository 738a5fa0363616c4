package org.keepwell.caseload;

import java.util.List;
import java.util.Map;
import org.keepwell.organisation.StaffMember;

/**
 * Somebody who is suggested for a family, and what it would come to.
 *
 * @param percentBefore of their room used now, in whole percent ({@link Caseload#percent})
 * @param percentAfter with the family
 * @param bandsAfter how many families of each band they would then hold
 * @param reasons in plain words, the strongest first
 */
public record Suggested(
        StaffMember worker, int percentBefore, int percentAfter, Map<Band, Integer> bandsAfter, List<String> reasons) {

    /** How many families of a band they would then hold. */
    public int then(Band band) {
        return bandsAfter.getOrDefault(band, 0);
    }
}
