package org.keepwell.caseload;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two who agree on how much time a family's work needs: whoever does it, and a manager. */
public enum Side {
    WORKER("the worker"),
    MANAGER("a manager");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(side -> side.code().equals(code))
                .findFirst()
                .orElse(MANAGER);
    }

    /** Who agrees to what this side proposes. */
    public Side other() {
        return this == WORKER ? MANAGER : WORKER;
    }
}
