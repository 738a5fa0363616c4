package org.keepwell.safeguarding;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** One concern that was passed on. */
public record ConcernId(UUID value) {

    public static ConcernId make() {
        return new ConcernId(Ids.newId());
    }

    public static ConcernId of(String text) {
        return new ConcernId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
