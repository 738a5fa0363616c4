package org.keepwell.families;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was done, as one tap. The words are those of the tile. */
public enum ContactKind {
    LISTENED("Listened", true, Intensity.TIME_TO_TALK),
    PHONE_CALL("Phone call", true, Intensity.IN_TOUCH),
    GOOD_NEWS("Good news", true, Intensity.IN_TOUCH),
    WENT_WITH_THEM("Went with them", true, Intensity.ALONGSIDE),
    FORM_FILLED_IN("Form filled in", true, Intensity.ALONGSIDE),
    FOUND_AN_ITEM("Found an item", true, Intensity.ALONGSIDE),
    HELPED_AT_HOME("Helped at home", true, Intensity.ALONGSIDE),
    LEARNED_TOGETHER("Learned together", true, Intensity.ALONGSIDE),
    CALMED_THINGS("Calmed things", true, Intensity.CLOSE_WORK),
    BOUGHT_SOMETHING("Bought something", true, Intensity.ALONGSIDE),
    DOORSTEP("Doorstep", true, Intensity.TIME_TO_TALK),
    OTHER("Something else", true, Intensity.TIME_TO_TALK),
    HOME_VISIT("Home visit", false, Intensity.ALONGSIDE);

    private final String words;
    private final boolean tile;
    private final Intensity usually;

    ContactKind(String words, boolean tile, Intensity usually) {
        this.words = words;
        this.tile = tile;
        this.usually = usually;
    }

    /** The rung on which a contact of this kind stands unless whoever logs it says otherwise. */
    public Intensity usually() {
        return usually;
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
