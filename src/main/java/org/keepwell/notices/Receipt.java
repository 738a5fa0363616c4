package org.keepwell.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.PersonId;

/**
 * What one person has been told for a key.
 *
 * @param key the notice's key
 * @param due when they are told in the application; in the future while quiet hours hold it
 * @param sent what left the building for them, in the order it went
 * @param seen when they opened it, or null
 */
public record Receipt(
        PersonId person,
        String key,
        Instant due,
        List<Sent> sent,
        @Nullable Instant seen) {

    /** One message that a channel took: accepted for delivery, which is not the same as read. */
    public record Sent(Channel channel, Instant at) {}

    public Receipt {
        sent = List.copyOf(sent);
    }
}
