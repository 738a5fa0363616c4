package org.keepwell.caseload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a setting can do about too much work: more staff time, or the work shared out otherwise. Every one is the organisation's to do; none
 * is advice to a person (mission, belief 4 and 6). Those that cost nothing are marked, so that a small setting has a way too.
 */
public enum RiskAction {
    HOLD_PLACEMENTS(true, "Hold new placements until load is back", true, ""),
    BRING_COVER(true, "Bring in cover: supply, agency or a returning colleague", false, ""),
    ASK_HOURS(true, "Ask for more hours for the people who work with families", false, ""),
    ASK_OUTSIDE(true, "Ask the trust, the governors or the council for staff time", true, ""),
    SHARE_POST(true, "Share a worker with a neighbouring setting", true, ""),
    SEE_PROPOSAL(false, "Look at a proposal to share families out again", true, "/lead/rebalance/new"),
    OFFER_WAITING(false, "Offer families that wait only to those with room", true, "/lead/waiting"),
    LIFT_DUTIES(false, "Lift other duties from those who work with families", true, "/lead/staffing"),
    REVIEW_NEED(false, "Look again at what each family needs, with its worker", true, "/lead/need");

    private final boolean staffing;
    private final String words;
    private final boolean free;
    private final String leadsTo;

    RiskAction(boolean staffing, String words, boolean free, String leadsTo) {
        this.staffing = staffing;
        this.words = words;
        this.free = free;
        this.leadsTo = leadsTo;
    }

    public String words() {
        return words;
    }

    /** Whether it brings staff time; otherwise it shares the work out differently. */
    public boolean staffing() {
        return staffing;
    }

    /** Whether it can be done without money. */
    public boolean free() {
        return free;
    }

    /** The page on which it is done, or an empty text. */
    public String leadsTo() {
        return leadsTo;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RiskAction> ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }

    public static List<RiskAction> staffingOnes() {
        return Arrays.stream(values()).filter(RiskAction::staffing).toList();
    }

    public static List<RiskAction> allocationOnes() {
        return Arrays.stream(values()).filter(action -> !action.staffing()).toList();
    }
}
