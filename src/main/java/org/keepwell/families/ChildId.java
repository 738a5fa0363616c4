package org.keepwell.families;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** A child of a family, on the school's roll or a brother or sister who is not. */
public record ChildId(UUID value) {

    public static ChildId make() {
        return new ChildId(Ids.newId());
    }

    public static ChildId of(String text) {
        return new ChildId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
