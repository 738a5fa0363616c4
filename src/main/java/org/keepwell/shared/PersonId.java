package org.keepwell.shared;

import java.util.UUID;

/** A person, wherever they work: one sign-in, one set of keys, staff in any number of settings. */
public record PersonId(UUID value) {

    public static PersonId make() {
        return new PersonId(Ids.newId());
    }

    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
