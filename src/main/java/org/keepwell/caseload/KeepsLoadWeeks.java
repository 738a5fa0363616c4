package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.FallsDue;
import org.keepwell.shared.SettingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps each setting's week once it has ended. Any number of copies may: the first to write a week keeps it. */
@Component
class KeepsLoadWeeks implements FallsDue {

    private static final Logger LOG = LoggerFactory.getLogger(KeepsLoadWeeks.class);

    private final WatchesLoad watches;
    private final Settings settings;
    private final DatabaseClock clock;
    private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.MIN);

    KeepsLoadWeeks(WatchesLoad watches, Settings settings, DatabaseClock clock) {
        this.watches = watches;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every setting; what fails in one holds up no other. */
    void everywhere() {
        Acting.as(Actor.engine(), settings::all).forEach(this::in);
    }

    void in(SettingId setting) {
        try {
            Acting.as(Actor.engine(setting), watches::weekEnded);
        } catch (RuntimeException e) {
            LOG.error("A week of load could not be kept in one setting; it is tried again tomorrow", e);
        }
    }

    /** Asked every minute of moved time, so it looks once a week. */
    @Override
    public void runDue() {
        LocalDate week = Acting.as(Actor.engine(), () -> Week.justEnded(clock.today()));
        if (!week.equals(done.getAndSet(week))) {
            everywhere();
        }
    }
}
