package org.keepwell.caseload;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * A person asked whether they would work with a family. A yes turns it into a {@link HandOver} of the same id; of anything else only the
 * answer stays, for this question alone, until the family is settled.
 *
 * @param from who holds the family now, or null
 * @param why in the asking person's words, for the person asked; may be empty
 * @param although why they were asked although not suggested; empty when they were suggested. Not for the person asked
 * @param lapsesAt when the question is withdrawn by itself
 */
public record Offer(
        HandOverId id,
        FamilyId family,
        @Nullable PersonId from,
        PersonId to,
        @Nullable PersonId askedBy,
        String why,
        String although,
        Instant askedAt,
        Instant lapsesAt,
        State state) {

    /** What became of the question. */
    public enum State {
        ASKED("asked, no answer yet"),
        NOT_THIS_TIME("not this time"),
        WITHDRAWN("withdrawn"),
        LAPSED("no answer in time");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(@Nullable String answer, Instant lapsesAt, Instant now) {
            if (answer != null) {
                return valueOf(answer.toUpperCase(Locale.ROOT));
            }
            return lapsesAt.isAfter(now) ? ASKED : LAPSED;
        }
    }

    public boolean open() {
        return state == State.ASKED;
    }
}
