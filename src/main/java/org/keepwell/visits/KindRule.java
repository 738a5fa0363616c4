package org.keepwell.visits;

import static org.keepwell.visits.KindRule.Authority.DUTY_LEADER;
import static org.keepwell.visits.KindRule.Authority.LINE_MANAGER;
import static org.keepwell.visits.KindRule.Authority.OWN_PLAN;
import static org.keepwell.visits.KindRule.TwoMustGo.FIRST_VISIT;
import static org.keepwell.visits.KindRule.TwoMustGo.NEVER;

/**
 * How a setting does one kind of visit.
 *
 * @param authority who authorises it
 * @param familyTold whether the family is told beforehand
 */
public record KindRule(
        VisitKind kind, Authority authority, TwoMustGo twoMustGo, boolean familyTold, LadderPolicy ladder) {

    /** Who authorises a visit. Any senior leader may as well; nobody authorises a visit they are on. */
    public enum Authority {
        OWN_PLAN("the worker's own complete plan"),
        LINE_MANAGER("the worker's line manager"),
        DUTY_LEADER("whoever leads duty at that hour");

        private final String words;

        Authority(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** When one worker alone is not enough. */
    public enum TwoMustGo {
        NEVER("One may go"),
        FIRST_VISIT("Two go to an address for the first time"),
        ALWAYS("Two always go");

        private final String words;

        TwoMustGo(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How the setting does it, in one line. */
    public String words() {
        return "Authorised by " + authority.words() + ". " + twoMustGo.words() + ". "
                + (familyTold ? "The family is told beforehand." : "The family need not be told beforehand.");
    }

    /** What holds until the setting decides otherwise. */
    static KindRule usual(VisitKind kind) {
        return switch (kind) {
            case PLANNED -> new KindRule(kind, LINE_MANAGER, NEVER, true, LadderPolicy.USUAL);
            case ABSENCE_CHECK -> new KindRule(kind, DUTY_LEADER, FIRST_VISIT, false, LadderPolicy.USUAL);
            case DROP_OFF -> new KindRule(kind, OWN_PLAN, NEVER, true, LadderPolicy.USUAL);
            case LIFT -> new KindRule(kind, LINE_MANAGER, NEVER, true, LadderPolicy.USUAL);
        };
    }
}
