package org.keepwell.families;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** One family of one setting. */
public record FamilyId(UUID value) {

    public static FamilyId make() {
        return new FamilyId(Ids.newId());
    }

    public static FamilyId of(String text) {
        return new FamilyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
