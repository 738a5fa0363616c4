package org.keepwell.caseload.solver;

import java.util.List;

/**
 * Limits that cannot all be kept.
 *
 * @param limits a smallest set: without any one of them the others can be kept
 * @param smallest false when time did not suffice to leave out everything that may be left out
 */
public record Clash(List<Limit> limits, boolean smallest) {

    public Clash {
        limits = List.copyOf(limits);
    }

    /** Whole sentences that name each limit by its field. */
    public String reason(Instance instance) {
        return new ClashWords(instance, this).sentences();
    }
}
