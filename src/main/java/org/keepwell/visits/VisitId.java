package org.keepwell.visits;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** A visit. */
public record VisitId(UUID value) {

    static VisitId make() {
        return new VisitId(Ids.newId());
    }

    public static VisitId of(String text) {
        return new VisitId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
