package org.keepwell.families;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an adult has parental responsibility for the children of the family. */
public enum ParentalResponsibility {
    NOT_KNOWN("Not known"),
    YES("Yes"),
    NO("No"),
    SHARED_WITH_COUNCIL("Shared with the council");

    private final String words;

    ParentalResponsibility(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of that code; not known when there is none. */
    public static ParentalResponsibility ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code().equals(code))
                .findFirst()
                .orElse(NOT_KNOWN);
    }
}
