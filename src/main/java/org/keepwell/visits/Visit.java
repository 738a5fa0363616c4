package org.keepwell.visits;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;

/**
 * A visit, from plan to review.
 *
 * @param familyName as it was when the visit was planned
 * @param place where, in words, as it was when the visit was planned
 * @param housePhone a telephone in the house, or empty
 * @param startedUnready what was missing when it was started all the same, in words; empty otherwise
 * @param safetyVersion the version of the safety protocol that was worked with; 0 before anybody answered
 */
public record Visit(
        VisitId id,
        VisitStatus status,
        VisitPlan plan,
        String familyName,
        String place,
        String housePhone,
        @Nullable Instant responderAcceptedAt,
        PersonId plannedBy,
        Instant plannedAt,
        @Nullable PersonId authorisedBy,
        @Nullable Instant authorisedAt,
        String startedUnready,
        @Nullable StopCategory stopCategory,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        boolean wasGoodEnough,
        String understood,
        String whoWasThere,
        String nextStep,
        String wouldHelp,
        @Nullable PersonId reviewedBy,
        @Nullable Instant reviewedAt,
        int safetyVersion,
        int version,
        List<Party> party) {

    public Set<PersonId> people() {
        return party.stream().map(Party::person).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOn(PersonId person) {
        return party.stream().anyMatch(one -> one.person().equals(person));
    }

    /** One worker's part. @throws NotFound when they are not on this visit */
    public Party of(PersonId person) {
        return party.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("worker on this visit"));
    }

    /** Whether anybody went at all: a visit may be stopped before that. */
    public boolean anybodyWent() {
        return party.stream().anyMatch(one -> one.setOffAt() != null);
    }

    /** Whether anybody is out whose timer runs. */
    public boolean anybodyOut() {
        return party.stream().anyMatch(one -> one.stage().out());
    }

    boolean everybodyElseIsIn(PersonId person) {
        return party.stream()
                .allMatch(one -> one.person().equals(person) || !one.stage().out());
    }
}
