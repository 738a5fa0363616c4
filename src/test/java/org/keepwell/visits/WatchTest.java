package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;
import org.keepwell.visits.Watch.After;
import org.keepwell.visits.Watch.Effect;

class WatchTest {

    private static final Instant TWO = Instant.parse("2026-11-10T14:00:00Z");
    private static final Instant HALF_PAST_TWO = TWO.plus(Duration.ofMinutes(30));
    private static final LadderPolicy USUAL = LadderPolicy.USUAL;

    private final PersonId callum = PersonId.make();
    private final PersonId tomasz = PersonId.make();
    private final PersonId shabnam = PersonId.make();
    private final PersonId martin = PersonId.make();
    private final PersonId adaeze = PersonId.make();
    private final Chain chain = Chain.of(
            new Chain.Named(tomasz, null, shabnam, martin, null, adaeze),
            Set.of(callum),
            Set.of(tomasz, shabnam, martin, adaeze));

    @Test
    void eachStepIsRaisedAtItsSetMinuteToItsPerson() {
        Watch watch = out();
        watch = firesAt(watch, -10, Rung.REMINDER, callum);
        watch = firesAt(watch, 0, Rung.WORKER, callum);
        watch = firesAt(watch, 5, Rung.CHECK_IN, tomasz);
        watch = firesAt(watch, 10, Rung.LINE_MANAGER, shabnam);
        watch = firesAt(watch, 15, Rung.DUTY_LEADER, martin);
        watch = firesAt(watch, 30, Rung.POLICE, adaeze);
        assertThat(next(watch).rung()).isEqualTo(Rung.AGAIN);
    }

    @Test
    void theLastStepIsRepeatedToEverybodyUntilSomebodyAnswers() {
        Watch watch = at(Rung.POLICE);
        After first = watch.fire(chain, USUAL, next(watch).due());
        After second = first.watch().fire(chain, USUAL, next(first.watch()).due());
        assertThat(told(second)).containsExactlyInAnyOrder(tomasz, shabnam, martin, adaeze);
        assertThat(next(second.watch()).nth()).isEqualTo(2);
    }

    @Test
    void withoutTimeForAReminderTheWorkerIsAskedAtTheEnd() {
        After after = Watch.ofWorker(callum).setOff(Stage.ON_THE_WAY, TWO.plusSeconds(300), USUAL, TWO);
        assertThat(next(after.watch()).rung()).isEqualTo(Rung.WORKER);
        assertThat(next(after.watch()).due()).isEqualTo(TWO.plusSeconds(300));
    }

    @Test
    void ringingHoldsAStepForTheSetMinutesAndNoLonger() {
        Watch watch = at(Rung.LINE_MANAGER);
        Instant planned = next(watch).planned();
        Watch held = watch.ringing(tomasz, USUAL, planned.minusSeconds(30));
        assertThat(next(held).due()).isEqualTo(planned.plusSeconds(150));
        Watch heldAgain = held.ringing(tomasz, USUAL, planned.plusSeconds(140));
        assertThat(next(heldAgain).due()).isEqualTo(planned.plus(Duration.ofMinutes(3)));
        assertThat(heldAgain.ringing(tomasz, USUAL, planned.plusSeconds(179))).isEqualTo(heldAgain);
    }

    @Test
    void ringingByOnlookersHoldsNothing() {
        Watch watch = at(Rung.LINE_MANAGER);
        assertThat(watch.ringing(adaeze, USUAL, next(watch).planned())).isEqualTo(watch);
    }

    @Test
    void noAnswerTellsTheNextPersonAtOnce() {
        Watch watch = at(Rung.LINE_MANAGER);
        Instant soon = next(watch).due().minusSeconds(200);
        Watch moved = watch.noAnswer(tomasz, soon);
        assertThat(next(moved).due()).isEqualTo(soon);
        assertThat(next(moved).rung()).isEqualTo(Rung.LINE_MANAGER);
    }

    @Test
    void oneVoicemailMovesItUpOnce() {
        Watch watch = at(Rung.LINE_MANAGER);
        Instant soon = next(watch).due().minusSeconds(200);
        Watch shabnamTold =
                watch.noAnswer(tomasz, soon).fire(chain, USUAL, soon).watch();
        assertThat(shabnamTold.noAnswer(tomasz, soon.plusSeconds(5))).isEqualTo(shabnamTold);
    }

    @Test
    void noAnswerNeverBringsThePoliceForward() {
        Watch watch = at(Rung.POLICE);
        Watch moved = watch.noAnswer(martin, HALF_PAST_TWO.plus(Duration.ofMinutes(16)));
        assertThat(next(moved).due()).isEqualTo(HALF_PAST_TWO.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aCheckInOfTheirOwnEndsAnOverdueAlarmAndStandsEverybodyDown() {
        Watch watch = at(Rung.DUTY_LEADER);
        Instant now = next(watch).due().minusSeconds(60);
        After after = watch.longer(15, now, USUAL, now);
        assertThat(after.watch().alarm()).isNull();
        assertThat(after.watch().due()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(after.effects())
                .containsExactly(new Effect.StandDown(Welfare.OWN_CHECK_IN, callum, Set.of(tomasz, shabnam)));
        assertThat(after.watch().round()).isGreaterThan(watch.round());
    }

    @Test
    void allWellBeforeTheEndKeepsTheEnd() {
        Watch watch = out();
        After after = watch.allWell(TWO.plusSeconds(60), USUAL, TWO.plusSeconds(60));
        assertThat(after.watch().due()).isEqualTo(HALF_PAST_TWO);
        assertThat(next(after.watch()).rung()).isEqualTo(Rung.REMINDER);
    }

    @Test
    void allWellAfterTheEndLastsTenMinutes() {
        Watch watch = at(Rung.CHECK_IN);
        Instant now = HALF_PAST_TWO.plusSeconds(120);
        assertThat(watch.allWell(now, USUAL, now).watch().due()).isEqualTo(now.plus(Watch.A_SIGN_LASTS));
    }

    @Test
    void allWellPressedBeforeTheEndAndReceivedAfterItStopsNothing() {
        Watch watch = at(Rung.LINE_MANAGER);
        After after = watch.allWell(HALF_PAST_TWO.minusSeconds(60), USUAL, HALF_PAST_TWO.plusSeconds(400));
        assertThat(after.watch()).isEqualTo(watch);
        assertThat(after.effects()).isEmpty();
    }

    @Test
    void moreTimeAskedForWithoutSignalThatIsUsedUpOnArrivalStopsNothing() {
        Watch watch = at(Rung.POLICE);
        Instant now = HALF_PAST_TWO.plus(Duration.ofMinutes(20));
        After after = watch.longer(15, HALF_PAST_TWO.minusSeconds(60), USUAL, now);
        assertThat(after.watch().alarm()).isNotNull();
        assertThat(after.effects()).isEmpty();
    }

    @Test
    void leavingExpectsThemSafeWithinTheTimeForGettingAway() {
        After after = out().leaving(TWO.plusSeconds(600), USUAL, TWO.plusSeconds(600));
        assertThat(after.watch().stage()).isEqualTo(Stage.LEAVING);
        assertThat(after.watch().due()).isEqualTo(TWO.plusSeconds(600).plus(Duration.ofMinutes(20)));
    }

    @Test
    void safeEndsTheTimer() {
        After after = out().safe();
        assertThat(after.watch().next()).isNull();
        assertThat(after.watch().stage()).isEqualTo(Stage.SAFE);
    }

    @Test
    void helpNowTellsEverybodyAtOnceAndThenThePolicePerson() {
        After after = out().help(chain, USUAL, TWO.plusSeconds(60));
        assertThat(told(after)).containsExactlyInAnyOrder(tomasz, shabnam, martin, adaeze);
        assertThat(next(after.watch()).rung()).isEqualTo(Rung.POLICE);
        assertThat(next(after.watch()).due()).isEqualTo(TWO.plusSeconds(60).plus(Duration.ofMinutes(5)));
    }

    @Test
    void afterHelpNowNoTapEndsTheAlarm() {
        Watch watch = out().help(chain, USUAL, TWO.plusSeconds(60)).watch();
        Instant now = TWO.plusSeconds(120);
        for (After after : List.of(
                watch.safe(),
                watch.allWell(now, USUAL, now),
                watch.longer(15, now, USUAL, now),
                watch.leaving(now, USUAL, now))) {
            assertThat(after.watch().alarm()).isEqualTo(watch.alarm());
            assertThat(after.watch().next()).isEqualTo(watch.next());
            assertThat(after.effects()).isEmpty();
        }
    }

    @Test
    void theCodeIsRaisedByTheNextPassAndTellsEverybody() {
        Watch watch = coded(out(), TWO.plusSeconds(60));
        assertThat(watch.alarm()).isNull();
        assertThat(next(watch).due()).isEqualTo(TWO.plusSeconds(60));
        After after = watch.fire(chain, USUAL, TWO.plusSeconds(61));
        assertThat(told(after)).containsExactlyInAnyOrder(tomasz, shabnam, martin, adaeze);
        assertThat(after.watch().alarm())
                .isNotNull()
                .extracting(Watch.Alarm::kind)
                .isEqualTo(AlarmKind.CODE);
    }

    @Test
    void aTapBetweenTheCodeAndTheNextPassDoesNotSwallowIt() {
        Watch watch = coded(out(), TWO.plusSeconds(60));
        Instant now = TWO.plusSeconds(60);
        assertThat(next(watch.safe().watch()).rung()).isEqualTo(Rung.CODE);
        assertThat(next(watch.allWell(now, USUAL, now).watch()).rung()).isEqualTo(Rung.CODE);
        assertThat(next(watch.longer(15, now, USUAL, now).watch()).rung()).isEqualTo(Rung.CODE);
    }

    @Test
    void afterTheCodeNobodyRingsSoNothingIsHeld() {
        Watch watch = coded(out(), TWO).fire(chain, USUAL, TWO).watch();
        assertThat(watch.ringing(shabnam, USUAL, TWO.plusSeconds(10))).isEqualTo(watch);
    }

    @Test
    void confirmedWelfareEndsAnyAlarm() {
        After after = out().help(chain, USUAL, TWO).watch().confirmed(shabnam, Welfare.LIVE_VOICE);
        assertThat(after.watch().alarm()).isNull();
        assertThat(after.watch().next()).isNull();
        assertThat(after.effects())
                .containsExactly(
                        new Effect.StandDown(Welfare.LIVE_VOICE, shabnam, Set.of(tomasz, shabnam, martin, adaeze)));
    }

    @Test
    void aWorkerWhoIsWellAndStillThereIsExpectedAgain() {
        Instant now = HALF_PAST_TWO.plusSeconds(400);
        Instant newEnd = now.plus(Duration.ofMinutes(15));
        After after = at(Rung.LINE_MANAGER).confirmedStillThere(tomasz, Welfare.LIVE_VOICE, newEnd, USUAL, now);
        assertThat(after.watch().stage().out()).isTrue();
        assertThat(after.watch().due()).isEqualTo(newEnd);
        assertThat(after.watch().next()).isNotNull();
    }

    @Test
    void aVisitNotBegunAsksTheWorkerThenTheCheckInPersonAndNobodyElse() {
        Watch watch = Watch.ofWorker(callum).expected(TWO, USUAL);
        assertThat(next(watch).due()).isEqualTo(TWO.plus(Duration.ofMinutes(15)));
        After first = watch.fire(chain, USUAL, next(watch).due());
        assertThat(told(first)).containsExactly(callum);
        assertThat(next(first.watch()).due()).isEqualTo(TWO.plus(Duration.ofMinutes(25)));
        After second = first.watch().fire(chain, USUAL, next(first.watch()).due());
        assertThat(told(second)).containsExactly(tomasz);
        assertThat(second.watch().next()).isNull();
        assertThat(second.watch().alarm()).isNull();
    }

    @Test
    void afterAnHourWithoutTheEngineStepsComeOneByOneWithTimeToAnswer() {
        Watch watch = at(Rung.CHECK_IN);
        Instant back = HALF_PAST_TWO.plus(Duration.ofHours(1));
        After first = watch.fire(chain, USUAL, back);
        assertThat(next(first.watch()).due()).isEqualTo(back.plus(Watch.LEAST_BETWEEN));
        After second = first.watch().fire(chain, USUAL, next(first.watch()).due());
        assertThat(next(second.watch()).due())
                .isEqualTo(back.plus(Watch.LEAST_BETWEEN).plus(Watch.LEAST_BETWEEN));
    }

    @Test
    void withNobodyLeftTheAlarmIsOpenAllTheSameAndSaysSo() {
        Watch watch = at(Rung.CHECK_IN);
        After after = watch.fire(new Chain(List.of(), null), USUAL, next(watch).due());
        assertThat(after.watch().alarm()).isNotNull();
        assertThat(after.effects()).containsExactly(new Effect.NobodyLeft(Rung.CHECK_IN));
        assertThat(after.watch().next()).isNotNull();
    }

    @Test
    void lateIsDerivedFromTheTimeGiven() {
        assertThat(out().late(HALF_PAST_TWO)).isFalse();
        assertThat(out().late(HALF_PAST_TWO.plusMillis(1))).isTrue();
        assertThat(out().safe().watch().late(HALF_PAST_TWO.plusSeconds(600))).isFalse();
    }

    private static Watch coded(Watch watch, Instant now) {
        return watch.code(watch, now);
    }

    private Watch out() {
        return Watch.ofWorker(callum)
                .setOff(Stage.ON_THE_WAY, HALF_PAST_TWO, USUAL, TWO)
                .watch();
    }

    private Watch at(Rung rung) {
        Watch watch = out();
        while (next(watch).rung() != rung) {
            watch = watch.fire(chain, USUAL, next(watch).due()).watch();
        }
        return watch;
    }

    private Watch firesAt(Watch watch, int minutesAfterEnd, Rung rung, PersonId person) {
        Instant moment = HALF_PAST_TWO.plus(Duration.ofMinutes(minutesAfterEnd));
        assertThat(next(watch)).isEqualTo(new Watch.Step(rung, 0, moment, moment));
        After after = watch.fire(chain, USUAL, moment.plusMillis(120));
        assertThat(after.effects()).containsExactly(new Effect.Tell(rung, Set.of(person)));
        return after.watch();
    }

    private static Watch.Step next(Watch watch) {
        return Objects.requireNonNull(watch.next());
    }

    private static Set<PersonId> told(After after) {
        return after.effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(Effect.Tell.class::cast)
                .flatMap(tell -> tell.people().stream())
                .collect(java.util.stream.Collectors.toSet());
    }
}
