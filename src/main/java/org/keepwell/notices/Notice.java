package org.keepwell.notices;

import java.util.Set;
import org.keepwell.shared.PersonId;

/**
 * Something to tell people of the active setting.
 *
 * @param kind what it is about, as a stable word such as "visit-overdue"
 * @param to who is told; nobody is allowed and tells nobody
 * @param outside the words that leave the building, seen on lock screens: no name, nothing of a case, at most 300 characters
 * @param inside the line shown after sign-in, at most 500 characters
 * @param link where it leads, a path of this application beginning with "/"
 * @param key stable for the event: a person is told once for a key, however often it is said
 */
public record Notice(
        String kind, Set<PersonId> to, Urgency urgency, String outside, String inside, String link, String key) {

    private static final int OUTSIDE_MOST = 300;
    private static final int INSIDE_MOST = 500;

    public Notice {
        to = Set.copyOf(to);
        require(!kind.isBlank() && !key.isBlank(), "a notice needs a kind and a key");
        require(!outside.isBlank() && outside.length() <= OUTSIDE_MOST, "outside words: 1 to 300 characters");
        require(!inside.isBlank() && inside.length() <= INSIDE_MOST, "inside line: 1 to 500 characters");
        require(link.startsWith("/") && !link.startsWith("//"), "a link is a path of this application");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
