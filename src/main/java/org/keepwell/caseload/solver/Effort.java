package org.keepwell.caseload.solver;

import java.time.Duration;

/** How long a solve may take, and the seed that makes it the same each time. */
public record Effort(Duration limit, long seed) {

    public static Effort seconds(double seconds) {
        return new Effort(Duration.ofNanos((long) (seconds * 1e9)), 1);
    }

    public long nanos() {
        return limit.toNanos();
    }
}
