package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.OneSchool;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Stale;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** Too much work for too long becomes a risk of the service, and company is offered to whoever carries it. */
@KeepwellTest
class OverloadTest {

    private final WeeksGoBy weeks = new WeeksGoBy();
    private final OneSchool school = weeks.school;
    private final ServiceRisks risks = RunningKeepwell.bean(ServiceRisks.class);
    private final CompanyOffers company = RunningKeepwell.bean(CompanyOffers.class);
    private List<FamilyId> families = List.of();

    @BeforeEach
    void callumCarriesOneFamilyTooMany() {
        weeks.aFifthOfFullTime(school.callum.id());
        families = weeks.takesIn(school.callum, 4);
    }

    @Test
    @Proves("L39")
    void afterFourWeeksTheRegisterHasARiskThatNamesTheServiceAndNotThePerson() {
        weeks.pass(3);
        assertThat(register()).isEmpty();
        weeks.pass(1);
        assertThat(register()).singleElement().satisfies(risk -> {
            assertThat(risk.what()).contains("School ", "110 %", "four weeks").doesNotContain("Callum", "125");
            assertThat(risk.since()).isEqualTo(weeks.lastWeek().minusWeeks(3));
            assertThat(risk.mayClose()).isFalse();
        });
        assertThat(everythingKeptOfRisks()).doesNotContain(school.callum.id().toString(), "Callum", "125");
        String page = school.adaeze.web().get("/lead/risks/" + one().id()).text();
        assertThat(page)
                .contains("Work over the safe level", "110 %", "Hold new placements")
                .doesNotContain("Callum", "125");
    }

    @Test
    void itIsRaisedOnceForAnEpisodeAndSeniorLeadersAreTold() {
        weeks.pass(7);
        assertThat(register()).hasSize(1);
        assertThat(told("service-risk")).containsExactly(school.adaeze.id().toString());
        assertThat(words("service-risk")).noneMatch(words -> words.contains("Callum"));
    }

    @Test
    void aWeekThatWasMissedNeitherCountsNorBeginsItAgain() {
        weeks.pass(2);
        weeks.passUnseen();
        weeks.pass(1);
        assertThat(register()).isEmpty();
        weeks.pass(1);
        assertThat(register()).hasSize(1);
    }

    @Test
    void itIsClosedByAPersonOnceTheLoadIsBackAndRaisedAgainOnlyByAnotherEpisode() {
        weeks.pass(4);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> close("Done"));
        aFamilyMoves();
        weeks.pass(1);
        assertThat(one().backSince()).isEqualTo(weeks.lastWeek());
        assertThatExceptionOfType(Refused.class).as("without a word").isThrownBy(() -> close(" "));
        close("One family has another key worker.");
        assertThat(register()).singleElement().satisfies(risk -> {
            assertThat(risk.open()).isFalse();
            assertThat(risk.closedBy()).isEqualTo(school.adaeze.id());
        });
        assertThat(history()).containsExactly(RiskStep.Kind.RAISED, RiskStep.Kind.BACK, RiskStep.Kind.CLOSED);
        school.takeIn("Whitwam", school.callum);
        weeks.pass(3);
        assertThat(register()).hasSize(1);
        weeks.pass(1);
        assertThat(register()).hasSize(2);
    }

    @Test
    void whatIsChosenIsKeptWithWhoSeesToItAndWhen() {
        weeks.pass(4);
        var today = weeks.lastWeek().plusWeeks(1);
        RiskId id = one().id();
        assertThatExceptionOfType(Refused.class)
                .as("a worker does not see to it")
                .isThrownBy(() -> arrange(school.callum));
        arrange(school.adaeze);
        assertThat(one().owner()).isEqualTo(school.adaeze.id());
        assertThat(one().reviewOn()).isEqualTo(today.plusWeeks(2));
        assertThat(school.as(school.adaeze, () -> risks.history(id)))
                .filteredOn(step -> step.kind() == RiskStep.Kind.ACTION)
                .extracting(RiskStep::action)
                .containsExactly(RiskAction.HOLD_PLACEMENTS, RiskAction.SEE_PROPOSAL);
        assertThatExceptionOfType(Stale.class).as("somebody else was quicker").isThrownBy(() -> arrange(school.adaeze));
    }

    @Test
    void whoeverCarriesItIsOfferedCompanyAloneAndDecliningLeavesNothing() {
        weeks.pass(4);
        assertThat(told("company-offered")).containsExactly(school.callum.id().toString());
        assertThat(words("company-offered")).allMatch(words -> words.startsWith("Keepwell: something for you |"));
        assertThat(school.as(school.callum, company::mine)).isPresent();
        assertThat(school.as(school.adaeze, company::mine)).isEmpty();
        school.as(school.callum, () -> {
            company.decline();
            return true;
        });
        assertThat(school.as(school.callum, company::mine)).isEmpty();
        weeks.pass(2);
        assertThat(school.as(school.callum, company::mine))
                .as("nor is it asked again")
                .isEmpty();
        assertThat(OneSchool.count(
                        "select count(*) from caseload.company_offer where setting_id = ?", school.id.value()))
                .isZero();
    }

    @Test
    void askingTellsTheChosenColleagueNothingOfLoad() {
        weeks.pass(4);
        school.as(school.callum, () -> company.ask(school.martin.id(), "today"));
        assertThat(told("company-asked")).containsExactly(school.martin.id().toString());
        assertThat(words("company-asked")).allMatch(words -> !words.contains("load") && !words.contains("weeks"));
        assertThat(school.as(school.callum, company::mine)).isEmpty();
    }

    @Test
    void noActionIsAdviceToAPersonAndSomeCostNothing() {
        assertThat(RiskAction.staffingOnes()).anyMatch(RiskAction::free);
        assertThat(RiskAction.allocationOnes())
                .isNotEmpty()
                .allMatch(action -> !action.leadsTo().isEmpty());
        assertThat(RiskAction.values())
                .extracting(RiskAction::words)
                .noneMatch(words -> words.matches("(?i).*(resilien|self-care|breathe|mindful|cope).*"));
    }

    private void arrange(OneSchool.Member owner) {
        school.as(school.adaeze, () -> {
            risks.arrange(
                    one().id(),
                    EnumSet.of(RiskAction.HOLD_PLACEMENTS, RiskAction.SEE_PROPOSAL),
                    owner.id(),
                    weeks.lastWeek().plusWeeks(3),
                    "",
                    1);
            return true;
        });
    }

    private void aFamilyMoves() {
        school.as(school.callum, () -> {
            RunningKeepwell.bean(FamilyWorkers.class).makeKeyWorker(families.getFirst(), school.precious.id());
            return true;
        });
    }

    private void close(String words) {
        ServiceRisk risk = one();
        school.as(school.adaeze, () -> {
            risks.close(risk.id(), words, risk.version());
            return true;
        });
    }

    private List<ServiceRisk> register() {
        return school.as(school.adaeze, risks::register);
    }

    private ServiceRisk one() {
        return register().getFirst();
    }

    private List<RiskStep.Kind> history() {
        return school.as(school.adaeze, () -> risks.history(one().id())).stream()
                .map(RiskStep::kind)
                .toList();
    }

    private Set<String> told(String kind) {
        return Set.copyOf(WeeksGoBy.asOwner()
                .sql("""
                select t.person_id::text from notices.told t
                  join notices.notice n on n.setting_id = t.setting_id and n.id = t.notice_id
                 where n.setting_id = ? and n.kind = ?""")
                .params(school.id.value(), kind)
                .query((row, n) -> row.getString(1))
                .list());
    }

    private List<String> words(String kind) {
        return WeeksGoBy.asOwner()
                .sql("select outside || ' | ' || inside from notices.notice where setting_id = ? and kind = ?")
                .params(school.id.value(), kind)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String everythingKeptOfRisks() {
        return WeeksGoBy.asOwner()
                .sql("""
                select string_agg(r::text, ' ') || string_agg(s::text, ' ') from caseload.risk r
                  join caseload.risk_step s on s.setting_id = r.setting_id and s.risk_id = r.risk_id where r.setting_id = ?""")
                .param(school.id.value())
                .query((row, n) -> row.getString(1))
                .single();
    }
}
