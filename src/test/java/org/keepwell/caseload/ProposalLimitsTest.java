package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;

/** Limits that contradict each other are named, with people and families, before anything is solved. */
class ProposalLimitsTest {

    private final ProposalSample sample = new ProposalSample();

    @Test
    void soundLimitsPass() {
        PersonId dev = sample.gone();
        sample.person();
        sample.family(dev, 5);
        sample.maxMoves = 1;
        assertThatCode(() -> check(List.of())).doesNotThrowAnyException();
    }

    @Test
    void fewerMovesThanTheLeaverHasFamilies() {
        PersonId dev = sample.gone();
        sample.person();
        sample.family(dev, 5);
        sample.family(dev, 6);
        sample.maxMoves = 1;
        refused("maxMoves", "All 2 families of P0 have to move: allow at least 2 moves, or none at all");
    }

    @Test
    void aNumberOfMovesOutOfRange() {
        sample.person();
        sample.maxMoves = 0;
        refused("maxMoves", "Enter a number from 1 to 500");
    }

    @Test
    void aLeaverWithoutFamilies() {
        sample.gone();
        refused("about", "P0 holds no family; nothing has to move");
    }

    @Test
    void aFamilyThatStaysWithWhoeverLeaves() {
        PersonId dev = sample.gone();
        sample.person();
        sample.family(dev, 5, dev, 4, null, true, List.of());
        refused("together", "The F0 family is held by P0, who will hold nobody: it cannot stay");
    }

    @Test
    void moreFamiliesThanPlaces() {
        PersonId dev = sample.gone();
        sample.person(1, false);
        sample.family(dev, 5);
        sample.family(dev, 5);
        refused("people", "Together they hold 2 families, and those who stay have places for 1");
    }

    @Test
    void nobodyWhoCanBeSuggestedForAFamilyOfTheLeaver() {
        PersonId dev = sample.gone();
        PersonId leigh = sample.person();
        sample.family(dev, 5, dev, 4, null, false, List.of(leigh));
        refused("people", "Nobody among these people can be suggested for the F0 family now");
    }

    @Test
    void aGroupThatNobodyCanHold() {
        PersonId priya = sample.person();
        PersonId leigh = sample.person();
        FamilyId one = sample.family(priya, 5, priya, 4, 1, false, List.of(leigh));
        FamilyId other = sample.family(leigh, 5, leigh, 4, 1, false, List.of(priya));
        assertRefused(
                List.of(Set.of(one, other)),
                "together",
                "Nobody among these people can be suggested for all of the F0 family and the F1 family");
    }

    @Test
    void aGroupOfFamiliesThatStayApart() {
        PersonId priya = sample.person();
        PersonId leigh = sample.person();
        FamilyId one = sample.family(priya, 5, priya, 4, 1, true, List.of());
        FamilyId other = sample.family(leigh, 5, leigh, 4, 1, true, List.of());
        assertRefused(List.of(Set.of(one, other)), "together", "stay with different people");
    }

    private void refused(String field, String words) {
        assertRefused(List.of(), field, words);
    }

    private void assertRefused(List<Set<FamilyId>> together, String field, String words) {
        AbstractThrowableAssert<?, ?> thrown =
                assertThatThrownBy(() -> check(together)).hasMessageContaining(words);
        thrown.isInstanceOfSatisfying(
                Refused.class,
                refused -> org.assertj.core.api.Assertions.assertThat(refused.field())
                        .isEqualTo(field));
    }

    private void check(List<Set<FamilyId>> together) {
        Proposal proposal = sample.proposal();
        new ProposalLimits(proposal, caseloads(proposal), together).check();
    }

    /** People are P0, P1 and so on; families F0, F1, over all. */
    private static List<Caseload> caseloads(Proposal proposal) {
        List<FamilyId> order =
                proposal.families().stream().map(Proposal.Part::family).toList();
        return proposal.people().stream()
                .map(seat -> new Caseload(
                        member(seat.person(), "P" + proposal.people().indexOf(seat)),
                        new Capacity(seat.person(), false, 2220, 2220, 100, 10, 20, List.of(), Optional.empty()),
                        proposal.families().stream()
                                .filter(one -> one.heldBy().equals(seat.person()))
                                .map(one -> new Held(
                                        one.family(),
                                        "F" + order.indexOf(one.family()),
                                        new Need(one.need(), one.band(), true, null, null),
                                        LocalDate.EPOCH))
                                .toList(),
                        0,
                        Map.of(Band.MOST, 0),
                        OptionalInt.empty()))
                .toList();
    }

    private static StaffMember member(PersonId person, String name) {
        return new StaffMember(person, name, name, "", "", "", Set.of(), true, null);
    }
}
