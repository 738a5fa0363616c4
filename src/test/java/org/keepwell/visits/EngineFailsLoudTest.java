package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Checkup;
import org.keepwell.shared.PersonId;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/** What happens when the engine stands still, or cannot work out one step. */
@KeepwellTest
class EngineFailsLoudTest {

    private static final String STOPPED = "Keepwell has stopped telling people";

    /** Two periods, and a moment for the page. */
    private static final Duration TWO_PERIODS = Duration.ofMillis(2 * EngineHealth.PERIOD_MILLIS + 2_000);

    private final TansyRow school = new TansyRow();

    @Test
    void aStoppedEngineSaysSoOnTheBoardInHealthAndInDoctor() {
        LadderEngine engine = RunningKeepwell.bean(LadderEngine.class);
        EngineHealth health = RunningKeepwell.bean(EngineHealth.class);
        Web pam = school.web(school.pam);
        await().until(() -> !health.now().stopped());
        assertThat(pam.get("/visits/board").text()).doesNotContain(STOPPED);
        assertThat(health.look()).extracting(Checkup.Finding::level).containsOnly(Checkup.Level.FINE);
        engine.stop();
        try {
            await().atMost(TWO_PERIODS)
                    .untilAsserted(
                            () -> assertThat(pam.get("/visits/board").text()).contains(STOPPED));
            assertThat(Web.stranger().get("/health").text())
                    .contains("\"engine\":\"stopped\"")
                    .contains("\"status\":\"UP\"");
            assertThat(health.look()).extracting(Checkup.Finding::level).containsOnly(Checkup.Level.NEEDS_SOMEBODY);
        } finally {
            engine.start();
        }
        await().untilAsserted(() -> assertThat(pam.get("/visits/board").text()).doesNotContain(STOPPED));
    }

    @Test
    void aStepThatCannotBeWorkedOutHoldsUpNoOtherAndIsShoutedAbout() {
        VisitId broken = school.underWay(school.plan(List.of(school.chantelle)));
        VisitId whole = school.underWay(school.plan(List.of(school.neil)));
        int spoilt = school.change(
                "update visits.timer set rung = 'UNHEARD_OF' where setting_id = ? and visit_id = ?"
                        + " and raised_at is null and withdrawn_at is null",
                school.id.value(),
                broken.value());
        assertThat(spoilt).isEqualTo(1);

        MovedTime.to(school.ten.plusMinutes(41));
        await().until(() -> school.log(whole).contains("WORKER neil"));
        MovedTime.to(school.ten.plusMinutes(46));
        await().until(() -> school.log(whole).contains("CHECK_IN pam"));
        await().untilAsserted(() -> assertThat(toldOfTheFault()).contains(school.rukhsana, school.pam));
        assertThat(toldOfTheFault()).doesNotContain(school.chantelle);
        assertThat(school.rows(
                        "select raised_at from visits.timer where setting_id = ? and visit_id = ? and withdrawn_at is null"
                                + " and raised_at is null",
                        (row, n) -> n,
                        school.id.value(),
                        broken.value()))
                .as("it stays due and is tried again")
                .hasSize(1);
    }

    private Set<PersonId> toldOfTheFault() {
        return Set.copyOf(school.rows("""
                select distinct t.person_id from notices.told t
                  join notices.notice n on n.setting_id = t.setting_id and n.id = t.notice_id
                 where n.setting_id = ? and n.kind = 'visit-alarm-fault'""", (row, n) -> PersonId.of(row.getString(1)), school.id.value()));
    }
}
