package org.keepwell.caseload;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * What somebody wants worked out.
 *
 * @param about who is leaving or away, or who asked; needed but where somebody asked
 * @param people between whom families may move
 * @param maxMoves the most families that change hands, or null for as many as help
 * @param seconds how long it may look, 1..60
 * @param stays families that stay where they are
 * @param together groups of families that are held by one person
 * @param apart moves that were refused before and are not proposed again
 * @param risk the service risk it answers, or null
 * @param after the proposal it comes after, or null
 */
public record RebalanceWish(
        RebalanceReason why,
        @Nullable PersonId about,
        Set<PersonId> people,
        @Nullable Integer maxMoves,
        int seconds,
        Set<FamilyId> stays,
        List<Set<FamilyId>> together,
        Set<Pairing> apart,
        @Nullable UUID risk,
        @Nullable ProposalId after) {

    /** A family with somebody. */
    public record Pairing(FamilyId family, PersonId person) {}

    public RebalanceWish {
        people = Set.copyOf(people);
        stays = Set.copyOf(stays);
        together = List.copyOf(together);
        apart = Set.copyOf(apart);
    }
}
