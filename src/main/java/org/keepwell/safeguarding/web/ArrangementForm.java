package org.keepwell.safeguarding.web;

import org.jspecify.annotations.Nullable;
import org.keepwell.safeguarding.Arrangement;

/** How the setting keeps its safeguarding record, as typed. */
public record ArrangementForm(String systemOfRecord, String chairName, String chairNumber, Integer version) {

    public ArrangementForm(
            @Nullable String systemOfRecord,
            @Nullable String chairName,
            @Nullable String chairNumber,
            @Nullable Integer version) {
        this.systemOfRecord = text(systemOfRecord);
        this.chairName = text(chairName);
        this.chairNumber = text(chairNumber);
        this.version = version == null ? 0 : version;
    }

    static ArrangementForm of(Arrangement arrangement) {
        return new ArrangementForm(
                arrangement.systemOfRecord(),
                arrangement.chairName(),
                arrangement.chairNumber(),
                arrangement.version());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
