package org.keepwell;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * So many seconds of processor for one engine, all threads of this process together, so that a busy machine slows everybody alike.
 * Ends it by the wall clock too, at six times that, should it sleep.
 */
final class CpuBudget {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long LOOK_NANOS = 2_000_000;

    private final long limitNanos;
    private final long cpuBefore = SYSTEM.getProcessCpuTime();
    private final long wallBefore = System.nanoTime();
    private long lookedNanos = wallBefore;
    private boolean spent;

    CpuBudget(double seconds) {
        this.limitNanos = (long) (seconds * 1e9);
    }

    /** Whether it is spent; cheap to ask often. For one thread. */
    boolean isSpent() {
        long now = System.nanoTime();
        if (!spent && now - lookedNanos >= LOOK_NANOS) {
            lookedNanos = now;
            spent = SYSTEM.getProcessCpuTime() - cpuBefore >= limitNanos || now - wallBefore >= 6 * limitNanos;
        }
        return spent;
    }

    /** Runs this once when it is spent, from a thread of its own, for engines that are told to stop rather than ask. */
    void whenSpent(Runnable stop) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!isSpent()) {
                LockSupport.parkNanos(Duration.ofMillis(4).toNanos());
            }
            stop.run();
        });
    }

    double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - cpuBefore) / 1e9;
    }

    double wallSeconds() {
        return (System.nanoTime() - wallBefore) / 1e9;
    }

    /** The most heap that was in use, in MiB. */
    static long peakHeapMebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
