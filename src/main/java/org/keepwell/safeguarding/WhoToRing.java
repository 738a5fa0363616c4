package org.keepwell.safeguarding;

import java.util.List;
import org.keepwell.organisation.OutsideNumber;

/**
 * Whom somebody with an urgent worry speaks to now. Voice comes before any message.
 *
 * @param hours whether it is a time at which the leads are told at once
 * @param inside those of the setting to ring, in order: in working hours the lead, then a deputy; in quiet hours whoever is on duty
 * @param outside whom to ring when nobody of the setting answers; shown first when nobody is on duty
 */
public record WhoToRing(boolean hours, List<Ring> inside, List<OutsideNumber> outside) {

    /** Somebody of the setting. The number is empty when none is known. */
    public record Ring(String name, String number, String as) {}

    /** Whether there is nobody of the setting to turn to now. */
    public boolean nobody() {
        return inside.isEmpty();
    }
}
