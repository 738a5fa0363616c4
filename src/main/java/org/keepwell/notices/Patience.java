package org.keepwell.notices;

import java.time.Duration;

/**
 * How long to go on with a channel: how soon to try again, when to take the next channel as well, when to stop.
 *
 * @param firstPause before the second try; doubled at each further one
 * @param longestPause the most it grows to
 * @param triesBeforeNext after this many failed tries the next channel is taken as well
 * @param waitBeforeNext or after this long without success, however few the tries
 * @param giveUpAfter from when it fell due; then it stands as failed for the administrator to see
 */
record Patience(
        Duration firstPause,
        Duration longestPause,
        int triesBeforeNext,
        Duration waitBeforeNext,
        Duration giveUpAfter) {

    private static final double SPREAD = 0.2;

    /** For a message of this urgency. */
    static Patience with(Urgency urgency) {
        return urgency == Urgency.ORDINARY
                ? new Patience(
                        Duration.ofSeconds(15), Duration.ofHours(1), 4, Duration.ofMinutes(10), Duration.ofHours(48))
                : new Patience(
                        Duration.ofSeconds(2), Duration.ofMinutes(1), 2, Duration.ofSeconds(20), Duration.ofHours(12));
    }

    /**
     * The pause after this many failed tries, spread by up to a fifth either way so that what failed together does not come back
     * together.
     *
     * @param attempts tries so far, at least 1
     * @param dice from 0 to 1
     */
    Duration pause(int attempts, double dice) {
        long doubled = firstPause.toMillis() << Math.min(attempts - 1, 20);
        long capped = Math.min(doubled, longestPause.toMillis());
        return Duration.ofMillis(Math.round(capped * (1 - SPREAD + 2 * SPREAD * dice)));
    }
}
