package org.keepwell.shared.guard;

import java.util.UUID;
import java.util.regex.Pattern;
import org.keepwell.shared.PersonId;

/**
 * Whose key seals a value, and so whose erasure ends reading it.
 *
 * @param kind what the owner is, in lower case: {@code family}, {@code concern}, {@code staff} …
 */
public record Owner(String kind, UUID id) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,30}");
    static final String PERSON = "person";

    public Owner {
        if (!WORD.matcher(kind).matches()) {
            throw new IllegalArgumentException("An owner's kind is a lower-case word: " + kind);
        }
    }

    public static Owner family(UUID family) {
        return new Owner("family", family);
    }

    public static Owner concern(UUID concern) {
        return new Owner("concern", concern);
    }

    /** A member of staff in the setting that is active: what a setting holds of them, gone when they leave it. */
    public static Owner staff(PersonId person) {
        return new Owner("staff", person.value());
    }

    /** A person wherever they work: the only kind whose key belongs to no setting. */
    public static Owner person(PersonId person) {
        return new Owner(PERSON, person.value());
    }

    boolean ofNoSetting() {
        return kind.equals(PERSON);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
