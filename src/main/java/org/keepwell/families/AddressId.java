package org.keepwell.families;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** An address where a family may be met. Hazards are kept under it by {@code visits}. */
public record AddressId(UUID value) {

    public static AddressId make() {
        return new AddressId(Ids.newId());
    }

    public static AddressId of(String text) {
        return new AddressId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
