package org.keepwell.caseload;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keepwell.caseload.solver.Clash;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Limit;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;

/** Says which limits of a proposal clash, by people and families rather than numbers. */
final class ProposalClash {

    private final Proposal proposal;
    private final Instance instance;
    private final Map<PersonId, String> people;
    private final Map<FamilyId, String> families;

    ProposalClash(Proposal proposal, Instance instance, Map<PersonId, String> people, Map<FamilyId, String> families) {
        this.proposal = proposal;
        this.instance = instance;
        this.people = people;
        this.families = families;
    }

    /** The refusal beside the field that is most easily changed. */
    Refused refusal(Clash clash) {
        String limits = clash.limits().stream().map(this::words).distinct().collect(Collectors.joining("; "));
        String rest = clash.limits().size() < 2
                ? "."
                : clash.smallest()
                        ? ". Without any one of these the others can be kept."
                        : ". Not all of these may be needed for it.";
        return new Refused(field(clash.limits()), "This cannot be kept all at once: " + limits + rest);
    }

    private static String field(List<Limit> limits) {
        if (limits.stream().anyMatch(Limit.Moves.class::isInstance)) {
            return "maxMoves";
        }
        return limits.stream().anyMatch(Limit.Together.class::isInstance) ? "together" : "people";
    }

    private String words(Limit limit) {
        return switch (limit) {
            case Limit.Moves() -> "at most " + instance.maxMoves() + (instance.maxMoves() == 1 ? " move" : " moves");
            case Limit.Most(int i) -> name(i) + " can hold " + count(instance.maxFamilies()[i]);
            case Limit.Fewest(int i) -> name(i) + " is to hold at least " + count(instance.minFamilies()[i]);
            case Limit.MostOfBand(int band, int i) ->
                name(i) + " can hold " + count(instance.bands().get(band).max()[i]) + " that need "
                        + instance.bands().get(band).name();
            case Limit.NotSuitable(int family) -> suited(family);
            case Limit.Together(int group) ->
                IntStream.of(instance.together().get(group))
                                .mapToObj(this::family)
                                .sorted()
                                .collect(Collectors.joining(" and "))
                        + " kept together";
        };
    }

    private String suited(int family) {
        List<String> who = IntStream.range(0, instance.practitioners())
                .filter(i -> instance.suits(family, i))
                .mapToObj(this::name)
                .sorted()
                .toList();
        if (proposal.families().get(family).stays()) {
            return family(family) + " stays with " + String.join(" or ", who);
        }
        return who.isEmpty()
                ? "nobody can be suggested for " + family(family)
                : "only " + String.join(" or ", who) + " can be suggested for " + family(family);
    }

    private static String count(int number) {
        return number == 1 ? "one family" : number == 0 ? "no family" : number + " families";
    }

    private String name(int i) {
        return people.getOrDefault(proposal.people().get(i).person(), "somebody");
    }

    private String family(int j) {
        return "the " + families.getOrDefault(proposal.families().get(j).family(), "") + " family";
    }
}
