package org.keepwell.shared;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes and reads identifiers. Ids are UUID version 7 (RFC 9562): ordered by time, so that new rows stay together in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final InstantSource WALL = InstantSource.system();

    private Ids() {}

    /** A new version 7 id. It tells when it was made; where that matters use {@link UUID#randomUUID()}. */
    public static UUID newId() {
        long high = (WALL.millis() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    /**
     * Reads an id out of an address or a form.
     *
     * @throws NotFound when the text is no id: a mistyped address names nothing that exists
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("record", e);
        }
    }
}
