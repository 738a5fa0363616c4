package org.keepwell.organisation;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** A trust, council, charity, partnership or other body behind settings. */
public record BodyId(UUID value) {

    public static BodyId make() {
        return new BodyId(Ids.newId());
    }

    public static BodyId of(String text) {
        return new BodyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
