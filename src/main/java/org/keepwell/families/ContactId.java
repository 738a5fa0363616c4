package org.keepwell.families;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** One thing that was done with or for a family. */
public record ContactId(UUID value) {

    public static ContactId make() {
        return new ContactId(Ids.newId());
    }

    public static ContactId of(String text) {
        return new ContactId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
