package org.keepwell.shared.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.guard.OwnerKeyStore.Wrapped;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the wrapping key once a month: a new one wraps, every owner's key is wrapped anew, the old one retires, and 35 days later it
 * is destroyed. Stopped half-way it goes on where it was.
 */
@Component
public class ReWrapping {

    static final Duration MONTH = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final JdbcClient engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final OwnerKeyStore store;
    private final WrappingKeys keys;
    private final WrappingKeyRegister register;

    ReWrapping(
            @Qualifier("engineJdbc") JdbcClient engine,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DatabaseClock clock,
            OwnerKeyStore store,
            WrappingKeys keys,
            WrappingKeyRegister register) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.store = store;
        this.keys = keys;
        this.register = register;
    }

    /** What falls due: a new key once a month where the file may be written, then wrapping anew, retiring and destroying. */
    public void whatIsDue() {
        Instant newest = Acting.as(
                Actor.engine(),
                () -> transaction.execute(s -> register.newestMadeAt().orElseThrow()));
        if (newest != null && newest.isBefore(now().minus(MONTH)) && keys.mayBeChanged()) {
            keys.addNewest();
        }
        wrapAll();
        Acting.as(Actor.engine(), () -> transaction.executeWithoutResult(s -> destroyWhatIsOld()));
    }

    /** Starts a new wrapping key now and wraps every owner's key with it. Returns how many were wrapped anew. */
    public int rotateNow() {
        keys.addNewest();
        return wrapAll();
    }

    private int wrapAll() {
        inTransaction(Actor.engine(), register::noteCurrent);
        int wrapped = wrapPersons();
        for (UUID setting : settingsWithOldKeys()) {
            wrapped += wrapSetting(new SettingId(setting));
        }
        inTransaction(Actor.engine(), register::retireOthers);
        return wrapped;
    }

    private int wrapSetting(SettingId setting) {
        int all = 0;
        for (int some = AT_ONCE; some == AT_ONCE; all += some) {
            some = Acting.as(
                    Actor.engine(setting),
                    () -> wrapSome(jdbc.sql("""
                            select owner_kind, owner_id from shared.owner_key
                             where setting_id = ? and kek_id <> ? and wrapped is not null limit ?""").params(setting.value(), keys.current(), AT_ONCE)));
        }
        return all;
    }

    private int wrapPersons() {
        int all = 0;
        for (int some = AT_ONCE; some == AT_ONCE; all += some) {
            some = Acting.as(Actor.engine(), () -> wrapSome(jdbc.sql("""
                            select 'person' as owner_kind, person_id as owner_id from shared.person_key
                             where kek_id <> ? and wrapped is not null limit ?""").params(keys.current(), AT_ONCE)));
        }
        return all;
    }

    private int wrapSome(JdbcClient.StatementSpec query) {
        Integer done = transaction.execute(status -> {
            List<Owner> owners = query.query(
                            (row, n) -> new Owner(row.getString("owner_kind"), row.getObject("owner_id", UUID.class)))
                    .list();
            owners.forEach(owner -> store.find(owner).ifPresent(this::wrapAnew));
            return owners.size();
        });
        return done == null ? 0 : done;
    }

    private void wrapAnew(Wrapped old) {
        byte[] wrapped = old.wrapped();
        if (wrapped != null) {
            var key = keys.unwrap(wrapped, OwnerKeys.label(old.owner(), old.version()));
            byte[] again = keys.wrap(key, OwnerKeys.label(old.owner(), old.version() + 1));
            store.replace(old, keys.current(), again);
        }
    }

    private void destroyWhatIsOld() {
        for (long id : register.dueForDestruction()) {
            if (keys.mayBeChanged()) {
                keys.destroy(id);
            }
            register.noteDestroyed(id);
        }
    }

    private List<UUID> settingsWithOldKeys() {
        return engine.sql("select distinct setting_id from shared.owner_key where kek_id <> ?")
                .param(keys.current())
                .query((row, n) -> row.getObject("setting_id", UUID.class))
                .list();
    }

    private Instant now() {
        return Acting.as(Actor.engine(), clock::now);
    }

    private void inTransaction(Actor actor, Runnable work) {
        Acting.as(actor, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
