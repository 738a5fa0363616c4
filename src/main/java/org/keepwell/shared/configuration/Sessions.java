package org.keepwell.shared.configuration;

import java.time.Duration;
import java.util.Map;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a tap, on a device of one's own
 * @param idleShared without a tap, on a computer that several people use
 * @param longest altogether, however busy
 */
public record Sessions(Duration idle, Duration idleShared, Duration longest) {

    private static final String IDLE = "KEEPWELL_SESSION_IDLE";
    private static final String SHARED = "KEEPWELL_SESSION_IDLE_SHARED";
    private static final String LONGEST = "KEEPWELL_SESSION_LONGEST";
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(90);

    static Sessions read(Variables variables) {
        Duration longest = variables.between(LONGEST, Duration.ofDays(14), LEAST, MOST);
        Duration idle = variables.between(IDLE, shorter(Duration.ofHours(10), longest), LEAST, longest);
        return new Sessions(
                idle, variables.between(SHARED, shorter(Duration.ofMinutes(20), idle), LEAST, idle), longest);
    }

    Map<String, Object> properties() {
        return Map.of(
                "keepwell.session.idle", idle.toString(),
                "keepwell.session.idle-shared", idleShared.toString(),
                "keepwell.session.longest", longest.toString());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
