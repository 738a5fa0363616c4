package org.keepwell.families;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** A grown-up of a family. */
public record AdultId(UUID value) {

    public static AdultId make() {
        return new AdultId(Ids.newId());
    }

    public static AdultId of(String text) {
        return new AdultId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
