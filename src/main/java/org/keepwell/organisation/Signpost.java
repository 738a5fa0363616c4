package org.keepwell.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can turn, as checked by the setting.
 *
 * @param outOfHours whether it is shown when nobody from the setting is on duty
 * @param confirmedAt when somebody last checked that it is right, or null while it only was prefilled
 */
public record Signpost(
        UUID id,
        Kind kind,
        String name,
        String number,
        String note,
        boolean outOfHours,
        @Nullable Instant confirmedAt) {

    /** Where the setting's own stand: after those that set-up asks for. */
    static final int OWN_PLACE = 100;

    /** The ones that set-up asks for, and the setting's own. */
    public enum Kind {
        EMERGENCY,
        NHS_MENTAL_HEALTH,
        SAMARITANS,
        EDUCATION_SUPPORT,
        COUNCIL_OUT_OF_HOURS,
        OWN
    }

    /** Whether it has a number and somebody confirmed it. */
    public boolean ready() {
        return confirmedAt != null && !number.isBlank();
    }

    boolean confirmedSince(Instant since) {
        return ready() && !java.util.Objects.requireNonNull(confirmedAt).isBefore(since);
    }

    OutsideNumber outside() {
        return new OutsideNumber(name, number, note);
    }
}
