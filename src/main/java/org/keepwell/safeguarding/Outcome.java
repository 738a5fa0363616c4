package org.keepwell.safeguarding;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a concern was closed. */
public enum Outcome {
    KEPT_ON_FILE("Looked into; kept on file"),
    EARLY_HELP("Early help with the family"),
    CHILDRENS_SERVICES("Referred to children's services"),
    POLICE("Passed to the police"),
    KNOWN_ALREADY("Known already; passed on to whoever leads"),
    WITH_THE_COUNCIL("With the council's officer for adults who work with children"),
    OTHER("Something else");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of that code, or null. */
    public static @Nullable Outcome ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
