package org.keepwell.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A button pressed on a visit.
 *
 * @param pressedAt by the phone's clock, which may be long before it reaches us or plainly wrong; null when it did not say
 * @param attempt the phone's name for this press, the same each time it is sent; null when it has none
 * @param minutes how much longer, for {@link VisitStep#LONGER}; 5 to 120
 * @param message what was typed or said with it; where the code phrase is in it, help comes and nothing shows it
 */
public record Press(
        VisitStep step,
        @Nullable Instant pressedAt,
        @Nullable UUID attempt,
        int minutes,
        String message) {

    public static Press of(VisitStep step) {
        return new Press(step, null, null, 15, "");
    }
}
