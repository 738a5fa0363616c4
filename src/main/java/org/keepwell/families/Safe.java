package org.keepwell.families;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an adult said that a way of reaching them is safe. Until asked, it is treated as unsafe. */
public enum Safe {
    NOT_ASKED("Not asked yet"),
    YES("Yes"),
    NO("No");

    private final String words;

    Safe(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of that code; not asked when there is none. */
    public static Safe ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code().equals(code))
                .findFirst()
                .orElse(NOT_ASKED);
    }
}
