package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** What may be planned, authorised and stopped, by whom. */
@KeepwellTest
class VisitRulesTest {

    private final TansyRow school = new TansyRow();
    private final Visits visits = RunningKeepwell.bean(Visits.class);

    @Test
    void nobodyAuthorisesAVisitTheyAreOn() {
        VisitId visit =
                school.as(school.chantelle, () -> visits.plan(school.plan(List.of(school.chantelle, school.hodan))));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.does(school.hodan, () -> visits.authorise(visit)));
    }

    @Test
    void aColleagueCannotAuthorise() {
        VisitId visit = school.as(school.chantelle, () -> visits.plan(school.plan()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> school.does(school.neil, () -> visits.authorise(visit)));
    }

    @Test
    void withoutACheckInPersonItIsNotAuthorised() {
        Instant start = school.ten.plusMinutes(10).toInstant();
        VisitPlan plan = school.plan(List.of(school.chantelle), start, start.plus(Duration.ofMinutes(30)), null);
        VisitId visit = school.as(school.chantelle, () -> visits.plan(plan));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.does(school.hodan, () -> visits.authorise(visit)))
                .withMessageContaining("check-in person");
    }

    @Test
    void anEveningVisitNeedsSomebodyWhoHasAcceptedToAnswer() {
        Instant start = school.ten.plusHours(8).toInstant();
        VisitPlan evening =
                school.plan(List.of(school.chantelle), start, start.plus(Duration.ofMinutes(30)), school.pam);
        VisitId visit = school.as(school.chantelle, () -> visits.plan(evening));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.does(school.hodan, () -> visits.authorise(visit)))
                .withMessageContaining("past the setting's hours");
    }

    @Test
    void eachOfAPairChecksInAndTheVisitEndsWithTheLast() {
        VisitId visit = school.underWay(school.plan(List.of(school.chantelle, school.neil)));
        school.press(visit, school.chantelle, VisitStep.SAFE);
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.UNDER_WAY);
        school.press(visit, school.neil, VisitStep.SAFE);
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.ENDED);
    }

    @Test
    void aStoppedVisitKeepsItsTimerUntilTheWorkerIsSafe() {
        VisitId visit = school.underWay(school.plan());
        school.does(
                school.chantelle,
                () -> RunningKeepwell.bean(CheckIns.class).stop(visit, StopCategory.RATHER_NOT_SAY, null));
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.STOPPED);
        assertThat(school.visit(visit).of(school.chantelle).stage()).isEqualTo(Stage.LEAVING);
        school.press(visit, school.chantelle, VisitStep.SAFE);
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.STOPPED);
        assertThat(school.visit(visit).anybodyOut()).isFalse();
    }

    @Test
    void aVisitCanBeRefusedBeforeItBegins() {
        VisitId visit = school.authorised(school.plan());
        school.does(
                school.chantelle,
                () -> RunningKeepwell.bean(CheckIns.class).stop(visit, StopCategory.DID_NOT_FEEL_RIGHT, null));
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.STOPPED);
    }

    @Test
    void afterHelpNowOnlyALiveVoiceOrAMeetingEndsIt() {
        VisitId visit = school.underWay(school.plan());
        school.press(visit, school.chantelle, VisitStep.HELP_NOW);
        school.press(visit, school.chantelle, VisitStep.SAFE);
        Ladder ladder = RunningKeepwell.bean(Ladder.class);
        AlarmId alarm = alarm(visit);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.does(
                        school.pam, () -> ladder.confirm(alarm, school.chantelle, Welfare.OWN_CHECK_IN, 0, true)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> school.does(school.pam, () -> ladder.confirm(alarm, school.neil, Welfare.MET, 0, true)));
        school.does(school.pam, () -> ladder.confirm(alarm, school.chantelle, Welfare.MET, 0, true));
        assertThat(school.log(visit)).contains("HELP hodan,pam,rukhsana", "STOOD_DOWN hodan,pam,rukhsana");
    }

    @Test
    @Proves("F49")
    void theNextWorkerToPlanTheSameAddressSeesTheDog() {
        school.does(school.chantelle, () -> {
            Hazards hazards = RunningKeepwell.bean(Hazards.class);
            java.util.UUID noted = hazards.note(new NewHazard(
                    school.stoica,
                    school.millLane,
                    "A loose dog",
                    "seen on a visit",
                    false,
                    true,
                    "",
                    school.ten.toLocalDate().plusMonths(3)));
            assertThat(noted).isNotNull();
        });
        String page = school.web(school.neil)
                .get("/visits/new?family=" + school.stoica)
                .text();
        assertThat(page).contains("A loose dog", "seen on a visit", "look again");
    }

    @Test
    void theSelfCareTicksAreTheWorkersOwn() {
        VisitId visit = school.authorised(school.plan());
        Protocols protocols = RunningKeepwell.bean(Protocols.class);
        school.does(school.chantelle, () -> {
            Item first = protocols.items(Item.Protocol.SELF_CARE).getFirst();
            protocols.tick(visit, Set.of(first.id()));
        });
        assertThat(school.as(school.chantelle, () -> protocols.myTicks(visit))).hasSize(1);
        assertThat(school.as(school.rukhsana, () -> protocols.myTicks(visit))).isEmpty();
        assertThat(school.rows(
                        "select person_id from visits.own_tick where setting_id = ?",
                        (row, n) -> row.getString(1),
                        school.id.value()))
                .isEmpty();
    }

    private AlarmId alarm(VisitId visit) {
        return school.rows(
                        "select alarm_id from visits.alarm where setting_id = ? and visit_id = ?",
                        (row, n) -> new AlarmId(row.getObject(1, java.util.UUID.class)),
                        school.id.value(),
                        visit.value())
                .getFirst();
    }
}
