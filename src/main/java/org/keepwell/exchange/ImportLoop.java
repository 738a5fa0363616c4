package org.keepwell.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does the long steps of imports, one at a time, so that whoever started one can leave its page and come back. */
@Component
class ImportLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(4);

    private final JdbcClient engine;
    private final ImportWork work;
    private final Staff staff;
    private final boolean serving;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    ImportLoop(
            @Qualifier("engineJdbc") JdbcClient engine,
            ImportWork work,
            Staff staff,
            @Value("${keepwell.serving:true}") boolean serving) {
        this.engine = engine;
        this.work = work;
        this.staff = staff;
        this.serving = serving;
    }

    private record Waiting(SettingId setting, ImportId id, PersonId by, ImportState state) {}

    /** Does what waits now. Returns how many steps it did; another process may be at the others. */
    int round() {
        return (int) waiting().stream().filter(this::step).count();
    }

    private List<Waiting> waiting() {
        return engine.sql("""
                select setting_id, id, started_by, state from exchange.roster_import
                where state in ('READING', 'APPLYING') order by started_at limit 20""")
                .query((row, n) -> new Waiting(
                        new SettingId(row.getObject(1, UUID.class)),
                        new ImportId(row.getObject(2, UUID.class)),
                        new PersonId(row.getObject(3, UUID.class)),
                        ImportState.valueOf(row.getString(4))))
                .list();
    }

    private boolean step(Waiting waiting) {
        Set<Role> roles = Acting.as(Actor.engine(waiting.setting()), () -> staff.rolesOf(waiting.by()));
        return Acting.as(Actor.importer(waiting.by(), waiting.setting(), roles), () -> {
            try {
                return waiting.state() == ImportState.READING
                        ? work.read(waiting.id())
                        : work.apply(waiting.id(), ImportState.APPLYING);
            } catch (RuntimeException e) {
                LOG.error("An import could not go on; it is ended", e);
                work.fail(waiting.id());
                return true;
            }
        });
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("imports").daemon().start(this::watch);
        }
    }

    /** Stops. A step that is broken off leaves everything as it was, and is begun again at the next start. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        thread.interrupt();
        try {
            if (!thread.join(TO_FINISH)) {
                LOG.warn("An import was still at work when the application stopped; it will be begun again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    private void watch() {
        while (running) {
            try {
                if (round() == 0) {
                    Thread.sleep(TICK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("Imports could not be looked at; trying again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
