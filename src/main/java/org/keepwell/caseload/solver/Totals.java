package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Clashes that adding up shows: more families than places, more places that must be filled than families, nobody suitable. */
final class Totals {

    private Totals() {}

    static List<List<Limit>> clashes(Instance instance) {
        List<List<Limit>> found = new ArrayList<>();
        for (int family = 0; family < instance.families(); family++) {
            if (instance.forbidden()[family].length == instance.practitioners()) {
                found.add(List.of(new Limit.NotSuitable(family)));
                break;
            }
        }
        long places = IntStream.of(instance.maxFamilies()).asLongStream().sum();
        if (places < instance.families()) {
            found.add(IntStream.range(0, instance.practitioners())
                    .<Limit>mapToObj(Limit.Most::new)
                    .toList());
        }
        mustBeFilled(instance, found);
        if (instance.maxMoves() >= 0) {
            mustLeave(instance, found);
        }
        return found;
    }

    /** Who has more families than they may, or families they do not suit, and those are more than may move. */
    private static void mustLeave(Instance instance, List<List<Limit>> found) {
        int[] held = new int[instance.practitioners()];
        List<Limit> unsuited = new ArrayList<>();
        for (int family = 0; family < instance.families(); family++) {
            int present = instance.current()[family];
            if (present >= 0 && instance.suits(family, present)) {
                held[present]++;
            } else if (present >= 0) {
                unsuited.add(new Limit.NotSuitable(family));
            }
        }
        List<Limit> taken = new ArrayList<>(List.of(new Limit.Moves()));
        long sum = 0;
        for (int i : greatestFirst(instance, i -> held[i] - instance.maxFamilies()[i])) {
            if (held[i] > instance.maxFamilies()[i] && sum <= instance.maxMoves()) {
                sum += held[i] - instance.maxFamilies()[i];
                taken.add(new Limit.Most(i));
            }
        }
        for (Limit list : unsuited) {
            if (sum <= instance.maxMoves()) {
                sum++;
                taken.add(list);
            }
        }
        if (sum > instance.maxMoves()) {
            found.add(taken);
        }
    }

    private static List<Integer> greatestFirst(Instance instance, IntUnaryOperator number) {
        return IntStream.range(0, instance.practitioners())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -number.applyAsInt(i)))
                .toList();
    }

    private static void mustBeFilled(Instance instance, List<List<Limit>> found) {
        List<Limit> taken = new ArrayList<>();
        long sum = 0;
        for (int practitioner : greatestFirst(instance, i -> instance.minFamilies()[i])) {
            sum += instance.minFamilies()[practitioner];
            taken.add(new Limit.Fewest(practitioner));
            if (sum > instance.families()) {
                found.add(taken);
                return;
            }
        }
    }
}
