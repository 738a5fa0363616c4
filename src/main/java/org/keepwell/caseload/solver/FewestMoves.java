package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * Brings the number of families that move down to the fewest that the limits allow, by taking every way round that saves one
 * (negative cycles of the flow), so that "at most four moves" can be refused with certainty.
 */
final class FewestMoves {

    private static final int FAR = Integer.MAX_VALUE / 2;

    private final Places places;
    private final int practitioners;
    private final int kinds;
    private final int slots;
    private final int sink;
    private final int[] price;
    private final int[] cameFrom;
    private final int[] byFamily;
    private final int[][] cheapest;
    private final int[][] carrier;

    /** Nodes: slots, then practitioners, then one at which all end. */
    FewestMoves(Places places) {
        this.places = places;
        this.practitioners = places.count.length;
        this.kinds = places.kinds;
        this.slots = practitioners * kinds;
        this.sink = slots + practitioners;
        this.price = new int[sink + 1];
        this.cameFrom = new int[sink + 1];
        this.byFamily = new int[sink + 1];
        this.cheapest = new int[slots][practitioners];
        this.carrier = new int[slots][practitioners];
    }

    /** Whether the families can be in their places with no more moves than this; leaves them so. */
    boolean atMost(int most) {
        while (moves() > most) {
            int onCycle = findSaving();
            if (onCycle < 0) {
                return false;
            }
            goRound(onCycle);
        }
        return true;
    }

    private int moves() {
        int moves = 0;
        for (int family = 0; family < places.assignment.length; family++) {
            moves += cost(family, places.assignment[family]);
        }
        return moves;
    }

    private int cost(int family, int practitioner) {
        int present = places.instance.current()[family];
        return present >= 0 && present != practitioner ? 1 : 0;
    }

    private void weighFamilies() {
        for (int[] row : cheapest) {
            Arrays.fill(row, FAR);
        }
        for (int family = 0; family < places.assignment.length; family++) {
            int slot = places.slotOf(family);
            int here = cost(family, places.assignment[family]);
            for (int i = 0; i < practitioners; i++) {
                int change = cost(family, i) - here;
                if (change < cheapest[slot][i] && i != places.assignment[family] && places.instance.suits(family, i)) {
                    cheapest[slot][i] = change;
                    carrier[slot][i] = family;
                }
            }
        }
    }

    /** A node on a way round that saves, -1 when there is none. */
    private int findSaving() {
        weighFamilies();
        Arrays.fill(price, 0);
        Arrays.fill(cameFrom, -1);
        int changed = 0;
        for (int pass = 0; pass <= sink + 1 && changed >= 0; pass++) {
            changed = -1;
            for (int node = 0; node <= sink; node++) {
                changed = Math.max(changed, relaxFrom(node));
            }
            int onCycle = cycleIn();
            if (onCycle >= 0) {
                return onCycle;
            }
        }
        return -1;
    }

    private int relaxFrom(int node) {
        int changed = -1;
        if (node < slots) {
            for (int i = 0; i < practitioners; i++) {
                if (cheapest[node][i] < FAR) {
                    changed = Math.max(
                            changed, relax(node, i * kinds + node % kinds, cheapest[node][i], carrier[node][i]));
                }
            }
            return places.slotHasRoom(node) ? Math.max(changed, relax(node, slots + node / kinds, 0, -1)) : changed;
        }
        if (node < sink) {
            int practitioner = node - slots;
            for (int kind = 0; kind < kinds; kind++) {
                int slot = practitioner * kinds + kind;
                changed = places.slotHolds(slot) ? Math.max(changed, relax(node, slot, 0, -1)) : changed;
            }
            boolean room = places.count[practitioner] < places.instance.maxFamilies()[practitioner];
            return room ? Math.max(changed, relax(node, sink, 0, -1)) : changed;
        }
        for (int i = 0; i < practitioners; i++) {
            if (places.count[i] > places.instance.minFamilies()[i]) {
                changed = Math.max(changed, relax(sink, slots + i, 0, -1));
            }
        }
        return changed;
    }

    private int relax(int from, int to, int step, int family) {
        if (price[from] + step >= price[to]) {
            return -1;
        }
        price[to] = price[from] + step;
        cameFrom[to] = from;
        byFamily[to] = family;
        return to;
    }

    /** A node on a cycle among the present predecessors, -1 when there is none. */
    private int cycleIn() {
        int[] seen = new int[sink + 1];
        for (int start = 0; start <= sink; start++) {
            int node = start;
            while (node >= 0 && seen[node] == 0) {
                seen[node] = start + 1;
                node = cameFrom[node];
            }
            if (node >= 0 && seen[node] == start + 1) {
                return node;
            }
        }
        return -1;
    }

    private void goRound(int onCycle) {
        int[] family = new int[sink + 1];
        int[] goes = new int[sink + 1];
        int steps = 0;
        int node = onCycle;
        do {
            if (byFamily[node] >= 0) {
                family[steps] = byFamily[node];
                goes[steps++] = node / kinds;
            }
            node = cameFrom[node];
        } while (node != onCycle);
        for (int step = 0; step < steps; step++) {
            places.take(family[step]);
        }
        for (int step = 0; step < steps; step++) {
            places.put(family[step], goes[step]);
        }
    }
}
