package org.keepwell.families;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was done, as one tap. The words are those of the tile. */
public enum ContactKind {
    LISTENED("Listened", true),
    PHONE_CALL("Phone call", true),
    GOOD_NEWS("Good news", true),
    WENT_WITH_THEM("Went with them", true),
    FORM_FILLED_IN("Form filled in", true),
    FOUND_AN_ITEM("Found an item", true),
    HELPED_AT_HOME("Helped at home", true),
    LEARNED_TOGETHER("Learned together", true),
    CALMED_THINGS("Calmed things", true),
    BOUGHT_SOMETHING("Bought something", true),
    DOORSTEP("Doorstep", true),
    OTHER("Something else", true),
    HOME_VISIT("Home visit", false);

    private final String words;
    private final boolean tile;

    ContactKind(String words, boolean tile) {
        this.words = words;
        this.tile = tile;
    }

    public String words() {
        return words;
    }

    /** The name in forms and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kinds offered as tiles. A home visit is logged by its review. */
    public static List<ContactKind> tiles() {
        return Arrays.stream(values()).filter(kind -> kind.tile).toList();
    }

    /** The kind of that code, or null. */
    public static @Nullable ContactKind ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
