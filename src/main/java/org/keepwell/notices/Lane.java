package org.keepwell.notices;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel's messages of one urgency, with senders of its own: however slow this channel is, no other lane waits for it. A try that
 * takes longer than the deadline is broken off and counts as failed.
 */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Outbox outbox;
    private final Carrier carrier;
    private final Semaphore free;
    private final int size;
    private final Duration deadline;

    Lane(Outbox outbox, Carrier carrier, int size, Duration deadline) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.size = size;
        this.deadline = deadline;
        this.free = new Semaphore(size);
    }

    /** Claims what is due, as far as senders are free, and sets them to work. Does not wait for them. Returns how many it began. */
    int begin(ExecutorService threads) {
        int room = free.availablePermits();
        if (room == 0) {
            return 0;
        }
        List<Outbox.Due> due = outbox.due(room);
        List<Outbox.Try> claimed = due.isEmpty() ? List.of() : outbox.claim(due);
        for (Outbox.Try tried : claimed) {
            free.acquireUninterruptibly();
            threads.execute(() -> send(tried, threads));
        }
        return claimed.size();
    }

    /** Waits until no sender is at work, at most this long. Returns whether that came about. */
    boolean settle(Duration most) throws InterruptedException {
        boolean idle = free.tryAcquire(size, most.toMillis(), TimeUnit.MILLISECONDS);
        if (idle) {
            free.release(size);
        }
        return idle;
    }

    private void send(Outbox.Try tried, ExecutorService threads) {
        try {
            Carried carried = carry(tried.letter(), threads);
            if (carried.result() != Carried.Result.ACCEPTED) {
                LOG.warn("A message by {} did not go: {}", carrier.channel().words(), carried.problem());
            }
            outbox.done(tried, carried);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error(
                    "How a message by {} went could not be noted; it will be tried again",
                    carrier.channel().words(),
                    e);
        } finally {
            free.release();
        }
    }

    private Carried carry(Letter letter, ExecutorService threads) throws InterruptedException {
        Future<Carried> attempt = threads.submit(() -> carrier.carry(letter));
        try {
            return attempt.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            attempt.cancel(true);
            return Carried.tryAgain("no answer in " + deadline.toSeconds() + " seconds");
        } catch (ExecutionException | CancellationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Carried.tryAgain(cause.getClass().getSimpleName());
        }
    }
}
