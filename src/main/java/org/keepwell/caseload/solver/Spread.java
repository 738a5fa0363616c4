package org.keepwell.caseload.solver;

import java.util.Arrays;

/** Breadth-first search over {@link Places}: along families to slots to practitioners, and back along what is there now. */
final class Spread {

    private final Places places;
    private final int families;
    private final int slots;
    private final int[] cameFrom;
    private final int[] queue;
    private int head;
    private int tail;

    /** Nodes: families, then slots, then practitioners. */
    Spread(Places places) {
        this.places = places;
        this.families = places.assignment.length;
        this.slots = places.count.length * places.kinds;
        int nodes = families + slots + places.count.length;
        this.cameFrom = new int[nodes];
        this.queue = new int[nodes];
    }

    boolean placeFrom(int family) {
        start();
        visit(family, family);
        return search(Places.NOWHERE);
    }

    boolean bringTo(int practitioner) {
        start();
        for (int i = 0; i < places.count.length; i++) {
            if (i != practitioner && places.count[i] > places.instance.minFamilies()[i]) {
                visit(families + slots + i, families + slots + i);
            }
        }
        return search(practitioner);
    }

    boolean reachedFamily(int family) {
        return cameFrom[family] >= 0;
    }

    boolean reachedSlot(int slot) {
        return cameFrom[families + slot] >= 0;
    }

    boolean reachedPractitioner(int practitioner) {
        return cameFrom[families + slots + practitioner] >= 0;
    }

    private void start() {
        Arrays.fill(cameFrom, -1);
        head = 0;
        tail = 0;
    }

    private void visit(int node, int from) {
        if (cameFrom[node] < 0) {
            cameFrom[node] = from;
            queue[tail++] = node;
        }
    }

    /** Ends at the practitioner that is wanted or, with none wanted, at the first with room. */
    private boolean search(int wanted) {
        while (head < tail) {
            int node = queue[head++];
            if (node < families) {
                fromFamily(node);
            } else if (node < families + slots) {
                fromSlot(node - families);
            } else {
                int practitioner = node - families - slots;
                boolean ends = wanted == Places.NOWHERE
                        ? places.count[practitioner] < places.instance.maxFamilies()[practitioner]
                        : practitioner == wanted;
                if (ends) {
                    shiftAlong(node);
                    return true;
                }
                fromPractitioner(practitioner);
            }
        }
        return false;
    }

    private void fromFamily(int family) {
        int[] forbidden = places.instance.forbidden()[family];
        int kind = places.kindOf[family];
        int at = 0;
        for (int i = 0; i < places.count.length; i++) {
            if (at < forbidden.length && forbidden[at] == i) {
                at++;
            } else if (i != places.assignment[family]) {
                visit(families + i * places.kinds + kind, family);
            }
        }
    }

    private void fromSlot(int slot) {
        if (places.slotHasRoom(slot)) {
            visit(families + slots + slot / places.kinds, families + slot);
        }
        for (int held = places.firstIn(slot); held != Places.NOWHERE; held = places.nextAfter(held)) {
            visit(held, families + slot);
        }
    }

    private void fromPractitioner(int practitioner) {
        for (int kind = 0; kind < places.kinds; kind++) {
            int slot = practitioner * places.kinds + kind;
            if (places.slotHolds(slot)) {
                visit(families + slot, families + slots + practitioner);
            }
        }
    }

    /** Families move one step forward along the way that was found; first all are taken out, so that no slot overflows on the way. */
    private void shiftAlong(int end) {
        int[] moved = new int[families];
        int[] goes = new int[families];
        int steps = 0;
        int node = end;
        while (cameFrom[node] != node) {
            int from = cameFrom[node];
            if (from < families) {
                moved[steps] = from;
                goes[steps++] = (node - families) / places.kinds;
            }
            node = from;
        }
        for (int step = 0; step < steps; step++) {
            if (places.assignment[moved[step]] != Places.NOWHERE) {
                places.take(moved[step]);
            }
        }
        for (int step = 0; step < steps; step++) {
            places.put(moved[step], goes[step]);
        }
    }
}
