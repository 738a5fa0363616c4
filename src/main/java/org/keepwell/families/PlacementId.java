package org.keepwell.families;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** One child's stay. */
public record PlacementId(UUID value) {

    public static PlacementId make() {
        return new PlacementId(Ids.newId());
    }

    public static PlacementId of(String text) {
        return new PlacementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
