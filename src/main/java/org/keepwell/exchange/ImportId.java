package org.keepwell.exchange;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** One roster brought, or to be brought, into a setting. */
public record ImportId(UUID value) {

    static ImportId make() {
        return new ImportId(Ids.newId());
    }

    static ImportId of(String text) {
        return new ImportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
