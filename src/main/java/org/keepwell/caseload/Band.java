package org.keepwell.caseload;

import java.util.Locale;

/** How much time the work with a family needs, lowest first. Which points fall in which band is the setting's to say ({@link Criteria}). */
public enum Band {
    LIGHT_TOUCH("light touch", "Needs a light touch"),
    REGULAR("regular", "Needs regular time"),
    A_LOT("a lot", "Needs a lot of time"),
    MOST("most", "Needs the most time");

    private final String words;
    private final String sentence;

    Band(String words, String sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** The band in the middle of a sentence about time: "light touch", "a lot". */
    public String words() {
        return words;
    }

    /** What the work needs, never what a family is: "Needs a lot of time". */
    public String sentence() {
        return sentence;
    }

    /** The name in addresses, forms and styles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
