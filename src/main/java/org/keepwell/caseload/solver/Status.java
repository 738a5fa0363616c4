package org.keepwell.caseload.solver;

import java.util.Locale;

/** What is known of an answer: proven the best, within the limits, or that no assignment can be. */
public enum Status {
    OPTIMAL,
    FEASIBLE,
    INFEASIBLE;

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
