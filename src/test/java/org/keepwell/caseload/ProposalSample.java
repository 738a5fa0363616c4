package org.keepwell.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;

/** A proposal put together by hand: people with room for 100 points each, and families of theirs. */
final class ProposalSample {

    RebalanceReason why = RebalanceReason.ASKED;

    @Nullable
    PersonId about;

    @Nullable
    Integer maxMoves;

    int seconds = 5;

    private final List<Proposal.Seat> people = new ArrayList<>();
    private final List<Proposal.Part> families = new ArrayList<>();

    PersonId person() {
        return person(20, false);
    }

    PersonId gone() {
        PersonId person = person(0, true);
        about = person;
        why = RebalanceReason.LEAVES;
        return person;
    }

    PersonId person(int most, boolean gone) {
        PersonId person = new PersonId(Ids.newId());
        people.add(new Proposal.Seat(person, 100, 10, 0, most, gone));
        return person;
    }

    FamilyId family(PersonId holder, int need) {
        return family(holder, need, holder);
    }

    FamilyId family(PersonId holder, int need, PersonId to) {
        return family(holder, need, to, 10, null, false, List.of());
    }

    FamilyId family(
            PersonId holder,
            int need,
            @Nullable PersonId to,
            int weeks,
            @Nullable Integer together,
            boolean stays,
            List<PersonId> notSuitable) {
        FamilyId family = new FamilyId(Ids.newId());
        families.add(new Proposal.Part(
                family,
                need,
                Criteria.USUAL.band(need),
                holder,
                weeks,
                0,
                CaseloadInstance.MOVE_COST,
                stays,
                together,
                notSuitable,
                to,
                null,
                null,
                null,
                null));
        return family;
    }

    Proposal proposal() {
        return new Proposal(
                new ProposalId(Ids.newId()),
                why,
                about,
                null,
                people.getFirst().person(),
                Instant.EPOCH,
                maxMoves,
                seconds,
                1,
                List.of(3, 7, 11, 16),
                List.of(4, 10, 60, 160),
                null,
                Proposal.State.READY,
                Instant.EPOCH,
                new Proposal.Outcome(2, 1, 1, true),
                "",
                people,
                families);
    }
}
