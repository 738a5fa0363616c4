package org.keepwell.families;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which plan of the council's a child is under. */
public enum PlanStatus {
    NOT_KNOWN("Not known"),
    NONE("No plan"),
    EARLY_HELP("Early help"),
    CHILD_IN_NEED("Child in need plan"),
    CHILD_PROTECTION("Child protection plan"),
    LOOKED_AFTER("Looked after");

    private final String words;

    PlanStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that code; not known when there is none. */
    public static PlanStatus ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElse(NOT_KNOWN);
    }
}
