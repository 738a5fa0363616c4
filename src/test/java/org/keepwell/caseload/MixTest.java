package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.families.ContactDetails;
import org.keepwell.families.ContactKind;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyId;
import org.keepwell.families.NewContact;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.organisation.Calendar;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/** The mix page, room, and staffing, as leaders and workers read them. */
@KeepwellTest
class MixTest {

    private final OneSchool school = new OneSchool();
    private final LocalDate today = RunningKeepwell.bean(DatabaseClock.class).today();

    @Test
    void oneHeavyFamilyAndManyLightOnesOfEqualPointsAreShownUnlike() {
        agreed(school.barraclough, school.callum, 12);
        for (String name : new String[] {"Begum", "Farrar", "Whitwam", "Tran"}) {
            agreed(school.takeIn(name, school.precious), school.precious, 3);
        }
        String page = school.adaeze.web().get("/lead/mix").text();
        assertThat(page)
                .contains("12 points: 1 most", "12 points: 4 light touch")
                .contains("aria-label=\"1 most\"", "aria-label=\"4 light touch\"");
    }

    @Test
    @Proves("L41")
    void successesThatWereAndThatAreLikelyStandBesideNeed() {
        contact(ContactDetails.none());
        contact(new ContactDetails(
                null, "", "", null, null, "alone", false, "", "", "", null, Map.of(), "", "", null, null));
        String before = school.adaeze.web().get("/lead/mix").text();
        assertThat(before).contains("data-label=\"Steps this term\">1<", "data-label=\"Likely soon\">0<");
        nextStep();
        assertThat(school.adaeze.web().get("/lead/mix").text())
                .contains("data-label=\"Likely soon\">1<", "1 regular", LoadWords.BOTH_RISE);
    }

    @Test
    @Proves("F56")
    void theCoverageNoteFollowsTheFilter() {
        school.takeIn("Begum", school.precious);
        Web head = school.adaeze.web();
        assertThat(head.get("/lead/mix").text())
                .contains("In this picture: 2 families of 2, held by 2 people.")
                .doesNotContain("Left out by the filter");
        assertThat(head.get("/lead/mix?role=Teacher").text())
                .contains("In this picture: 1 family of 2, held by 1 person whose job is Teacher.")
                .contains("Left out by the filter: 1 family held by others.")
                .doesNotContain("In this picture: 2 families");
    }

    @Test
    void somebodyAwayIsAwayWithADayAndNeverAtNoughtPercent() {
        manage();
        Web manager = school.martin.web();
        manager.get("/lead/capacity/" + school.callum.id());
        Web.Answer added = manager.post(
                "/lead/capacity/" + school.callum.id(),
                Map.of(
                        "kind",
                        "away",
                        "from",
                        today.toString(),
                        "until",
                        today.plusDays(9).toString()));
        assertThat(added.status()).as(added.text()).isBetween(302, 303);
        assertThat(manager.get("/lead/mix").text()).contains("Away until").doesNotContain("<b>0 %</b></td>");
        assertThat(school.callum.web().get("/my/caseload").text()).contains("Away until");
    }

    @Test
    void whyIsSeenByThePersonAndTheirManagerAlone() {
        manage();
        Web manager = school.martin.web();
        manager.get("/lead/capacity/" + school.callum.id());
        Web.Answer added = manager.post(
                "/lead/capacity/" + school.callum.id(),
                Map.of("kind", "phased_return", "percent", "40", "from", today.toString()));
        assertThat(added.status()).as(added.text()).isBetween(302, 303);
        String kind = ">Coming back step by step</b>";
        assertThat(manager.get("/lead/capacity/" + school.callum.id()).text()).contains(kind);
        assertThat(school.callum.web().get("/my/caseload").text())
                .contains("Coming back step by step", "60 points", "5 ÷ 60", "8 %");
        assertThat(school.adaeze
                        .web()
                        .get("/lead/capacity/" + school.callum.id())
                        .text())
                .contains("60 points")
                .doesNotContain(kind);
        assertThat(school.precious
                        .web()
                        .get("/lead/capacity/" + school.callum.id())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFormThatCannotBeStaysAsTyped() {
        manage();
        Web manager = school.martin.web();
        manager.get("/lead/capacity/" + school.callum.id());
        Web.Answer answer = manager.post(
                "/lead/capacity/" + school.callum.id(),
                Map.of("kind", "training", "percent", "140", "from", today.toString()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("value=\"140\"", "Give a percentage from 1 to 100");
    }

    @Test
    @Proves("V33")
    void staffingStandsAgainstNeedByTermWithWhatLeadersSay() {
        UUID term = school.engine(() ->
                RunningKeepwell.bean(Calendar.class).addTerm("This term", today.minusDays(20), today.plusDays(40)));
        Web head = school.adaeze.web();
        assertThat(head.get("/lead/staffing").text())
                .contains("This term", "within", "safe level of 110 %", "Fewer than five people")
                .doesNotContain("Callum");
        Web.Answer noted = head.post(
                "/lead/staffing/" + term,
                Map.of("level", "stretched", "staffing", "Two vacancies", "support", "Agency hours funded"));
        assertThat(noted.status()).as(noted.text()).isBetween(302, 303);
        assertThat(head.get("/lead/staffing").text()).contains("Stretched", "Two vacancies", "Agency hours funded");
    }

    private void manage() {
        school.engine(() -> {
            RunningKeepwell.bean(Staff.class).reportTo(school.callum.id(), school.martin.id());
            return true;
        });
    }

    private void agreed(FamilyId family, Member worker, int points) {
        NeedAgreements agreements = RunningKeepwell.bean(NeedAgreements.class);
        UUID put = school.as(
                worker,
                () -> agreements.propose(family, points, Set.of(), 0, "As we talked it through", today.plusWeeks(12)));
        school.as(school.adaeze, () -> {
            agreements.agree(family, put);
            return true;
        });
    }

    private void contact(ContactDetails details) {
        Instant now =
                school.engine(() -> RunningKeepwell.bean(DatabaseClock.class).now());
        var logged = school.as(
                school.callum,
                () -> RunningKeepwell.bean(ContactLog.class)
                        .log(new NewContact(
                                school.barraclough,
                                ContactKind.FORM_FILLED_IN,
                                Set.of(Domain.FUNCTIONAL),
                                "The bus pass",
                                now.minusSeconds(60),
                                details)));
        assertThat(logged).isNotNull();
    }

    private void nextStep() {
        Web callum = school.callum.web();
        Web.Answer changed = callum.fill(
                school.path() + "/edit", Map.of("name", "Barraclough", "nextStep", "Walk to the gate", "version", "1"));
        assertThat(changed.status()).as(changed.text()).isBetween(302, 303);
    }
}
