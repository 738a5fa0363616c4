package org.keepwell.organisation;

/** Who stands behind a setting, as comparisons across settings show it beside every figure. */
public enum Sector {
    ACADEMY_TRUST("Academy or multi-academy trust"),
    COUNCIL("Local authority"),
    FE_LINKED("Further education"),
    INDEPENDENT("Independent"),
    OTHER("Other"),
    VOLUNTARY("Voluntary or community"),
    WORK_BASED("Work-based");

    private final String words;

    Sector(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
