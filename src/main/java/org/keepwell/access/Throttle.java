package org.keepwell.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. Tries count before a password is looked at, so that trying in parallel gains nothing. A browser in which this person
 * signed in before has a count of its own: whoever guesses from elsewhere can use up neither that nor the way by passkey or mailed reset.
 */
@Component
class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    Throttle(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted together, as the hash of its name in hexadecimal, and how many tries are free before waiting begins. */
    record Count(String key, int free) {

        static Count account(String usernameKey) {
            return of("account:" + usernameKey, 5);
        }

        static Count source(String network) {
            return of("source:" + network, 30);
        }

        static Count knownDevice(byte[] deviceHash, String usernameKey) {
            return of("device:" + Secrets.hex(deviceHash) + ":" + usernameKey, 10);
        }

        static Count mailTo(String usernameKey) {
            return of("mail:" + usernameKey, 3);
        }

        static Count ownPassword(PersonId person) {
            return of("own:" + person, 5);
        }

        static Count setUpCode() {
            return of("set-up", 10);
        }

        private static Count of(String name, int free) {
            return new Count(Secrets.hex(Secrets.hash(name)), free);
        }
    }

    /** Counts a try. Returns nothing when it may go ahead, or how long to wait; a try that has to wait is not counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> tryOnce(List<Count> counts) {
        Instant now = clock.now();
        for (Count count : counts) {
            Duration wait = wait(count, now);
            if (wait.isPositive()) {
                return Optional.of(wait);
            }
        }
        for (Count count : counts) {
            add(count, now);
        }
        return Optional.empty();
    }

    /** Forgets the tries of a count: the person was the right one. */
    @Transactional
    public void forget(List<Count> counts) {
        jdbc.sql("delete from access.throttle where key in (:keys)")
                .param("keys", counts.stream().map(Count::key).toList())
                .update();
    }

    /** Removes what is too old to matter. Returns how many. */
    @Transactional
    public int tidy() {
        return jdbc.sql("delete from access.throttle where last_at < ?")
                .param(Timestamp.from(clock.now().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private Duration wait(Count count, Instant now) {
        return jdbc.sql("select tries, last_at from access.throttle where key = ? for update")
                .param(count.key())
                .query((row, n) -> waitAfter(
                        row.getInt("tries") - count.free(),
                        Duration.between(row.getTimestamp("last_at").toInstant(), now)))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** Half a minute after the last free try, doubling with each further one, never more than a quarter of an hour. */
    static Duration waitAfter(int triesTooMany, Duration since) {
        if (triesTooMany < 0 || since.compareTo(FORGOTTEN_AFTER) > 0) {
            return Duration.ZERO;
        }
        Duration whole = FIRST_WAIT.multipliedBy(1L << Math.min(triesTooMany, 10));
        Duration capped = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
        return capped.minus(since);
    }

    private void add(Count count, Instant now) {
        jdbc.sql("""
                        insert into access.throttle as t (key, tries, last_at) values (:key, 1, :now)
                        on conflict (key) do update
                           set tries = case when t.last_at < :forgotten then 1 else t.tries + 1 end, last_at = :now""")
                .param("key", count.key())
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .update();
    }
}
