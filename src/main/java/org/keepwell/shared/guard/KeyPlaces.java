package org.keepwell.shared.guard;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the files lie that the database must never hold: below {@code KEEPWELL_HOME} unless named one by one. */
@Component
public class KeyPlaces {

    private final Path home;
    private final Path wrappingKeys;

    KeyPlaces(@Value("${keepwell.home:./data}") String home, @Value("${keepwell.kek-file:}") String wrappingKeys) {
        this.home = Path.of(home).toAbsolutePath().normalize();
        this.wrappingKeys = wrappingKeys.isBlank()
                ? keys().resolve("wrapping-keys.json")
                : Path.of(wrappingKeys).toAbsolutePath().normalize();
    }

    /** The directory of the keys that Keepwell makes for itself. */
    public Path keys() {
        return home.resolve("keys");
    }

    /** The wrapping keys, {@code KEEPWELL_KEK_FILE} or {@code keys/wrapping-keys.json}. */
    public Path wrappingKeys() {
        return wrappingKeys;
    }

    /** Which owners were erased, for a restore to repeat. */
    public Path erasures() {
        return home.resolve("erasures.log");
    }
}
