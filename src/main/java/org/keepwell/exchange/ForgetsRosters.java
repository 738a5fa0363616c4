package org.keepwell.exchange;

import java.time.Instant;
import java.time.Period;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cancels rosters that have waited a week for somebody, with all the names in them, and removes reports after two years. */
@Component
class ForgetsRosters {

    private static final Period WAITING = Period.ofDays(7);
    private static final Period REPORTS = Period.ofMonths(24);

    private final ImportStore store;
    private final Settings settings;
    private final DatabaseClock clock;
    private final TransactionTemplate transactions;

    ForgetsRosters(ImportStore store, Settings settings, DatabaseClock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** A transaction a setting. Runs as often as one likes. */
    void whatIsOld() {
        Acting.as(Actor.engine(), settings::all)
                .forEach(setting -> Acting.as(
                        Actor.engine(setting), () -> transactions.executeWithoutResult(status -> forget(setting))));
    }

    private void forget(SettingId setting) {
        Instant now = clock.now();
        store.startedBefore(setting, before(now, WAITING))
                .forEach(id -> store.moveTo(id, ImportState.CANCELLED, "", now));
        store.removeBefore(setting, before(now, REPORTS));
    }

    private static Instant before(Instant now, Period ago) {
        return now.atZone(DatabaseClock.ZONE).minus(ago).toInstant();
    }
}
