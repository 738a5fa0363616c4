package org.keepwell.caseload.solver;

/** One solve: its time, who watches it, and the best assignment so far. */
final class Run {

    private final Items items;
    private final Watch watch;
    private final long began;
    private final long deadline;
    private int[] best;
    private long objective = Long.MAX_VALUE;
    private long bound;
    private boolean over;
    private long looked;
    private long told;

    Run(Items items, Effort effort, Watch watch) {
        this.items = items;
        this.watch = watch;
        this.began = System.nanoTime();
        this.deadline = began + effort.nanos();
        this.best = new int[0];
    }

    long deadline() {
        return deadline;
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Whether to end: proven, told to, or out of time. */
    boolean over() {
        if (over || objective <= bound) {
            return true;
        }
        long now = System.nanoTime();
        if (now - looked > 200_000) {
            looked = now;
            over = now > deadline || watch.stopped();
        }
        return over;
    }

    /** No assignment costs less than this. */
    void proves(long least) {
        if (least > bound) {
            bound = Math.min(least, objective);
            tell(true);
        }
    }

    /** Keeps the plan if it is the best so far. */
    void found(Plan plan) {
        int most = items.instance.maxMoves();
        if (plan.objective() >= objective || (most >= 0 && plan.moves() > most)) {
            return;
        }
        objective = plan.objective();
        best = plan.at.clone();
        tell(objective <= bound);
    }

    private void tell(boolean now) {
        long time = System.nanoTime();
        if (best.length > 0 && (now || told == 0 || time - told > 50_000_000)) {
            told = time;
            watch.progress(new Progress(seconds(), objective, bound));
        }
    }

    long objective() {
        return objective;
    }

    long bound() {
        return bound;
    }

    /** The best assignment of items so far; empty while there is none. */
    int[] best() {
        return best;
    }
}
