package org.keepwell.families;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The six domains that work with a family may touch; one contact may touch several (F32 to F38). */
public enum Domain {
    BEHAVIOURAL("Behavioural"),
    EMOTIONAL("Emotional"),
    SAFEGUARDING("Safeguarding"),
    FUNCTIONAL("Functional"),
    PEDAGOGIC("Pedagogic"),
    CAPACITY_BUILDING("Capacity building");

    private final String words;

    Domain(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The name in forms and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The domain of that code, or null. */
    public static @Nullable Domain ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(domain -> domain.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
