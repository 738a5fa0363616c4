package org.keepwell.visits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.WhileServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The loop that raises steps of the ladder when they are due. Any number of copies may run over one database: each step is raised by the
 * transaction that claims it. The loop compares due times with the database's clock only, and says that it is alive after each pass
 * that worked; one that cannot work falls silent, which the board shows ({@link EngineHealth}).
 */
@Component
@WhileServing
class LadderEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LadderEngine.class);
    private static final long PAUSE_MILLIS = 200;
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(EngineHealth.PERIOD_MILLIS / 2);

    private final LadderPass pass;
    private final Heartbeat heartbeat;
    private final UUID process = UUID.randomUUID();
    private @Nullable Thread thread;
    private CountDownLatch stop = new CountDownLatch(0);

    LadderEngine(LadderPass pass, Heartbeat heartbeat) {
        this.pass = pass;
        this.heartbeat = heartbeat;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        CountDownLatch stopping = new CountDownLatch(1);
        stop = stopping;
        thread = Thread.ofPlatform().name("visit-ladder").start(() -> loop(stopping));
    }

    private void loop(CountDownLatch stopping) {
        long lastBeat = System.nanoTime() - BEAT_NANOS;
        try {
            do {
                if (passed() && System.nanoTime() - lastBeat >= BEAT_NANOS) {
                    lastBeat = beat() ? System.nanoTime() : lastBeat;
                }
            } while (!stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each copy takes the settings in an order of its own, so that copies do not queue for the same ones. */
    private boolean passed() {
        try {
            Map<SettingId, List<DueStep>> due = pass.due().stream().collect(Collectors.groupingBy(DueStep::setting));
            return due.entrySet().stream()
                            .sorted(Comparator.comparingInt(one -> Objects.hash(process, one.getKey())))
                            .filter(one -> !raised(one.getKey(), one.getValue()))
                            .count()
                    == 0;
        } catch (RuntimeException e) {
            LOG.error("A pass of the visit ladder could not look for what is due and is tried again at once", e);
            return false;
        }
    }

    /** What fails in one setting holds up no other. */
    private boolean raised(SettingId setting, List<DueStep> due) {
        try {
            pass.raise(setting, due);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The visit ladder failed in one setting and is tried again at once", e);
            return false;
        }
    }

    private boolean beat() {
        try {
            heartbeat.beat(process);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The visit ladder could not say that it is alive", e);
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }
}
