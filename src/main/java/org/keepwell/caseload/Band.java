package org.keepwell.caseload;

import java.util.Locale;

/** How much time the work with a family needs, lowest first. Which points fall in which band is the setting's to say ({@link Criteria}). */
public enum Band {
    LIGHT_TOUCH(1, "light touch", "Needs a light touch"),
    REGULAR(2, "regular", "Needs regular time"),
    A_LOT(3, "a lot", "Needs a lot of time"),
    MOST(4, "most", "Needs the most time");

    private final int step;
    private final String words;
    private final String sentence;

    Band(int step, String words, String sentence) {
        this.step = step;
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

    /** The class that gives it its colour: need-1, the palest, to need-4. */
    public String style() {
        return "need-" + step;
    }

    /** The name in addresses, forms and styles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
