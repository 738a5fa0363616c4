package org.keepwell.audit;

/** What of the audit is asked for, and over how many days at the most. */
public enum OpeningScope {
    PERSON("What one person did", 31),
    RECORD("What was done to one record", 366),
    EVERYTHING("Everything", 7);

    private final String words;
    private final int longestDays;

    OpeningScope(String words, int longestDays) {
        this.words = words;
        this.longestDays = longestDays;
    }

    public String words() {
        return words;
    }

    public int longestDays() {
        return longestDays;
    }
}
