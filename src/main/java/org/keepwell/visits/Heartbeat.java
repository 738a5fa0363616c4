package org.keepwell.visits;

import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that an engine is alive, by the database's own clock, which no offset of the demo moves. */
@Component
class Heartbeat {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Heartbeat(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void beat(UUID process) {
        Acting.as(Actor.engine(), () -> transaction.executeWithoutResult(status -> write(process)));
    }

    private void write(UUID process) {
        int rows = jdbc.sql("""
                insert into visits.heartbeat (process_id, started_at, beat_at)
                values (?, clock_timestamp(), clock_timestamp())
                on conflict (process_id) do update set beat_at = clock_timestamp()""").param(process).update();
        int old = jdbc.sql("delete from visits.heartbeat where beat_at < clock_timestamp() - interval '1 day'")
                .update();
        if (rows != 1 || old < 0) {
            throw new IllegalStateException("one heartbeat a copy");
        }
    }
}
