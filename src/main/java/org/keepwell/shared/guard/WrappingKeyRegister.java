package org.keepwell.shared.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When each wrapping key came, stopped wrapping and was destroyed. Makes the first one at the first start. */
@Component
class WrappingKeyRegister implements SmartInitializingSingleton {

    /** How long a retired key still opens backups of its time. */
    static final Duration KEPT_AFTER_RETIRING = Duration.ofDays(35);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final WrappingKeyFile file;
    private final WrappingKeys keys;
    private final boolean serving;

    WrappingKeyRegister(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DatabaseClock clock,
            WrappingKeyFile file,
            WrappingKeys keys,
            @Value("${keepwell.serving:true}") boolean serving) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.file = file;
        this.keys = keys;
        this.serving = serving;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Acting.as(Actor.engine(), () -> transaction.executeWithoutResult(status -> begin()));
    }

    private void begin() {
        if (!file.exists()) {
            if (!serving && newestMadeAt().isPresent()) {
                return; // a command such as "keys restore", which puts them back
            }
            if (newestMadeAt().isPresent()) {
                throw new IllegalStateException(
                        "KEEPWELL_KEK_FILE: the wrapping keys of this database are missing. Put the file"
                                + " back, or restore it with `./keepwell keys restore FILE`; a new one would open nothing.");
            }
            file.create();
        }
        noteCurrent();
    }

    /** Notes the key that wraps now, whoever made it. */
    void noteCurrent() {
        jdbc.sql("insert into shared.wrapping_key (kek_id, made_at) values (?, ?) on conflict do nothing")
                .params(keys.current(), java.sql.Timestamp.from(clock.now()))
                .update();
    }

    Optional<Instant> newestMadeAt() {
        return jdbc.sql("select made_at from shared.wrapping_key order by made_at desc limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Retires every key but the one that wraps now. Call it only when nothing is wrapped by them any more. */
    void retireOthers() {
        jdbc.sql("update shared.wrapping_key set retired_at = ? where kek_id <> ? and retired_at is null")
                .params(java.sql.Timestamp.from(clock.now()), keys.current())
                .update();
    }

    /** The keys retired so long ago that no backup is to be opened with them. */
    List<Long> dueForDestruction() {
        return jdbc.sql("select kek_id from shared.wrapping_key where destroyed_at is null and retired_at < ?")
                .param(java.sql.Timestamp.from(clock.now().minus(KEPT_AFTER_RETIRING)))
                .query((row, n) -> row.getLong("kek_id"))
                .list();
    }

    void noteDestroyed(long id) {
        jdbc.sql("update shared.wrapping_key set destroyed_at = ? where kek_id = ?")
                .params(java.sql.Timestamp.from(clock.now()), id)
                .update();
    }
}
