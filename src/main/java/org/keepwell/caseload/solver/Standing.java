package org.keepwell.caseload.solver;

import java.util.Arrays;

/** How things stand with the present assignment: loads, numbers and bands of each practitioner, and what one more family would change. */
final class Standing {

    private final Instance instance;
    private final int[] available;
    private final int bands;
    private final int[] bandOf;
    private final int[] weight;
    private final long[] load;
    private final int[] count;
    private final int[] inBand;
    private final int[] bandWeight;
    private final int[] bandMax;
    private final int[] held;
    private final int[] start;
    private final int[] groupOf;
    private final long totalLoad;
    private final long totalTenths;
    private final int[] totalInBand;

    Standing(Instance instance, int[] available) {
        int practitioners = instance.practitioners();
        this.instance = instance;
        this.available = available;
        this.bands = instance.bands().size();
        this.bandOf = new int[instance.families()];
        this.weight = new int[practitioners];
        this.load = new long[practitioners];
        this.count = new int[practitioners];
        this.inBand = new int[practitioners * Math.max(1, bands)];
        this.bandWeight = new int[Math.max(1, bands)];
        this.bandMax = Places.filled(inBand.length, Integer.MAX_VALUE);
        this.totalInBand = new int[Math.max(1, bands)];
        this.groupOf = Places.filled(instance.families(), -1);
        long tenths = 0;
        for (int i = 0; i < practitioners; i++) {
            weight[i] = instance.weight(i);
            tenths += instance.maxFamilies()[i] > 0 ? instance.fteTenths()[i] : 0;
            for (int b = 0; b < bands; b++) {
                bandMax[i * bands + b] = instance.bands().get(b).max()[i];
            }
        }
        for (int b = 0; b < bands; b++) {
            bandWeight[b] = instance.bands().get(b).weight();
        }
        for (int group = 0; group < instance.together().size(); group++) {
            for (int family : instance.together().get(group)) {
                groupOf[family] = group;
            }
        }
        this.totalTenths = Math.max(1, tenths);
        this.totalLoad = addUp();
        this.start = new int[practitioners + 1];
        this.held = listHeld();
    }

    private long addUp() {
        int[] bandByNeed = Places.filled(17, -1);
        for (int b = 0; b < bands; b++) {
            Band band = instance.bands().get(b);
            Arrays.fill(bandByNeed, band.from(), band.to() + 1, b);
        }
        long sum = 0;
        for (int family = 0; family < bandOf.length; family++) {
            bandOf[family] = bandByNeed[instance.need()[family]];
            int i = instance.current()[family];
            if (i >= 0) {
                sum += instance.need()[family];
                load[i] += instance.need()[family];
                count[i]++;
                if (bandOf[family] >= 0) {
                    inBand[i * bands + bandOf[family]]++;
                    totalInBand[bandOf[family]]++;
                }
            }
        }
        return sum;
    }

    private int[] listHeld() {
        for (int i = 0; i < count.length; i++) {
            start[i + 1] = start[i] + count[i];
        }
        int[] list = new int[start[count.length]];
        int[] at = Arrays.copyOf(start, count.length);
        for (int family = 0; family < bandOf.length; family++) {
            int i = instance.current()[family];
            if (i >= 0) {
                list[at[i]++] = family;
            }
        }
        return list;
    }

    int[] familiesOf(int i) {
        return Arrays.copyOfRange(held, start[i], start[i + 1]);
    }

    boolean isInGroup(int family) {
        return groupOf[family] >= 0;
    }

    /** Whether there is room for a family that is not theirs now; for one of a group, only with whoever has the others. */
    boolean hasRoomFor(int family, int i) {
        return instance.current()[family] != i && roomAt(family, i, 0, 0) && suitsGroup(family, i);
    }

    /** The same when another family has just come off its present practitioner. */
    boolean hasRoomForAlso(int family, int i, int placed) {
        boolean left = instance.current()[placed] == i;
        boolean sameBand = bandOf[placed] >= 0 && bandOf[placed] == bandOf[family];
        return roomAt(family, i, left ? 1 : 0, left && sameBand ? 1 : 0);
    }

    private boolean roomAt(int family, int i, int freed, int freedOfBand) {
        int band = bandOf[family];
        return count[i] - freed < instance.maxFamilies()[i]
                && (band < 0 || inBand[i * bands + band] - freedOfBand < bandMax[i * bands + band]);
    }

    private boolean suitsGroup(int family, int i) {
        if (groupOf[family] < 0) {
            return true;
        }
        for (int other : instance.together().get(groupOf[family])) {
            int present = instance.current()[other];
            if (other != family && present >= 0 && present != i) {
                return false;
            }
        }
        return true;
    }

    /** What the family adds to the objective with somebody who does not have it now. */
    long rise(int family, int i) {
        return riseFrom(family, i, load[i], bandOf[family] < 0 ? 0 : inBand[i * bands + bandOf[family]]);
    }

    /** The same when another family has just come off its present practitioner. */
    long riseAlso(int family, int i, int placed) {
        boolean left = instance.current()[placed] == i;
        int band = bandOf[family];
        int ofBand = band < 0 ? 0 : inBand[i * bands + band] - (left && bandOf[placed] == band ? 1 : 0);
        return riseFrom(family, i, load[i] - (left ? instance.need()[placed] : 0), ofBand);
    }

    private long riseFrom(int family, int i, long from, long ofBand) {
        long need = instance.need()[family];
        long rise = weight[i] * need * (2 * from + need);
        return bandOf[family] < 0 ? rise : rise + (long) bandWeight[bandOf[family]] * weight[i] * (2 * ofBand + 1);
    }

    /** What a family of theirs takes off the objective by leaving, once another has been placed with them. */
    long changeOfLeaving(int i, int family, int placed) {
        long need = instance.need()[family];
        long from = loadWith(i, placed) - need;
        long fall = weight[i] * need * (2 * from + need);
        int band = bandOf[family];
        if (band >= 0) {
            long others = inBand[i * bands + band] - 1L + (bandOf[placed] == band ? 1 : 0);
            fall += (long) bandWeight[band] * weight[i] * (2 * others + 1);
        }
        return -fall;
    }

    long loadWithout(int i, int family) {
        return instance.current()[family] == i ? load[i] - instance.need()[family] : load[i];
    }

    long loadWith(int i, int family) {
        return loadWithout(i, family) + instance.need()[family];
    }

    int countWith(int i, int family) {
        return instance.current()[family] == i ? count[i] : count[i] + 1;
    }

    int[] bandCountsWith(int i, int family) {
        int[] counts = Arrays.copyOfRange(inBand, i * bands, (i + 1) * bands);
        if (bandOf[family] >= 0 && instance.current()[family] != i) {
            counts[bandOf[family]]++;
        }
        return counts;
    }

    int percent(int i, long points) {
        return available[i] == 0 ? 0 : (int) ((200 * points + available[i]) / (2L * available[i]));
    }

    boolean isLightestOf(int[] some, int i, int family) {
        for (int other : some) {
            if (loadWith(other, family) * instance.fteTenths()[i] < loadWith(i, family) * instance.fteTenths()[other]) {
                return false;
            }
        }
        return true;
    }

    boolean isBelowAverageWith(int i, int family) {
        return loadWith(i, family) * totalTenths < totalLoad * instance.fteTenths()[i];
    }

    boolean hasNoneOfBand(int i, int family) {
        return bandOf[family] >= 0 && inBand[i * bands + bandOf[family]] == 0;
    }

    boolean hasFewOfBand(int i, int family) {
        int band = bandOf[family];
        return band >= 0 && inBand[i * bands + band] * totalTenths < (long) totalInBand[band] * instance.fteTenths()[i];
    }
}
