package org.keepwell.organisation;

/** Whether all practitioners of a setting open all its families. By size: open to all while fewer than eight people work there. */
public enum FamiliesOpen {
    BY_SIZE("To all while fewer than eight of us work here"),
    YES("To all practitioners"),
    NO("To those who work with the family, or give a reason");

    private final String words;

    FamiliesOpen(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
