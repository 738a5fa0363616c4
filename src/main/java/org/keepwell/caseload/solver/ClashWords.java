package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says a clash in sentences, each limit by its field. */
final class ClashWords {

    private static final int NAMED = 12;

    private final Instance instance;
    private final Clash clash;

    ClashWords(Instance instance, Clash clash) {
        this.instance = instance;
        this.clash = clash;
    }

    String sentences() {
        List<String> parts = new ArrayList<>();
        each(Limit.Most.class).ifAny(most -> parts.add(mostOf(most)));
        each(Limit.Fewest.class).ifAny(fewest -> parts.add(fewestOf(fewest)));
        each(Limit.MostOfBand.class)
                .ifAny(bands -> parts.add(listed(bands.stream()
                        .map(limit -> "bands[%d].max[%d] is %d"
                                .formatted(
                                        limit.band(),
                                        limit.practitioner(),
                                        instance.bands().get(limit.band()).max()[limit.practitioner()]))
                        .toList())));
        each(Limit.NotSuitable.class).ifAny(lists -> parts.add(suitability(lists)));
        each(Limit.Together.class)
                .ifAny(groups -> parts.add(listed(groups.stream()
                        .map(group -> "together[%d] keeps families %s with one practitioner"
                                .formatted(
                                        group.group(),
                                        numbers(IntStream.of(instance.together().get(group.group())))))
                        .toList())));
        each(Limit.Moves.class).ifAny(_ -> parts.add("maxMoves is " + instance.maxMoves()));
        String needed = clash.smallest()
                ? (clash.limits().size() == 1 ? "" : " Without any one of these the others can be met.")
                : " Not all of these may be needed for the clash.";
        return heading() + String.join("; ", parts) + "." + needed;
    }

    private String heading() {
        boolean onlyMost = clash.limits().stream().allMatch(Limit.Most.class::isInstance);
        boolean onlyFewest = clash.limits().stream().allMatch(Limit.Fewest.class::isInstance);
        if (onlyMost && clash.limits().size() == instance.practitioners()) {
            return "More families than places: ";
        }
        return onlyFewest ? "Fewer families than must be placed: " : "These limits clash: ";
    }

    private String mostOf(List<Limit.Most> limits) {
        int[] who = limits.stream().mapToInt(Limit.Most::practitioner).toArray();
        long sum = IntStream.of(who).mapToLong(i -> instance.maxFamilies()[i]).sum();
        if (who.length == instance.practitioners()) {
            return "%d families, and maxFamilies adds up to %d".formatted(instance.families(), sum);
        }
        return each("maxFamilies", who, instance.maxFamilies(), sum);
    }

    private String fewestOf(List<Limit.Fewest> limits) {
        int[] who = limits.stream().mapToInt(Limit.Fewest::practitioner).toArray();
        long sum = IntStream.of(who).mapToLong(i -> instance.minFamilies()[i]).sum();
        String all = each("minFamilies", who, instance.minFamilies(), sum);
        return sum > instance.families() ? all + ", and there are " + instance.families() + " families" : all;
    }

    private static String each(String field, int[] who, int[] values, long sum) {
        String listed = listed(IntStream.of(who)
                .mapToObj(i -> "%s[%d] is %d".formatted(field, i, values[i]))
                .toList());
        return who.length > 1 ? listed + " (" + sum + " together)" : listed;
    }

    private String suitability(List<Limit.NotSuitable> lists) {
        int[] families = lists.stream().mapToInt(Limit.NotSuitable::family).toArray();
        int[] left = IntStream.range(0, instance.practitioners())
                .filter(i -> IntStream.of(families).anyMatch(family -> instance.suits(family, i)))
                .toArray();
        String who = families.length == 1
                ? "forbidden[" + families[0] + "] leaves family " + families[0]
                : "forbidden leaves families " + numbers(IntStream.of(families));
        if (left.length == 0) {
            return who + (families.length == 1 ? " nobody" : " nobody between them");
        }
        return who + " only " + (left.length == 1 ? "practitioner " : "practitioners ") + numbers(IntStream.of(left));
    }

    private static String numbers(IntStream numbers) {
        List<String> all = numbers.mapToObj(Integer::toString).toList();
        if (all.size() > NAMED) {
            return String.join(", ", all.subList(0, NAMED)) + " and " + (all.size() - NAMED) + " more";
        }
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    private static String listed(List<String> all) {
        String shown = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() > NAMED ? shown + " and " + (all.size() - NAMED) + " more" : shown;
    }

    private <T extends Limit> Some<T> each(Class<T> kind) {
        return new Some<>(
                clash.limits().stream().filter(kind::isInstance).map(kind::cast).toList());
    }

    /** Limits of one kind. */
    private record Some<T extends Limit>(List<T> limits) {

        void ifAny(java.util.function.Consumer<List<T>> then) {
            if (!limits.isEmpty()) {
                then.accept(limits);
            }
        }
    }
}
