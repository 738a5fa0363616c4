package org.keepwell.caseload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a proposal's moves stand as things are now. Read from the caseloads, the offers and the hand-overs; nothing of it is kept here. */
@Component
@Transactional(readOnly = true)
public class ProposalStanding {

    private final Caseloads caseloads;
    private final Offers offers;
    private final HandOvers handOvers;

    ProposalStanding(Caseloads caseloads, Offers offers, HandOvers handOvers) {
        this.caseloads = caseloads;
        this.offers = offers;
        this.handOvers = handOvers;
    }

    /** For those who may share families out. */
    Standing of(Proposal proposal) {
        Map<FamilyId, PersonId> held = caseloads.now().stream()
                .flatMap(one -> one.families().stream().map(family -> Map.entry(family.family(), one.person())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<FamilyId> asked = offers.open().stream().map(Offer::family).collect(Collectors.toSet());
        Set<FamilyId> onTheMove = Stream.concat(
                        asked.stream(), handOvers.all().stream().map(HandOver::family))
                .collect(Collectors.toSet());
        Set<FamilyId> stale = new HashSet<>();
        Map<FamilyId, Became> became = new HashMap<>();
        for (Proposal.Part move : proposal.moves()) {
            PersonId holds = held.get(move.family());
            if (move.answer() == Proposal.Answer.BEGUN) {
                became.put(move.family(), became(move, holds, asked.contains(move.family())));
            } else if (!move.heldBy().equals(holds) || onTheMove.contains(move.family())) {
                stale.add(move.family());
            }
        }
        return new Standing(stale, became);
    }

    private static Became became(Proposal.Part move, @Nullable PersonId holds, boolean asked) {
        if (move.toOrStays().equals(holds)) {
            return Became.HELD;
        }
        return asked ? Became.ASKED : Became.NO_YES;
    }

    /** What became of a move that somebody was asked about. */
    public enum Became {
        ASKED,
        HELD,
        NO_YES
    }

    /** @param stale families that changed hands, or are about to, otherwise than by this proposal */
    public record Standing(Set<FamilyId> stale, Map<FamilyId, Became> became) {

        public static final Standing NONE = new Standing(Set.of(), Map.of());

        public Standing {
            stale = Set.copyOf(stale);
            became = Map.copyOf(became);
        }
    }
}
