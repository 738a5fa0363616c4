package org.keepwell.families;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a contact was had. */
public enum Medium {
    AT_HOME("At home"),
    DOORSTEP("On the doorstep"),
    PHONE("By phone"),
    TEXT("By text"),
    LETTER("By letter"),
    VIDEO("By video"),
    AT_SCHOOL("At school"),
    OUT("Out and about");

    private final String words;

    Medium(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable Medium ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(medium -> medium.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
