package org.keepwell.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Mail of no setting. Once it has gone, or never will, what it said and to whom is emptied. */
final class MailOutbox implements Outbox {

    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofMinutes(10), 0, Duration.ZERO, Duration.ofHours(24));

    private final JdbcClient engine;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final DatabaseClock clock;
    private final Duration lease;

    MailOutbox(
            JdbcClient engine,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DatabaseClock clock,
            Duration lease) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public List<Due> due(int most) {
        return engine.sql("""
                select id from notices.mail where status in ('WAITING', 'SENDING') and next_at <= (select shared.now())
                order by next_at limit ?""")
                .param(most)
                .query((row, n) -> new Due(null, row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<Try> claim(List<Due> due) {
        return atWork(() -> {
            UUID claim = Ids.newId();
            List<Try> tries = new ArrayList<>();
            due.forEach(one -> tries.addAll(claim(one, claim, clock.now())));
            return tries;
        });
    }

    private List<Try> claim(Due due, UUID claim, Instant now) {
        return jdbc.sql("""
                update notices.mail set status = 'SENDING', claimed_by = ?, attempts = attempts + 1, next_at = ?
                where id = ? and status in ('WAITING', 'SENDING') and next_at <= ? returning address, subject, body""")
                .params(claim, Timestamp.from(now.plus(lease)), due.id(), Timestamp.from(now))
                .query((row, n) ->
                        new Try(due, claim, new Letter(due.id(), row.getString(1), row.getString(2), row.getString(3))))
                .list();
    }

    @Override
    public void done(Try tried, Carried carried) {
        atWork(() -> {
            if (carried.result() == Carried.Result.TRY_AGAIN) {
                return postpone(tried, carried, clock.now());
            }
            return close(tried, carried, clock.now());
        });
    }

    private int postpone(Try tried, Carried carried, Instant now) {
        int attempts = jdbc.sql("select attempts from notices.mail where id = ? and claimed_by = ? and due_at > ?")
                .params(tried.due().id(), tried.claim(), Timestamp.from(now.minus(PATIENCE.giveUpAfter())))
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (attempts == 0) {
            return close(tried, carried, now);
        }
        Duration pause = PATIENCE.pause(attempts, ThreadLocalRandom.current().nextDouble());
        return jdbc.sql("""
                update notices.mail set status = 'WAITING', next_at = ?, problem = ?
                where id = ? and claimed_by = ? and status = 'SENDING'""")
                .params(Timestamp.from(now.plus(pause)), carried.problem())
                .params(tried.due().id(), tried.claim())
                .update();
    }

    private int close(Try tried, Carried carried, Instant now) {
        boolean sent = carried.result() == Carried.Result.ACCEPTED;
        return jdbc.sql("""
                update notices.mail set status = ?, sent_at = ?, problem = ?, address = '', subject = '', body = ''
                where id = ? and claimed_by = ? and status = 'SENDING'""")
                .param(sent ? "SENT" : "FAILED")
                .param(sent ? Timestamp.from(now) : null)
                .param(carried.problem())
                .params(tried.due().id(), tried.claim())
                .update();
    }

    private <T> T atWork(org.springframework.util.function.ThrowingSupplier<T> work) {
        return Acting.as(Actor.engine(), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
