package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/** Why a move is proposed and what it costs, in words that follow from the rows. */
class MoveWordsTest {

    private final ProposalSample sample = new ProposalSample();
    private final PersonId priya = sample.person();
    private final PersonId leigh = sample.person();

    @Test
    void aMoveSaysWhatItDoesToBothLoads() {
        FamilyId moved = sample.family(priya, 6, leigh);
        sample.family(priya, 16);
        sample.family(leigh, 2);
        assertThat(reasons(moved)).containsExactly("Priya goes from 22 to 16 %, Leigh from 2 to 8 %");
    }

    @Test
    void aFamilyThatNeedsTheMostSaysHowManyEachWouldHold() {
        FamilyId moved = sample.family(priya, 13, leigh);
        sample.family(priya, 12);
        assertThat(reasons(moved))
                .contains(
                        "Priya would hold one family that needs the most time instead of two, Leigh one instead of none");
    }

    @Test
    void lightFamiliesSayNothingOfTheMost() {
        FamilyId moved = sample.family(priya, 3, leigh);
        assertThat(reasons(moved)).noneMatch(reason -> reason.contains("would hold"));
    }

    @Test
    void whoeverLeavesIsTheFirstReason() {
        PersonId dev = sample.gone();
        FamilyId moved = sample.family(dev, 5, leigh);
        assertThat(new MoveWords(sample.proposal(), this::name).reasons(part(moved)))
                .containsExactly("Somebody is leaving", "Leigh goes from 0 to 5 %");
    }

    @Test
    void anExchangeSaysSo() {
        FamilyId moved = sample.family(priya, 9, leigh);
        sample.family(leigh, 9, priya);
        assertThat(reasons(moved)).containsExactly("in exchange for a family that goes the other way");
    }

    @Test
    void thePriceIsTheTimeTheyHaveHadTogether() {
        FamilyId moved = sample.family(priya, 6, leigh, 14, null, false, List.of());
        assertThat(words().price(part(moved))).isEqualTo("together for 14 weeks; the first change of key worker");
    }

    @Test
    void nobodyIsLeftWithoutAFamilyThatNeedsALot() {
        FamilyId recent = sample.family(priya, 12, leigh, 3, null, false, List.of());
        FamilyId longest = sample.family(priya, 9, leigh, 30, null, false, List.of());
        sample.family(priya, 2);
        Proposal proposal = sample.proposal();
        assertThat(KeepsDemandingWork.oneToKeep(proposal, to(proposal), java.util.Set.of()))
                .contains(longest);
        assertThat(KeepsDemandingWork.oneToKeep(proposal, to(proposal), java.util.Set.of(longest)))
                .contains(recent);
    }

    @Test
    void whoeverKeepsOneOrGetsOneIsNotHeldBack() {
        sample.family(priya, 12, leigh);
        sample.family(leigh, 9, priya);
        Proposal proposal = sample.proposal();
        assertThat(KeepsDemandingWork.oneToKeep(proposal, to(proposal), java.util.Set.of()))
                .isEmpty();
    }

    @Test
    void whoeverLeavesKeepsNone() {
        PersonId dev = sample.gone();
        sample.family(dev, 12, leigh);
        Proposal proposal = sample.proposal();
        assertThat(KeepsDemandingWork.oneToKeep(proposal, to(proposal), java.util.Set.of()))
                .isEmpty();
    }

    private static List<PersonId> to(Proposal proposal) {
        return proposal.families().stream().map(Proposal.Part::toOrStays).toList();
    }

    private List<String> reasons(FamilyId family) {
        return words().reasons(part(family));
    }

    private MoveWords words() {
        return new MoveWords(sample.proposal(), this::name);
    }

    private Proposal.Part part(FamilyId family) {
        return sample.proposal().of(family).orElseThrow();
    }

    private String name(PersonId person) {
        return person.equals(priya) ? "Priya" : person.equals(leigh) ? "Leigh" : "Somebody";
    }
}
