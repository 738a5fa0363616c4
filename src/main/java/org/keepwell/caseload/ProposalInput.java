package org.keepwell.caseload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/** Puts a proposal into the solver's numbers, and the solver's answer back into people. Pure: the same proposal gives the same instance. */
final class ProposalInput {

    private final Proposal proposal;
    private final Map<PersonId, Integer> position = new HashMap<>();

    ProposalInput(Proposal proposal) {
        this.proposal = proposal;
        for (int i = 0; i < proposal.people().size(); i++) {
            position.put(proposal.people().get(i).person(), i);
        }
    }

    /** @param kept families that stay beside those of which the proposal says so */
    Instance instance(Set<FamilyId> kept) {
        List<Proposal.Seat> people = proposal.people();
        List<Proposal.Part> families = proposal.families();
        int[][] forbidden = new int[families.size()][];
        for (int j = 0; j < families.size(); j++) {
            Proposal.Part family = families.get(j);
            forbidden[j] = forbidden(family, family.stays() || kept.contains(family.family()));
        }
        return new Instance(
                "proposal",
                people.stream().mapToInt(Proposal.Seat::tenths).toArray(),
                people.stream().mapToInt(Proposal.Seat::least).toArray(),
                people.stream().mapToInt(Proposal.Seat::most).toArray(),
                families.stream().mapToInt(Proposal.Part::need).toArray(),
                families.stream().mapToInt(family -> at(family.heldBy())).toArray(),
                families.stream().mapToInt(Proposal.Part::price).toArray(),
                forbidden,
                bands(),
                proposal.maxMoves() == null ? Instance.UNLIMITED_MOVES : proposal.maxMoves(),
                groups());
    }

    /** Who holds each family in the solver's answer. */
    List<PersonId> people(int[] assignment) {
        List<PersonId> to = new ArrayList<>();
        for (int one : assignment) {
            to.add(proposal.people().get(one).person());
        }
        return to;
    }

    /** Who holds each family now, in the solver's numbers. */
    int[] asItIs() {
        return proposal.families().stream()
                .mapToInt(family -> at(family.heldBy()))
                .toArray();
    }

    private int at(PersonId person) {
        Integer at = position.get(person);
        if (at == null) {
            throw new IllegalStateException("whoever holds a family of a proposal is one of its people");
        }
        return at;
    }

    /** One who holds the family already is suitable enough to go on, whatever is known of them, unless they are gone. */
    private int[] forbidden(Proposal.Part family, boolean stays) {
        int holder = at(family.heldBy());
        return proposal.people().stream()
                .mapToInt(seat -> at(seat.person()))
                .filter(i -> i == holder
                        ? proposal.people().get(i).gone()
                        : stays
                                || proposal.people().get(i).gone()
                                || family.notSuitable()
                                        .contains(proposal.people().get(i).person()))
                .sorted()
                .toArray();
    }

    private List<org.keepwell.caseload.solver.Band> bands() {
        return proposal.bands().stream()
                .map(one -> org.keepwell.caseload.solver.Band.unlimited(
                        one.band().words(),
                        one.from(),
                        one.to(),
                        one.weight(),
                        proposal.people().size()))
                .toList();
    }

    private List<int[]> groups() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int j = 0; j < proposal.families().size(); j++) {
            Integer group = proposal.families().get(j).together();
            if (group != null) {
                groups.computeIfAbsent(group, number -> new ArrayList<>()).add(j);
            }
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
