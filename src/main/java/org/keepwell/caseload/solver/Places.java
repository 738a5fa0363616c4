package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * Families in their places, as a flow from families by way of (practitioner, band) to practitioners: exact for suitability, fewest,
 * most and most of a band. Leaves groups and the number of moves to others.
 */
final class Places {

    static final int NOWHERE = -1;

    final Instance instance;
    final int[] assignment;
    final int[] count;

    /** Slots: practitioner × kinds + band, the last kind being families of no band. */
    final int kinds;

    final int[] kindOf;
    private final int[] slotCount;
    private final int[] slotMost;
    private final int[] first;
    private final int[] next;
    private final int[] previous;
    private final Spread spread;
    private int lastGiver;

    Places(Instance instance) {
        int practitioners = instance.practitioners();
        this.instance = instance;
        this.kinds = instance.bands().size() + 1;
        this.assignment = filled(instance.families(), NOWHERE);
        this.count = new int[practitioners];
        this.kindOf = new int[instance.families()];
        for (int family = 0; family < kindOf.length; family++) {
            int band = instance.band(family);
            kindOf[family] = band < 0 ? kinds - 1 : band;
        }
        this.slotCount = new int[practitioners * kinds];
        this.slotMost = filled(practitioners * kinds, Integer.MAX_VALUE);
        for (int slot = 0; slot < slotMost.length; slot++) {
            if (slot % kinds < kinds - 1) {
                slotMost[slot] = instance.bands().get(slot % kinds).max()[slot / kinds];
            }
        }
        this.first = filled(practitioners * kinds, NOWHERE);
        this.next = new int[instance.families()];
        this.previous = new int[instance.families()];
        this.spread = new Spread(this);
    }

    /** Leaves each family where it is, as far as the limits allow. */
    void keepPresent() {
        for (int family = 0; family < assignment.length; family++) {
            int present = instance.current()[family];
            if (present >= 0
                    && assignment[family] == NOWHERE
                    && instance.suits(family, present)
                    && takes(family, present)) {
                put(family, present);
            }
        }
    }

    /** Whether the practitioner has room for one more of this family's kind. */
    boolean takes(int family, int practitioner) {
        return count[practitioner] < instance.maxFamilies()[practitioner]
                && slotHasRoom(practitioner * kinds + kindOf[family]);
    }

    /** Finds a place for one family, others giving way. When false, {@link #reached} tells where it could get to. */
    boolean place(int family) {
        int best = NOWHERE;
        for (int i = 0; i < count.length; i++) {
            if (takes(family, i) && instance.suits(family, i) && (best < 0 || room(i) > room(best))) {
                best = i;
            }
        }
        if (best >= 0) {
            put(family, best);
            return true;
        }
        return spread.placeFrom(family);
    }

    /** Brings one more family to a practitioner from those who have more than their fewest. */
    boolean bringTo(int practitioner) {
        return bringDirectly(practitioner) || spread.bringTo(practitioner);
    }

    /** The quick way: somebody with more than their fewest has a family that may come. */
    private boolean bringDirectly(int practitioner) {
        for (int turn = 1; turn < count.length; turn++) {
            int giver = (lastGiver + turn) % count.length;
            if (giver != practitioner && count[giver] > instance.minFamilies()[giver]) {
                for (int kind = 0; kind < kinds; kind++) {
                    int family = comesFrom(giver * kinds + kind, practitioner);
                    if (family >= 0) {
                        lastGiver = giver;
                        take(family);
                        put(family, practitioner);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int comesFrom(int slot, int practitioner) {
        if (!slotHasRoom(practitioner * kinds + slot % kinds)) {
            return NOWHERE;
        }
        int family = first[slot];
        while (family != NOWHERE && !instance.suits(family, practitioner)) {
            family = next[family];
        }
        return family;
    }

    /** What the last search that failed could reach. */
    Spread reached() {
        return spread;
    }

    private double room(int i) {
        return (instance.maxFamilies()[i] - count[i]) / (double) instance.maxFamilies()[i];
    }

    boolean slotHasRoom(int slot) {
        return slotCount[slot] < slotMost[slot];
    }

    boolean slotHolds(int slot) {
        return slotCount[slot] > 0;
    }

    int firstIn(int slot) {
        return first[slot];
    }

    int nextAfter(int family) {
        return next[family];
    }

    int slotOf(int family) {
        return assignment[family] * kinds + kindOf[family];
    }

    void put(int family, int practitioner) {
        assignment[family] = practitioner;
        count[practitioner]++;
        int slot = practitioner * kinds + kindOf[family];
        slotCount[slot]++;
        previous[family] = NOWHERE;
        next[family] = first[slot];
        if (first[slot] != NOWHERE) {
            previous[first[slot]] = family;
        }
        first[slot] = family;
    }

    void take(int family) {
        int slot = slotOf(family);
        count[assignment[family]]--;
        slotCount[slot]--;
        if (previous[family] == NOWHERE) {
            first[slot] = next[family];
        } else {
            next[previous[family]] = next[family];
        }
        if (next[family] != NOWHERE) {
            previous[next[family]] = previous[family];
        }
        assignment[family] = NOWHERE;
    }

    static int[] filled(int length, int value) {
        int[] all = new int[length];
        Arrays.fill(all, value);
        return all;
    }
}
