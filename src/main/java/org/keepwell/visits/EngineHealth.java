package org.keepwell.visits;

import java.util.List;
import org.keepwell.shared.Checkup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the ladder's engine is alive: some copy of it has said so within two of its periods, and no step has waited longer than it
 * should. Asked of the database each time, so that every copy of the application gives the same answer.
 */
@Component("visitLadder")
public class EngineHealth implements HealthIndicator, Checkup {

    static final long PERIOD_MILLIS = 2_000;

    private final JdbcClient engineJdbc;

    EngineHealth(@Qualifier("engineJdbc") JdbcClient engineJdbc) {
        this.engineJdbc = engineJdbc;
    }

    /**
     * What is known of the engine now.
     *
     * @param alive some copy has said so within two periods
     * @param secondsBehind how long the oldest step that is due has waited; 0 when none waits
     */
    public record State(boolean alive, long secondsBehind) {
        static final long TOO_LONG_SECONDS = 20;

        /** Whether somebody needs to watch the visits by hand. */
        public boolean stopped() {
            return !alive || secondsBehind > TOO_LONG_SECONDS;
        }
    }

    public State now() {
        return engineJdbc
                .sql("""
                select exists (select 1 from visits.heartbeat
                                where beat_at > clock_timestamp() - make_interval(secs => ?)) as alive,
                       coalesce(extract(epoch from shared.now() - (select min(due_at) from visits.timer
                                where raised_at is null and withdrawn_at is null)), 0) as behind""")
                .param(2 * PERIOD_MILLIS / 1000.0)
                .query((row, n) -> new State(row.getBoolean("alive"), Math.max(0, row.getLong("behind"))))
                .single();
    }

    @Override
    public Health health() {
        State state = now();
        return Health.up()
                .withDetail("engine", state.stopped() ? "stopped" : "running")
                .withDetail("secondsBehind", state.secondsBehind())
                .build();
    }

    @Override
    public String about() {
        return "visit ladder";
    }

    @Override
    public List<Finding> look() {
        State state = now();
        return List.of(
                state.stopped()
                        ? Finding.needsSomebody(
                                "No engine is raising alarms for visits. Watch the visits by telephone, and start"
                                        + " Keepwell again.")
                        : Finding.fine("Alarms for visits are raised on time."));
    }
}
