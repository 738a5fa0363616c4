package org.keepwell.notices;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the outbox out of the building for as long as the application runs: one thread looks for what is due and claims it, each
 * lane has senders of its own, and what does not go in time moves on. Any number of processes may do this on one database.
 */
final class Deliveries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration TO_FINISH = Duration.ofSeconds(4);
    private static final int SWEEP_EVERY = 4;

    private final List<Lane> lanes;
    private final MovingOn movingOn;
    private final boolean serving;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Thread watcher = Thread.currentThread();
    private volatile boolean running;

    Deliveries(List<Lane> lanes, MovingOn movingOn, boolean serving) {
        this.lanes = List.copyOf(lanes);
        this.movingOn = movingOn;
        this.serving = serving;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            threads = Executors.newVirtualThreadPerTaskExecutor();
            watcher = Thread.ofPlatform().name("deliveries").daemon().start(this::watch);
        }
    }

    /** Stops looking, and gives what is on its way a few seconds. What is broken off is claimed again when its lease runs out. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        watcher.interrupt();
        try {
            watcher.join(TO_FINISH);
            for (Lane lane : lanes) {
                if (!lane.settle(TO_FINISH)) {
                    LOG.warn("Messages were still on their way when deliveries stopped; they will be tried again");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One look at each lane, and at what is late. Returns how much there was to do. */
    int round(boolean sweep) {
        int begun = sweep ? movingOn.sweep() : 0;
        for (Lane lane : lanes) {
            begun += lane.begin(threads);
        }
        return begun;
    }

    private void watch() {
        long rounds = 0;
        while (running) {
            boolean busy = false;
            try {
                busy = round(rounds++ % SWEEP_EVERY == 0) > 0;
            } catch (RuntimeException e) {
                LOG.error("The outbox could not be looked at; trying again", e);
            }
            if (!busy && !pause()) {
                return;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(TICK);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
