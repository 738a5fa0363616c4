package org.keepwell.caseload;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.FallsDue;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.WhileServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out proposals one at a time, so that whoever asked can leave the page and come back. */
@Component
@WhileServing
class ProposalLoop implements SmartLifecycle, FallsDue {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalLoop.class);
    private static final Duration TICK = Duration.ofMillis(400);
    private static final Duration TO_FINISH = Duration.ofSeconds(4);

    private final JdbcClient engine;
    private final ProposalWork work;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    ProposalLoop(@Qualifier("engineJdbc") JdbcClient engine, ProposalWork work) {
        this.engine = engine;
        this.work = work;
    }

    private record Waiting(SettingId setting, ProposalId id) {}

    @Override
    public void runDue() {
        round();
    }

    /** Works out what waits now. Returns how many it did; another process may be at the others. */
    int round() {
        return (int) waiting().stream().filter(this::workOut).count();
    }

    private List<Waiting> waiting() {
        return engine.sql("""
                select setting_id, proposal_id from caseload.proposal where state = 'WAITING' order by asked_at limit 20""")
                .query((row, n) -> new Waiting(
                        new SettingId(row.getObject(1, UUID.class)), new ProposalId(row.getObject(2, UUID.class))))
                .list();
    }

    private boolean workOut(Waiting waiting) {
        return Acting.as(Actor.engine(waiting.setting()), () -> {
            try {
                return work.workOut(waiting.id());
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                LOG.error("A proposal could not be worked out; it is ended", e);
                work.fail(waiting.id());
                return true;
            }
        });
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("proposals").daemon().start(this::watch);
        }
    }

    /** Stops. What is broken off waits as before, and is begun again at the next start. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        thread.interrupt();
        try {
            if (!thread.join(TO_FINISH)) {
                LOG.warn("A proposal was still being worked out when the application stopped; it will be begun again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                round();
                Thread.sleep(TICK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("Proposals could not be looked at; trying again", e);
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
