package org.keepwell.shared;

/**
 * A loop's work that can also be done on the spot: the demo moves its time on minute by minute and runs what falls due on the way, in the
 * order in which it would have happened.
 */
public interface FallsDue {

    /** Does all that is due now, in every setting, and returns when it is done. */
    void runDue();
}
