package org.keepwell.families;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was seen of a home, as fact and without blame (F46). Circumstances, not a judgement of anybody. */
public enum HomeFact {
    NO_BED("No bed for a child"),
    BEDDING("Bedding or mattress needs replacing"),
    LITTLE_FOOD("Little food in"),
    NO_HEATING("No heating or hot water"),
    NO_POWER("No electricity or gas"),
    DAMP("Damp or mould"),
    CROWDED("Very little room"),
    BARE("Rooms without furniture or curtains"),
    ANIMAL_MESS("Animal mess indoors"),
    NOT_SAFE_TO_WALK("Not safe underfoot"),
    OTHER("Something else");

    private final String words;

    HomeFact(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fact of that code, or null. */
    public static @Nullable HomeFact ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(fact -> fact.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
