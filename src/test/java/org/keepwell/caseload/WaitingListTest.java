package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.families.OneSchool;
import org.keepwell.organisation.Calendar;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Statements;

@KeepwellTest
class WaitingListTest {

    private final MixedSchool mixed;
    private final OneSchool school;
    private final WaitingList waiting = RunningKeepwell.bean(WaitingList.class);

    WaitingListTest() {
        MovedTime.toSchoolDay(10, 0);
        mixed = new MixedSchool();
        school = mixed.school;
    }

    @Test
    void itIsOrderedByStatedCriteriaAndTheOrderIsExplained() {
        mixed.family("Light", 2, null);
        mixed.family("Heavy", 12, null);
        List<WaitingFamily> list = list();
        assertThat(list).extracting(WaitingFamily::name).containsExactly("Heavy", "Light");
        assertThat(list.getFirst().points()).isEqualTo(10);
        assertThat(list.getFirst().because())
                .extracting(WaitingFamily::line)
                .containsExactly(
                        "4 Nobody holds the family",
                        "3 The work needs a lot of time, or the most",
                        "3 Nobody has been in touch for 14 days");
    }

    @Test
    void whoHasWaitedLongerComesFirstWhereTheWeightsAreEqual() {
        FamilyId first = mixed.family("Zimmer", 5, null);
        MovedTime.forward(java.time.Duration.ofDays(2));
        FamilyId second = mixed.family("Abbot", 5, null);
        assertThat(list()).extracting(WaitingFamily::family).containsExactly(first, second);
    }

    @Test
    void aFamilyWithAKeyWorkerWaitsOnlyWhenAnotherIsAskedFor() {
        assertThat(list()).isEmpty();
        school.as(school.callum, () -> {
            waiting.ask(school.barraclough, "Somebody nearer");
            return true;
        });
        assertThat(list()).singleElement().satisfies(one -> {
            assertThat(one.held()).isTrue();
            assertThat(one.askedFor()).isEqualTo("Somebody nearer");
        });
        school.as(school.adaeze, () -> {
            waiting.settle(school.barraclough);
            return true;
        });
        assertThat(list()).isEmpty();
    }

    @Test
    @Proves("F54")
    void managersPrioritiseByTheirOwnCriteriaAndSeeVisitsThatCouldNotBeByReasonAndTerm() {
        LocalDate today = RunningKeepwell.bean(DatabaseClock.class).today();
        school.engine(() ->
                RunningKeepwell.bean(Calendar.class).addTerm("Autumn term", today.minusDays(30), today.plusDays(30)));
        FamilyId light = mixed.family("Light", 2, null);
        mixed.family("Heavy", 12, null);
        var callum = school.callum.web();
        assertThat(callum.fill(
                                school.path() + "/wanted",
                                school.path() + "/wanted/visit",
                                Map.of("wantedOn", today.toString(), "reason", "no_second_worker"))
                        .location())
                .isEqualTo(school.path());
        assertThat(callum.fill(school.path() + "/wanted", school.path() + "/wanted/visit", Map.of("wantedOn", "soon"))
                        .text())
                .contains("Give the day", "Choose what was in the way");

        var adaeze = school.adaeze.web();
        Map<String, String> form = new HashMap<>(Map.of("from", today.toString()));
        for (WaitingCriterion one : WaitingCriterion.USUAL) {
            String code = one.kind().code();
            form.put("words-" + code, one.words());
            form.put("weight-" + code, one.kind() == WaitingCriterion.Kind.NOBODY ? "9" : "0");
            form.put("days-" + code, one.days() == null ? "" : one.days().toString());
        }
        form.put("words-nobody", "No worker of their own");
        assertThat(adaeze.fill("/lead/waiting/criteria", form).location()).isEqualTo("/lead/waiting");

        String page = adaeze.get("/lead/waiting").text();
        assertThat(page).contains("9 No worker of their own", "Your own criteria, from");
        assertThat(page).contains("Autumn term", "No second worker");
        assertThat(list().getFirst().family()).isEqualTo(light);
        UnmetVisits.Count count = school.as(
                        school.adaeze,
                        () -> RunningKeepwell.bean(UnmetVisits.class).counts())
                .getFirst();
        assertThat(count.term()).isEqualTo("Autumn term");
        assertThat(count.of(UnmetReason.NO_SECOND_WORKER)).isEqualTo(1);
        assertThat(count.total()).isEqualTo(1);
    }

    @Test
    void theNoteOnWhoIsCoveredChangesWithTheFilter() {
        mixed.family("Light", 2, null);
        var adaeze = school.adaeze.web();
        assertThat(adaeze.get("/lead/waiting").text()).contains("1 family: open families without a key worker");
        assertThat(adaeze.get("/lead/waiting?show=asked").text())
                .contains("0 families of 1", "Nobody waits")
                .doesNotContain("Offer<span");
    }

    @Test
    void whoeverManagesNobodySeesNoList() {
        assertThatThrownBy(() -> school.as(school.callum, waiting::now)).isInstanceOf(NotFound.class);
        assertThat(school.callum.web().get("/lead/waiting").status()).isEqualTo(403);
        assertThatThrownBy(() -> school.as(school.precious, () -> {
                    RunningKeepwell.bean(UnmetVisits.class)
                            .note(school.barraclough, LocalDate.EPOCH, UnmetReason.OTHER);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void itReadsTheSameFewStatementsHoweverManyWait() {
        mixed.family("A", 5, null);
        int one = statements();
        for (int n = 0; n < 5; n++) {
            mixed.family("B" + n, 5, null);
        }
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return Statements.during(() -> assertThat(list()).isNotEmpty()).size();
    }

    private List<WaitingFamily> list() {
        return school.as(school.adaeze, waiting::now);
    }
}
