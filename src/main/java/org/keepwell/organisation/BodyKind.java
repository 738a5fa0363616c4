package org.keepwell.organisation;

/** What kind of body stands behind a setting. */
public enum BodyKind {
    MULTI_ACADEMY_TRUST("Multi-academy trust"),
    SINGLE_ACADEMY_TRUST("Single academy trust"),
    COUNCIL("Council"),
    CHARITY("Charity"),
    COMPANY("Company"),
    COLLEGE("College"),
    COMMUNITY_GROUP("Community group"),
    PARTNERSHIP("Partnership"),
    OTHER("Other body");

    private final String words;

    BodyKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
