package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** An instance with some of its limits only. */
final class Relaxed {

    private static final int[] NOBODY = {};

    private Relaxed() {}

    /** The same families and practitioners, bound by nothing but these limits. */
    static Instance to(Instance whole, Collection<Limit> kept) {
        int[] fewest = new int[whole.practitioners()];
        int[] most = filled(whole.practitioners());
        int[][] forbidden = new int[whole.families()][];
        Arrays.fill(forbidden, NOBODY);
        List<int[]> bandMost = new ArrayList<>();
        whole.bands().forEach(_ -> bandMost.add(filled(whole.practitioners())));
        List<int[]> together = new ArrayList<>();
        int moves = Instance.UNLIMITED_MOVES;
        for (Limit limit : kept) {
            switch (limit) {
                case Limit.Fewest(int practitioner) -> fewest[practitioner] = whole.minFamilies()[practitioner];
                case Limit.Most(int practitioner) -> most[practitioner] = whole.maxFamilies()[practitioner];
                case Limit.MostOfBand(int band, int practitioner) ->
                    bandMost.get(band)[practitioner] = whole.bands().get(band).max()[practitioner];
                case Limit.NotSuitable(int family) -> forbidden[family] = whole.forbidden()[family];
                case Limit.Together(int group) -> together.add(whole.together().get(group));
                case Limit.Moves() -> moves = whole.maxMoves();
            }
        }
        return new Instance(
                whole.name(),
                whole.fteTenths(),
                fewest,
                most,
                whole.need(),
                whole.current(),
                whole.moveCost(),
                forbidden,
                bands(whole, bandMost),
                moves,
                together);
    }

    /** Every limit of the instance that could ever bind. */
    static List<Limit> limits(Instance whole) {
        List<Limit> limits = new ArrayList<>();
        if (whole.maxMoves() >= 0) {
            limits.add(new Limit.Moves());
        }
        for (int i = 0; i < whole.practitioners(); i++) {
            if (whole.maxFamilies()[i] < whole.families()) {
                limits.add(new Limit.Most(i));
            }
            if (whole.minFamilies()[i] > 0) {
                limits.add(new Limit.Fewest(i));
            }
            for (int b = 0; b < whole.bands().size(); b++) {
                if (whole.bands().get(b).max()[i] < whole.families()) {
                    limits.add(new Limit.MostOfBand(b, i));
                }
            }
        }
        for (int group = 0; group < whole.together().size(); group++) {
            limits.add(new Limit.Together(group));
        }
        for (int family = 0; family < whole.families(); family++) {
            if (whole.forbidden()[family].length > 0) {
                limits.add(new Limit.NotSuitable(family));
            }
        }
        return limits;
    }

    private static List<Band> bands(Instance whole, List<int[]> most) {
        List<Band> bands = new ArrayList<>();
        for (int b = 0; b < most.size(); b++) {
            Band band = whole.bands().get(b);
            bands.add(new Band(band.name(), band.from(), band.to(), band.weight(), most.get(b)));
        }
        return bands;
    }

    private static int[] filled(int length) {
        int[] all = new int[length];
        Arrays.fill(all, Integer.MAX_VALUE);
        return all;
    }
}
