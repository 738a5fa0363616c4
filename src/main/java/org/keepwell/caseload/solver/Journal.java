package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** What practitioners held before they were changed, so that changes can be taken back. */
final class Journal {

    private final Plan plan;
    private int[] item = new int[256];
    private int[] was = new int[256];
    private int size;

    Journal(Plan plan) {
        this.plan = plan;
    }

    /** Changes from here on may be taken back. */
    void mark() {
        size = 0;
    }

    /** Remembers what this one holds. */
    void note(int practitioner) {
        int holds = plan.holds[practitioner];
        while (size + holds > item.length) {
            item = Arrays.copyOf(item, 2 * item.length);
            was = Arrays.copyOf(was, 2 * was.length);
        }
        for (int k = 0; k < holds; k++) {
            item[size] = plan.held[practitioner][k];
            was[size++] = practitioner;
        }
    }

    /** Puts everything back as at the mark and tells of each practitioner touched. */
    void takeBack(IntConsumer touched) {
        for (int k = size - 1; k >= 0; k--) {
            int now = plan.at[item[k]];
            if (now != was[k]) {
                plan.move(item[k], was[k]);
            }
        }
        int last = -1;
        for (int k = size - 1; k >= 0; k--) {
            if (was[k] != last) {
                last = was[k];
                touched.accept(last);
            }
        }
        size = 0;
    }
}
