package org.keepwell.caseload;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * Nobody is stripped of all families that need a lot: full engagement is where satisfaction comes from as well as strain (requirement V43,
 * tension T2). Somebody who is leaving or away is the exception, since they hold nobody afterwards.
 */
final class KeepsDemandingWork {

    private KeepsDemandingWork() {}

    /**
     * A family that has to stay so that its worker keeps at least one that needs a lot, in an answer that would take all of them away and
     * give none. Of several it is the one they have held longest.
     *
     * @param to who would hold each family, in the proposal's order
     * @param kept those that were made to stay already
     */
    static Optional<FamilyId> oneToKeep(Proposal proposal, List<PersonId> to, Set<FamilyId> kept) {
        Set<PersonId> stillHave = new HashSet<>();
        for (int j = 0; j < to.size(); j++) {
            if (demanding(proposal.families().get(j))) {
                stillHave.add(to.get(j));
            }
        }
        return proposal.people().stream()
                .filter(seat -> !seat.gone() && !stillHave.contains(seat.person()))
                .flatMap(seat -> proposal.families().stream()
                        .filter(family -> family.heldBy().equals(seat.person()))
                        .filter(KeepsDemandingWork::demanding)
                        .filter(family -> family.together() == null && !kept.contains(family.family()))
                        .max(Comparator.comparingInt(Proposal.Part::weeks))
                        .stream())
                .map(Proposal.Part::family)
                .findFirst();
    }

    private static boolean demanding(Proposal.Part family) {
        return family.band().compareTo(Band.A_LOT) >= 0;
    }
}
