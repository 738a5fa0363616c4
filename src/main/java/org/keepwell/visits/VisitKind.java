package org.keepwell.visits;

/** The kinds of visit. Names are stored. */
public enum VisitKind {
    PLANNED("Planned visit", "A visit the family expects"),
    ABSENCE_CHECK("Same-day absence check", "A child has not come in and nobody has heard"),
    DROP_OFF("Drop-off", "Leaving something at the door"),
    LIFT("Escort or lift", "Taking somebody somewhere; the driver is insured for it");

    private final String words;
    private final String hint;

    VisitKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }
}
