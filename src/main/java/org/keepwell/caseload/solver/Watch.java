package org.keepwell.caseload.solver;

/** Somebody who looks on while a solve runs and may end it early. Called on the solving thread. */
public interface Watch {

    /** Sees nothing and never stops. */
    Watch NONE = new Watch() {
        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public void progress(Progress progress) {}
    };

    /** Whether to stop now with the best assignment so far; asked many times a second. */
    boolean stopped();

    /** Told of each better assignment and each better bound. */
    void progress(Progress progress);
}
