package org.keepwell.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A court order, agreement or other reason that limits who is told what about a family.
 *
 * @param who is not to be told
 * @param what they are not to be told
 * @param reviewOn when to look at it again, or null
 */
public record TellingLimit(
        UUID id,
        FamilyId family,
        String who,
        String what,
        Reason because,
        String source,
        @Nullable LocalDate reviewOn) {

    /** What a limit rests on. */
    public enum Reason {
        COURT_ORDER("A court order"),
        AGREEMENT("An agreement"),
        SAFETY("Somebody's safety"),
        ASKED("They asked");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The reason of that code; somebody's safety when there is none, as the most careful. */
        public static Reason ofCode(@Nullable String code) {
            return java.util.Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst()
                    .orElse(SAFETY);
        }
    }
}
