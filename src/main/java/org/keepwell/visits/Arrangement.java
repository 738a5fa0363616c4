package org.keepwell.visits;

import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * What a setting has arranged for all its visits.
 *
 * @param policePerson who rings the police at the last step; null while nobody is named, then the last of the chain does
 * @param codeCard what a responder does after the code phrase, in the setting's words; empty for the usual card
 * @param handOver where to hand over to a monitored service, in the setting's words; empty when there is none
 */
public record Arrangement(@Nullable PersonId policePerson, String codeCard, String handOver) {

    static final Arrangement NONE = new Arrangement(null, "", "");

    /** The card for responders when the setting has not written its own. */
    static final String USUAL_CARD =
            "Do not ring the worker. Ring 999 and say that a colleague has used an agreed phrase for help, and where they are. "
                    + "Keep this page open. Nobody goes there alone.";

    public String cardForResponders() {
        return codeCard.isBlank() ? USUAL_CARD : codeCard;
    }
}
