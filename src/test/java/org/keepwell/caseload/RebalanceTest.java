package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** A proposal is asked for, worked out, answered move by move and begun; nothing moves before those who would take a family say yes. */
@KeepwellTest
class RebalanceTest {

    private final UnevenSchool uneven = UnevenSchool.atTen();
    private final Member callum = uneven.school.callum;
    private final Member precious = uneven.school.precious;
    private final Member martin = uneven.school.martin;
    private final Rebalance rebalance = RunningKeepwell.bean(Rebalance.class);
    private final HandOvers handOvers = RunningKeepwell.bean(HandOvers.class);
    private final Offers offers = RunningKeepwell.bean(Offers.class);

    @Test
    void aLimitedProposalMovesNoMoreThanAskedAndMakesTheHeaviestLoadLighter() {
        Proposal proposal = workedOut(wish(RebalanceReason.ASKED, callum, 2));
        assertThat(proposal.moves()).hasSizeBetween(1, 2);
        assertThat(percent(ProposalEffect.withAll(proposal), callum))
                .isLessThan(percent(ProposalEffect.before(proposal), callum));
        Proposal.Outcome outcome = java.util.Objects.requireNonNull(proposal.outcome());
        assertThat(outcome.after()).isLessThan(outcome.before()).isGreaterThanOrEqualTo(outcome.bound());
    }

    @Test
    void askingChangesNothing() {
        Map<PersonId, Integer> before = points();
        workedOut(wish(RebalanceReason.ASKED, callum, null));
        assertThat(points()).isEqualTo(before);
        assertThat(uneven.school.as(uneven.school.adaeze, offers::open)).isEmpty();
    }

    @Test
    void whoeverLeavesHoldsNobodyAfterwards() {
        Proposal proposal = workedOut(wish(RebalanceReason.LEAVES, callum, null));
        assertThat(load(ProposalEffect.withAll(proposal), callum).families()).isZero();
        assertThat(proposal.moves()).extracting(Proposal.Part::heldBy).contains(callum.id());
    }

    @Test
    void familiesStayOrAreKeptTogetherAsAsked() {
        FamilyId stays = uneven.family("Barraclough");
        Set<FamilyId> together = Set.of(uneven.family("Adeyemi"), uneven.family("Farrow"));
        Proposal proposal = workedOut(new RebalanceWish(
                RebalanceReason.ASKED,
                callum.id(),
                everybody(),
                null,
                5,
                Set.of(stays),
                List.of(together),
                Set.of(),
                null,
                null));
        assertThat(proposal.of(stays).orElseThrow().moves()).isFalse();
        assertThat(together.stream()
                        .map(one -> proposal.of(one).orElseThrow().toOrStays())
                        .distinct())
                .hasSize(1);
    }

    @Test
    @Proves("V43")
    void adviceNeverTakesAwayAllFamiliesThatNeedALot() {
        uneven.need(uneven.family("Jarvis"), 16);
        Proposal proposal = workedOut(wish(RebalanceReason.ASKED, martin, null));
        for (Proposal.Seat seat : proposal.people()) {
            ProposalEffect.Load before = java.util.Objects.requireNonNull(
                    ProposalEffect.before(proposal).get(seat.person()));
            ProposalEffect.Load after = java.util.Objects.requireNonNull(
                    ProposalEffect.withAll(proposal).get(seat.person()));
            if (before.in(Band.A_LOT) + before.in(Band.MOST) > 0) {
                assertThat(after.in(Band.A_LOT) + after.in(Band.MOST)).isPositive();
            }
        }
    }

    @Test
    void someMovesAreAcceptedAndOthersRefused() {
        ProposalId id = workedOut(wish(RebalanceReason.ASKED, callum, 2)).id();
        Proposal.Part first = as(() -> rebalance.of(id)).moves().getFirst();
        answer(id, first, Proposal.Answer.WANTED);
        Proposal some = as(() -> rebalance.of(id));
        assertThat(load(ProposalEffect.asAnswered(some), first.toOrStays()).families())
                .isEqualTo(load(ProposalEffect.before(some), first.toOrStays()).families() + 1);

        assertThat(as(() -> rebalance.begin(id))).isEqualTo(1);
        assertThat(uneven.caseload(first.heldBy()).families())
                .extracting(Held::family)
                .contains(first.family());

        Member taker = member(first.toOrStays());
        HandOverId asked =
                uneven.school.as(taker, offers::waitingForMe).getFirst().id();
        uneven.school.as(taker, () -> offers.accept(asked));
        assertThat(uneven.caseload(taker.id()).families())
                .extracting(Held::family)
                .contains(first.family());
        ProposalStanding.Standing standing = as(() -> rebalance.standing(rebalance.of(id)));
        assertThat(standing.became()).containsEntry(first.family(), ProposalStanding.Became.HELD);
    }

    @Test
    void aRefusedMoveIsNotProposedAgain() {
        ProposalId id = workedOut(wish(RebalanceReason.ASKED, callum, 1)).id();
        Proposal.Part move = as(() -> rebalance.of(id)).moves().getFirst();
        answer(id, move, Proposal.Answer.REFUSED);
        Proposal again = workedOut(as(() -> rebalance.again(id)));
        assertThat(again.moves())
                .noneMatch(one ->
                        one.family().equals(move.family()) && one.toOrStays().equals(move.toOrStays()));
        assertThat(again.after()).isEqualTo(id);
    }

    @Test
    void nobodyIsAskedWhenAFamilyHasChangedHandsSince() {
        ProposalId id = workedOut(wish(RebalanceReason.ASKED, callum, 2)).id();
        Proposal.Part move = as(() -> rebalance.of(id)).moves().getFirst();
        as(() -> rebalance.of(id)).moves().forEach(one -> answer(id, one, Proposal.Answer.WANTED));
        HandOverId elsewhere = as(() -> handOvers.start(
                move.family(), move.heldBy(), member(move.toOrStays()).id(), ""));
        assertThatThrownBy(() -> as(() -> rebalance.begin(id)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("something has changed for");
        assertThat(as(offers::open)).extracting(Offer::id).containsExactly(elsewhere);
    }

    @Test
    void limitsThatOnlyASearchFindsClashingAreNamedBeforeAnythingIsSolved() {
        Set<FamilyId> group = Set.of(uneven.family("Hussain"), uneven.family("Kaur"), uneven.family("Lowe"));
        RebalanceWish wish = new RebalanceWish(
                RebalanceReason.ASKED,
                null,
                everybody(),
                1,
                5,
                Set.of(uneven.family("Hussain")),
                List.of(group),
                Set.of(),
                null,
                null);
        assertThatThrownBy(() -> as(() -> rebalance.ask(wish)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at most 1 move")
                .hasMessageContaining("the Hussain family and the Kaur family and the Lowe family kept together");
    }

    @Test
    void whatWasAskedAndWhatCouldNotBeAreForgottenAfterTwoYears() {
        ProposalId id = workedOut(wish(RebalanceReason.ASKED, callum, 1)).id();
        uneven.school.as(callum, () -> {
            RunningKeepwell.bean(UnmetVisits.class)
                    .note(
                            uneven.school.barraclough,
                            RunningKeepwell.bean(DatabaseClock.class).today(),
                            UnmetReason.OTHER);
            return true;
        });
        ForgetsWhatIsOld forgets = RunningKeepwell.bean(ForgetsWhatIsOld.class);
        MovedTime.forward(Duration.ofDays(700));
        forgets.everywhere();
        assertThat(rows("proposal")).isEqualTo(1);
        assertThat(rows("unmet_visit")).isEqualTo(1);
        MovedTime.forward(Duration.ofDays(40));
        forgets.everywhere();
        assertThat(rows("proposal")).isZero();
        assertThat(rows("proposal_family")).isZero();
        assertThat(rows("unmet_visit")).isZero();
        assertThatThrownBy(() -> as(() -> rebalance.of(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void aProposalForgetsWithTheOfferWhoDidNotTakeAFamily() {
        ProposalId id = workedOut(wish(RebalanceReason.ASKED, callum, 1)).id();
        Proposal.Part move = as(() -> rebalance.of(id)).moves().getFirst();
        answer(id, move, Proposal.Answer.WANTED);
        assertThat(as(() -> rebalance.begin(id))).isEqualTo(1);
        Member asked = member(move.toOrStays());
        uneven.school.as(asked, () -> {
            offers.notThisTime(offers.waitingForMe().getFirst().id());
            return true;
        });
        assertThat(as(() -> rebalance.standing(rebalance.of(id))).became())
                .containsEntry(move.family(), ProposalStanding.Became.NO_YES);

        MovedTime.forward(Duration.ofDays(29));
        RunningKeepwell.bean(ForgetsWhatIsOld.class).everywhere();
        Proposal.Part left = as(() -> rebalance.of(id)).of(move.family()).orElseThrow();
        assertThat(left.moves()).isFalse();
        assertThat(left.answer()).isNull();
        assertThat(left.handOver()).isNull();
    }

    private long rows(String table) {
        return OneSchool.count(
                "select count(*) from caseload." + table + " where setting_id = ?", uneven.school.id.value());
    }

    @Test
    void itIsForThoseWhoShareFamiliesOut() {
        ProposalId id = workedOut(wish(RebalanceReason.ASKED, callum, 1)).id();
        assertThatThrownBy(() -> uneven.school.as(callum, () -> rebalance.of(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> uneven.school.as(callum, () -> rebalance.ask(wish(RebalanceReason.ASKED, null, 1))))
                .isInstanceOf(NotFound.class);
        UnevenSchool other = new UnevenSchool();
        assertThatThrownBy(() -> other.school.as(other.school.adaeze, () -> rebalance.of(id)))
                .isInstanceOf(NotFound.class);
    }

    private Map<PersonId, Integer> points() {
        return uneven.mix().stream().collect(Collectors.toMap(Caseload::person, Caseload::points));
    }

    private Set<PersonId> everybody() {
        return Set.of(callum.id(), precious.id(), martin.id());
    }

    private RebalanceWish wish(RebalanceReason why, @Nullable Member about, @Nullable Integer maxMoves) {
        return new RebalanceWish(
                why,
                about == null ? null : about.id(),
                everybody(),
                maxMoves,
                5,
                Set.of(),
                List.of(),
                Set.of(),
                null,
                null);
    }

    private Proposal workedOut(RebalanceWish wish) {
        return workedOut(as(() -> rebalance.ask(wish)));
    }

    private Proposal workedOut(ProposalId id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> as(() -> rebalance.of(id)), proposal -> proposal.state() == Proposal.State.READY);
    }

    private void answer(ProposalId id, Proposal.Part move, Proposal.Answer answer) {
        as(() -> {
            rebalance.answer(id, move.family(), answer);
            return true;
        });
    }

    private Member member(PersonId person) {
        return Arrays.asList(callum, precious, martin).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static int percent(Map<PersonId, ProposalEffect.Load> loads, Member member) {
        return load(loads, member).percentUsed().orElseThrow();
    }

    private static ProposalEffect.Load load(Map<PersonId, ProposalEffect.Load> loads, Member member) {
        return load(loads, member.id());
    }

    private static ProposalEffect.Load load(Map<PersonId, ProposalEffect.Load> loads, PersonId person) {
        return java.util.Objects.requireNonNull(loads.get(person));
    }

    private <T> T as(org.springframework.util.function.ThrowingSupplier<T> work) {
        return uneven.school.as(uneven.school.adaeze, work);
    }
}
