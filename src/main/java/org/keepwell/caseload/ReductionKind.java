package org.keepwell.caseload;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why somebody has less time for families, as far as anybody has to know. Seen by the person and their own manager; health is never asked. */
public enum ReductionKind {
    AWAY("Away"),
    PHASED_RETURN("Coming back step by step"),
    NEW_IN_POST("New in post"),
    OTHER_DUTIES("Other duties"),
    TRAINING("Training or study"),
    OTHER("Something else");

    private final String words;

    ReductionKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code; something else when there is none. */
    public static ReductionKind ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
