package org.keepwell.caseload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;

/** Which limits of a proposal contradict each other at sight. What only a search can find, the solver names afterwards. */
final class ProposalLimits {

    private final Proposal proposal;
    private final List<Caseload> among;
    private final List<Set<FamilyId>> together;
    private final Map<FamilyId, String> names = new HashMap<>();
    private final Set<PersonId> gone;

    ProposalLimits(Proposal proposal, List<Caseload> among, List<Set<FamilyId>> together) {
        this.proposal = proposal;
        this.among = among;
        this.together = together;
        among.forEach(one -> one.families().forEach(held -> names.put(held.family(), held.name())));
        this.gone = proposal.people().stream()
                .filter(Proposal.Seat::gone)
                .map(Proposal.Seat::person)
                .collect(Collectors.toSet());
    }

    /** @throws Refused naming the field */
    void check() {
        checkMoves();
        checkStaying();
        checkPlaces();
        checkGroups();
        checkSomebodySuits();
    }

    private void checkMoves() {
        Integer most = proposal.maxMoves();
        long must = proposal.families().stream()
                .filter(one -> gone.contains(one.heldBy()))
                .count();
        if (!gone.isEmpty() && must == 0) {
            throw new Refused("about", name(gone.iterator().next()) + " holds no family; nothing has to move");
        }
        if (most != null && (most < 1 || most > 500)) {
            throw new Refused("maxMoves", "Enter a number from 1 to 500, or nothing for as many as help");
        }
        if (most != null && must > most) {
            throw new Refused(
                    "maxMoves",
                    "All %d families of %s have to move: allow at least %d moves, or none at all"
                            .formatted(must, name(gone.iterator().next()), must));
        }
    }

    private void checkStaying() {
        for (Proposal.Part one : proposal.families()) {
            if (one.stays() && gone.contains(one.heldBy())) {
                throw new Refused(
                        "together",
                        "The %s family is held by %s, who will hold nobody: it cannot stay"
                                .formatted(name(one.family()), name(one.heldBy())));
            }
        }
    }

    private void checkPlaces() {
        int places = proposal.people().stream().mapToInt(Proposal.Seat::most).sum();
        if (proposal.families().size() > places) {
            throw new Refused(
                    "people",
                    "Together they hold %d families, and those who stay have places for %d: choose more people, or find other places for %d"
                            .formatted(
                                    proposal.families().size(),
                                    places,
                                    proposal.families().size() - places));
        }
    }

    private void checkGroups() {
        for (Set<FamilyId> group : together) {
            for (FamilyId family : group) {
                if (!names.containsKey(family)) {
                    throw new Refused("together", "A family to keep together is held by none of these people");
                }
            }
            List<Proposal.Part> parts = proposal.families().stream()
                    .filter(one -> group.contains(one.family()))
                    .toList();
            Set<PersonId> staying = parts.stream()
                    .filter(Proposal.Part::stays)
                    .map(Proposal.Part::heldBy)
                    .collect(Collectors.toSet());
            if (staying.size() > 1) {
                throw new Refused(
                        "together", names(parts) + " stay with different people and cannot be kept together as well");
            }
            if (parts.size() > 1 && suited(parts).isEmpty()) {
                throw new Refused(
                        "together",
                        "Nobody among these people can be suggested for all of " + names(parts)
                                + ": choose more people, or keep fewer together");
            }
        }
    }

    private void checkSomebodySuits() {
        for (Proposal.Part one : proposal.families()) {
            if (gone.contains(one.heldBy()) && suited(List.of(one)).isEmpty()) {
                throw new Refused(
                        "people",
                        "Nobody among these people can be suggested for the %s family now: choose more people"
                                .formatted(name(one.family())));
            }
        }
    }

    private Set<PersonId> suited(List<Proposal.Part> parts) {
        Set<PersonId> suited = new HashSet<>();
        for (Proposal.Seat seat : proposal.people()) {
            if (!seat.gone() && parts.stream().allMatch(one -> may(one, seat.person()))) {
                suited.add(seat.person());
            }
        }
        return suited;
    }

    private static boolean may(Proposal.Part family, PersonId person) {
        return family.heldBy().equals(person)
                || (!family.stays() && !family.notSuitable().contains(person));
    }

    private String names(List<Proposal.Part> parts) {
        return parts.stream()
                .map(one -> "the " + name(one.family()) + " family")
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private String name(FamilyId family) {
        return names.getOrDefault(family, "");
    }

    private String name(PersonId person) {
        return among.stream()
                .filter(one -> one.person().equals(person))
                .map(one -> one.worker().name())
                .findFirst()
                .orElse("Somebody");
    }
}
