package org.keepwell.caseload.solver;

/** When a solve has to end: the time is over, or whoever watches says so. */
final class Deadline {

    private static final int LOOK_EVERY = 1024;

    private final long began = System.nanoTime();
    private final long limitNanos;
    private final Watch watch;
    private int asked;
    private boolean over;

    Deadline(Effort effort, Watch watch) {
        this.limitNanos = effort.nanos();
        this.watch = watch;
    }

    /** Cheap enough for an inner loop: looks at the clock now and then. */
    boolean isOver() {
        if (!over && asked++ % LOOK_EVERY == 0) {
            over = System.nanoTime() - began >= limitNanos || watch.stopped();
        }
        return over;
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
