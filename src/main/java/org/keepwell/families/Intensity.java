package org.keepwell.families;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of engagement, lightest first (F13): from regular communication up to intensive intervention. It says how close the work was,
 * never how a family is; up is not worse and down is not better.
 */
public enum Intensity {
    IN_TOUCH(1, "Keeping in touch", "A call, a text, good news: a word, and everybody knows where they are"),
    TIME_TO_TALK(2, "Time to talk", "Sitting down with it, listening, thinking aloud together"),
    ALONGSIDE(3, "Doing it together", "A form, a visit, an errand, something learned: side by side"),
    CLOSE_WORK(4, "Close work", "Something hard held steady, often, perhaps with other agencies"),
    INTENSIVE(5, "Intensive work", "Most days, or all hands, for as long as it takes");

    private final int rung;
    private final String words;
    private final String means;

    Intensity(int rung, String words, String means) {
        this.rung = rung;
        this.words = words;
        this.means = means;
    }

    public String words() {
        return words;
    }

    /** What belongs on this rung, in a line. */
    public String means() {
        return means;
    }

    /** The rung, 1 (lightest) to 5. */
    public int rung() {
        return rung;
    }

    /** The name in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that code, or null. */
    public static @Nullable Intensity ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(intensity -> intensity.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The one of that rung, 1 to 5. */
    static Intensity ofRung(int rung) {
        return Arrays.stream(values())
                .filter(intensity -> intensity.rung == rung)
                .findFirst()
                .orElse(INTENSIVE);
    }
}
