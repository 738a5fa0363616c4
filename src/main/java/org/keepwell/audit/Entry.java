package org.keepwell.audit;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Actor;

/**
 * One act as it goes into a chain.
 *
 * @param verb what was done, in lower case with hyphens: {@code opened-restricted-detail}
 * @param subjectKind the kind of record it was done to, written likewise
 * @param detail erasable particulars; empty for none
 */
record Entry(Actor actor, String verb, String subjectKind, UUID subject, Map<String, String> detail) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,58}[a-z]");

    Entry {
        requireWord(verb);
        requireWord(subjectKind);
        detail = Map.copyOf(detail);
    }

    @Nullable
    UUID person() {
        return actor.person() == null ? null : actor.person().value();
    }

    @Nullable
    String hat() {
        return actor.hat() == null ? null : actor.hat().name();
    }

    private static void requireWord(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("Verbs and kinds are lower-case words joined by hyphens: " + text);
        }
    }
}
