package org.keepwell.access;

import java.util.List;
import java.util.UUID;

/** A form that waits for its sender. {@code path} is where it was sent to. */
public record KeptForm(UUID id, String path, List<Field> fields) {

    /** One field as it was sent; a name may come several times. */
    public record Field(String name, String value) {}
}
