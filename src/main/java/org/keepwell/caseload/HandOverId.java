package org.keepwell.caseload;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** One offer of a family and, once the person asked has said yes, the hand-over that came of it: both have the same id. */
public record HandOverId(UUID value) {

    public static HandOverId make() {
        return new HandOverId(Ids.newId());
    }

    public static HandOverId of(String text) {
        return new HandOverId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
