package org.keepwell.caseload.solver;

import java.util.ArrayDeque;
import java.util.Arrays;

/** A feasible assignment and the even bound. */
final class GeneralSolver {

    private final Instance instance;
    private final int[] assignment;
    private final int[] count;

    private GeneralSolver(Instance instance) {
        this.instance = instance;
        this.assignment = new int[instance.families()];
        this.count = new int[instance.practitioners()];
        Arrays.fill(assignment, -1);
    }

    static Answer solve(Instance instance, Effort effort, Watch watch) {
        long began = System.nanoTime();
        GeneralSolver solver = new GeneralSolver(instance);
        boolean placed = solver.place(instance.minFamilies(), false) && solver.place(instance.maxFamilies(), true);
        double seconds = (System.nanoTime() - began) / 1e9;
        return placed
                ? Answer.found(instance, solver.assignment, 0, seconds)
                : Answer.infeasible("The limits clash.", seconds);
    }

    /** Places families within these numbers, each pushing others along where it must. */
    private boolean place(int[] most, boolean everybody) {
        for (int family = 0; family < assignment.length; family++) {
            if (assignment[family] < 0 && !push(family, most) && everybody) {
                return false;
            }
        }
        return everybody || Arrays.equals(count, most);
    }

    private boolean push(int family, int[] most) {
        int[] cameBy = new int[count.length];
        Arrays.fill(cameBy, -1);
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        waiting.add(family);
        while (!waiting.isEmpty()) {
            int pushing = waiting.remove();
            for (int practitioner = 0; practitioner < count.length; practitioner++) {
                if (cameBy[practitioner] >= 0 || !instance.suits(pushing, practitioner)) {
                    continue;
                }
                cameBy[practitioner] = pushing;
                if (count[practitioner] < most[practitioner]) {
                    shift(practitioner, cameBy);
                    return true;
                }
                for (int held = 0; held < assignment.length; held++) {
                    if (assignment[held] == practitioner) {
                        waiting.add(held);
                    }
                }
            }
        }
        return false;
    }

    private void shift(int end, int[] cameBy) {
        count[end]++;
        int practitioner = end;
        while (practitioner >= 0) {
            int family = cameBy[practitioner];
            int before = assignment[family];
            assignment[family] = practitioner;
            practitioner = before;
        }
    }
}
