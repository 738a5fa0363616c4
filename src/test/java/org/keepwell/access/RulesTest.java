package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepwell.shared.Role.ADMINISTRATOR;
import static org.keepwell.shared.Role.DUTY_COORDINATOR;
import static org.keepwell.shared.Role.EXTERNAL_SUPERVISOR;
import static org.keepwell.shared.Role.PRACTITIONER;
import static org.keepwell.shared.Role.SAFEGUARDING_LEAD;
import static org.keepwell.shared.Role.SENIOR_LEADER;
import static org.keepwell.shared.Role.TRUST_LEADER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepwell.shared.Action;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.RecordKind.Wall;
import org.keepwell.shared.Role;

/** The mission's column "Must never be able to", role by role, whatever relation somebody were given. */
class RulesTest {

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyKindOfRecordHasARuleForSeeingIt(RecordKind kind) {
        assertThat(Rules.about(Action.SEE, kind)).isPresent();
    }

    @Test
    void noQuestionHasTwoRules() {
        assertThat(Rules.ALL.stream().map(rule -> rule.kind() + " " + rule.action()))
                .doesNotHaveDuplicates();
    }

    @Test
    void anAdministratorNeverReadsCaseworkNorSupportNorPrivateContent() {
        assertThat(everReaches(ADMINISTRATOR, Wall.CASE, Wall.SUPPORT, Wall.PRIVATE))
                .isEmpty();
        assertThat(everSees(ADMINISTRATOR))
                .doesNotContain(RecordKind.VISIT, RecordKind.CONCERN_QUEUE, RecordKind.EMERGENCY_DETAILS);
    }

    @Test
    void anExternalSupervisorOpensNoCaseFile() {
        assertThat(everReaches(EXTERNAL_SUPERVISOR, Wall.CASE)).isEmpty();
        assertThat(everSees(EXTERNAL_SUPERVISOR))
                .doesNotContain(RecordKind.VISIT, RecordKind.VISIT_BOARD, RecordKind.STAFF, RecordKind.ADDRESS_HAZARD);
    }

    @Test
    void aTrustLeaderSeesNoIndividual() {
        assertThat(everReaches(TRUST_LEADER, Wall.CASE, Wall.SUPPORT, Wall.PRIVATE))
                .isEmpty();
        assertThat(everSees(TRUST_LEADER))
                .doesNotContain(RecordKind.STAFF, RecordKind.ROTA, RecordKind.VISIT, RecordKind.EMERGENCY_DETAILS);
    }

    @Test
    void aDutyCoordinatorReadsNoCaseDetailBeyondTheVisit() {
        assertThat(everReaches(DUTY_COORDINATOR, Wall.CASE)).isEmpty();
        assertThat(everSees(DUTY_COORDINATOR)).contains(RecordKind.VISIT, RecordKind.VISIT_BOARD);
    }

    @Test
    void nobodyReadsRestrictedDetailWithoutAReason() {
        Rule rule = Rules.about(Action.SEE, RecordKind.RESTRICTED_DETAIL).orElseThrow();
        assertThat(rule.roles()).isEmpty();
        assertThat(rule.whereOpen()).isEmpty();
        assertThat(rule.relations()).containsExactly(Relation.OPENED_WITH_REASON);
    }

    @Test
    void onlyTheSafeguardingLeadWorksTheQueueOfConcerns() {
        assertThat(Rules.about(Action.SEE, RecordKind.CONCERN_QUEUE)
                        .orElseThrow()
                        .roles())
                .containsExactly(SAFEGUARDING_LEAD);
        assertThat(Rules.about(Action.DECIDE, RecordKind.CONCERN).orElseThrow().roles())
                .containsExactly(SAFEGUARDING_LEAD);
    }

    @Test
    void theSafeguardingLeadAloneDoesNotReadConcernsAboutAdultsAtWork() {
        Rule rule = Rules.about(Action.SEE, RecordKind.STAFF_CONCERN_QUEUE).orElseThrow();
        assertThat(rule.roles()).containsExactly(SENIOR_LEADER);
    }

    @Test
    void aWorryAboutAChildIsForEverybodyToSend() {
        assertThat(Rules.about(Action.ADD, RecordKind.CONCERN).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void aRelationLiftsNoWallThatARoleStandsBehind() {
        Rule seeFamily = Rules.about(Action.SEE, RecordKind.FAMILY).orElseThrow();
        assertThat(seeFamily.relatedRoles()).containsExactlyInAnyOrder(PRACTITIONER, SAFEGUARDING_LEAD, SENIOR_LEADER);
        assertThat(Rules.mayGiveAReason(RecordKind.FAMILY))
                .doesNotContain(ADMINISTRATOR, EXTERNAL_SUPERVISOR, TRUST_LEADER, DUTY_COORDINATOR);
    }

    @Test
    void theLineSaysWhoTheRuleLetsIn() {
        assertThat(WhoCanSee.words(Rules.about(Action.SEE, RecordKind.FAMILY).orElseThrow()))
                .isEqualTo(
                        "The safeguarding leads, the family's workers, the family's key worker, whoever covers for them"
                                + " and whoever gave a reason, which is recorded."
                                + " Where the setting opens its families to all: practitioners and senior leaders too.");
        assertThat(WhoCanSee.words(
                        Rules.about(Action.SEE, RecordKind.CONCERN_QUEUE).orElseThrow()))
                .isEqualTo("The safeguarding leads of this setting.");
        assertThat(WhoCanSee.words(
                        Rules.about(Action.SEE, RecordKind.OWN_ACCOUNT).orElseThrow()))
                .isEqualTo("Only you see this page.");
    }

    private static Set<RecordKind> everReaches(Role role, Wall... walls) {
        Set<Wall> these = EnumSet.copyOf(Arrays.asList(walls));
        return Rules.ALL.stream()
                .filter(rule -> these.contains(rule.kind().wall()))
                .filter(rule -> rule.couldApplyTo(Set.of(role)))
                .map(Rule::kind)
                .collect(Collectors.toSet());
    }

    private static Set<RecordKind> everSees(Role role) {
        return Rules.ALL.stream()
                .filter(rule -> rule.action() == Action.SEE && rule.couldApplyTo(Set.of(role)))
                .map(Rule::kind)
                .collect(Collectors.toSet());
    }
}
