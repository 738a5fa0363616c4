package org.keepwell.visits;

/** What somebody does with a visit. The stored words of the event log are these names; renaming one needs a migration. */
public enum VisitStep {
    PLAN("plan"),
    CHANGE("change the plan"),
    AUTHORISE("authorise"),
    CANCEL("cancel"),
    START_NOW("start now"),
    SET_OFF("set off"),
    ARRIVED("arrived"),
    ALL_WELL("all well"),
    LONGER("need longer"),
    LEAVING("leaving now"),
    SAFE("safe"),
    LAST_SAFE("safe, the last of those who went"),
    STOP("stop"),
    HELP_NOW("help now"),
    CODE("code phrase"),
    REVIEW("review");

    private final String words;

    VisitStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
