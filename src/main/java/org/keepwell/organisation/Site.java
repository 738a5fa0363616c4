package org.keepwell.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where the setting works. A closed one stays for what happened there. */
public record Site(
        UUID id,
        String name,
        String address,
        String phone,
        @Nullable LocalDate closedOn) {

    public boolean open() {
        return closedOn == null;
    }
}
