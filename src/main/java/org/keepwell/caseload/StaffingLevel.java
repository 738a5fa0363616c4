package org.keepwell.caseload;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What leaders say of the staffing of a term, beside the figures. */
public enum StaffingLevel {
    ENOUGH("Enough people for the work"),
    STRETCHED("Stretched"),
    TOO_FEW("Too few people for the work");

    private final String words;

    StaffingLevel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that code, or null. */
    public static @Nullable StaffingLevel ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
