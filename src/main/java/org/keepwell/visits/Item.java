package org.keepwell.visits;

import java.util.UUID;

/** One line of a protocol. Only items of the safety protocol can be mandatory. */
public record Item(UUID id, Protocol protocol, Phase phase, String words, boolean mandatory) {

    /** The two protocols that stand side by side on every visit. Names are stored. */
    public enum Protocol {
        SAFETY("Safety"),
        SELF_CARE("Self-care");

        private final String words;

        Protocol(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** When a line is for. Names are stored. */
    public enum Phase {
        BEFORE("Before"),
        AFTER("After"),
        SAME_DAY("The same day"),
        NEXT_DAY("The next day");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
