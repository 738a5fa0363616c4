package org.keepwell.notices;

import java.util.Set;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;

/** Those who are to hear that something is over, as urgently as they were told that it began. */
record StandDown(Set<PersonId> people, Urgency urgency, String link) {

    static final String KIND = "stand-down";
    private static final String OUTSIDE = "Stand down: it is over. Somebody has confirmed it in Keepwell.";

    Notice saying(String words) {
        return new Notice(KIND, people, urgency, OUTSIDE, words, link, KIND + "/" + Ids.newId());
    }
}
