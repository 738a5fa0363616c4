package org.keepwell.visits;

/** Where a visit has got to. Late and overdue are not statuses: they follow from the time and the check-ins (see {@link Watch}). */
public enum VisitStatus {
    PLANNED("Planned"),
    AUTHORISED("Ready to go"),
    UNDER_WAY("Under way"),
    ENDED("Ended"),
    REVIEWED("Reviewed"),
    STOPPED("Stopped"),
    CANCELLED("Cancelled");

    private final String words;

    VisitStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Where the step leads from here. */
    VisitStatus after(VisitStep step) {
        return VisitTransitions.CURRENT.from(this, step);
    }

    /** Whether the step may be taken from here. */
    public boolean allows(VisitStep step) {
        return VisitTransitions.CURRENT.allows(this, step);
    }
}
