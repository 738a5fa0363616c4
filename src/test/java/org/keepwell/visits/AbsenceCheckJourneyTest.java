package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;

/** A same-day absence check goes with authority, in two where the setting says so; how each kind is done is the setting's to write. */
@KeepwellTest
class AbsenceCheckJourneyTest {

    private final TansyRow school = new TansyRow();

    @Test
    void itIsRefusedAuthorisedGoneAndReviewed() {
        journey(Seat.phone(school, school.chantelle), Seat.desktop(school, school.rukhsana));
    }

    @Test
    void andTheSameWithoutScript() {
        journey(Seat.withoutScript(school, school.chantelle), Seat.withoutScript(school, school.rukhsana));
    }

    private void journey(Seat worker, Seat leader) {
        try (Seat chantelle = worker;
                Seat rukhsana = leader) {
            VisitId visit = plans(chantelle);
            assertThat(chantelle.button("Set off")).hasCount(0);
            Web manager = school.web(school.hodan);
            manager.get("/visits");
            assertThat(manager.post("/visits/" + visit + "/authorise", Map.of()).status())
                    .as("whoever leads duty authorises this kind, not the line manager")
                    .isEqualTo(404);
            rukhsana.open("/visits/" + visit);
            assertThat(rukhsana.main()).contains("Need not be told beforehand");
            rukhsana.look("absence-to-authorise");
            rukhsana.press("Authorise");
            assertThat(rukhsana.page.locator(".errors")).containsText("two go the first time");
            addsNeil(chantelle);
            rukhsana.open("/visits/" + visit);
            rukhsana.press("Authorise");
            assertThat(rukhsana.main()).contains("Authorised").contains("Rukhsana Dar");
            goes(chantelle, visit);
            reviews(chantelle, visit);
        }
    }

    @Test
    void theSettingWritesHowEachKindIsDoneAndKeepsWhatWasTypedWhenItCannotBe() {
        try (Seat rukhsana = Seat.desktop(school, school.rukhsana)) {
            rukhsana.open("/visits/arrangements");
            rukhsana.page.locator("#ABSENCE_CHECK-authority").selectOption("LINE_MANAGER");
            rukhsana.page.locator("#ABSENCE_CHECK-twoMustGo").selectOption("NEVER");
            rukhsana.page.locator("#ABSENCE_CHECK-familyTold").check();
            rukhsana.page.locator("#ABSENCE_CHECK-checkIn").fill("soon");
            keeps(rukhsana);
            assertThat(rukhsana.page.locator("#ABSENCE_CHECK-checkIn-error")).containsText("Enter whole minutes");
            assertThat(rukhsana.page.locator("#ABSENCE_CHECK-checkIn")).hasValue("soon");
            assertThat(rukhsana.page.locator("#ABSENCE_CHECK-authority")).hasValue("LINE_MANAGER");
            assertThat(rukhsana.page.locator("#ABSENCE_CHECK-familyTold")).isChecked();
            rukhsana.look("arrangements-refused");
            rukhsana.page.locator("#ABSENCE_CHECK-checkIn").fill("12");
            keeps(rukhsana);
            assertThat(rukhsana.page.locator("#ABSENCE_CHECK-lineManager-error"))
                    .containsText("from 12 to 90");
            rukhsana.page.locator("#ABSENCE_CHECK-lineManager").fill("14");
            keeps(rukhsana);
            assertThat(rukhsana.main()).contains("Same-day absence check: kept");
        }
        KindRule rule = school.as(
                school.chantelle, () -> RunningKeepwell.bean(Visits.class).rule(VisitKind.ABSENCE_CHECK));
        assertThat(rule.authority()).isEqualTo(KindRule.Authority.LINE_MANAGER);
        assertThat(rule.twoMustGo()).isEqualTo(KindRule.TwoMustGo.NEVER);
        assertThat(rule.familyTold()).isTrue();
        assertThat(rule.ladder().checkIn()).isEqualTo(12);
        assertThat(school.web(school.chantelle)
                        .get("/visits/new?family=" + school.stoica)
                        .text())
                .contains("Authorised by the worker's line manager. One may go. The family is told beforehand.");
    }

    @Test
    void whatCannotBeKeptOfTheRestIsGivenBackWithWords() {
        Web rukhsana = school.web(school.rukhsana);
        rukhsana.get("/visits/arrangements");
        Answer tooLong = rukhsana.post(
                "/visits/arrangements", Map.of("codeCard", "Ring 999 first", "handOver", "x".repeat(2001)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("id=\"handOver-error\"", "Ring 999 first", "x".repeat(2001));
        PersonId supervisor = school.hire("Meera Sandhu", null, Role.EXTERNAL_SUPERVISOR);
        Answer nobody = rukhsana.post(
                "/visits/arrangements", Map.of("policePerson", supervisor.toString(), "codeCard", "Ring 999 first"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("id=\"policePerson-error\"", "Ring 999 first");
        Answer kind = rukhsana.post("/visits/arrangements/PLANNED", Map.of("authority", "NOBODY"));
        assertThat(kind.status()).isEqualTo(422);
        assertThat(kind.text()).contains("id=\"PLANNED-authority-error\"", "id=\"PLANNED-again-error\"");

        Map<String, String> many = new java.util.HashMap<>();
        for (int i = 1; i <= 31; i++) {
            many.put("words" + i, "Line number " + i);
        }
        Answer list = rukhsana.post("/visits/protocols/self-care", many);
        assertThat(list.status()).isEqualTo(422);
        assertThat(list.text()).contains("Keep between 1 and 30 lines", "Line number 31");
    }

    @Test
    void othersDoNotWriteThem() {
        PersonId supervisor = school.hire("Meera Sandhu", null, Role.EXTERNAL_SUPERVISOR);
        for (PersonId person : new PersonId[] {school.chantelle, supervisor}) {
            Web web = school.web(person);
            web.get("/account");
            for (String path :
                    new String[] {"/visits/arrangements", "/visits/arrangements/PLANNED", "/visits/protocols/safety"}) {
                assertThat(web.post(path, Map.of("words1", "No list")).status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        assertThat(school.web(supervisor).get("/visits/practice").status()).isEqualTo(403);
        assertThat(Web.stranger().get("/visits/arrangements").location()).contains("/sign-in");
    }

    private static void keeps(Seat rukhsana) {
        rukhsana.press(rukhsana.page.locator("form[action$='/ABSENCE_CHECK'] button[type=submit]"));
    }

    private VisitId plans(Seat chantelle) {
        chantelle.open("/visits/new?family=" + school.stoica);
        chantelle.page.getByLabel("Same-day absence check").check();
        assertThat(chantelle.main()).contains("Authorised by whoever leads duty at that hour");
        chantelle.page.getByLabel("4 Mill Lane, XX1 1XX").check();
        chantelle.page.locator("[name=day]").fill(school.ten.toLocalDate().toString());
        chantelle.page.locator("[name=start]").fill("10:10");
        chantelle.page.locator("[name=expectedEnd]").fill("10:30");
        chantelle.page.locator("[name=checkIn]").selectOption("Pam Ibbotson");
        chantelle.look("absence-plan");
        chantelle.press("Plan it");
        assertThat(chantelle.main()).contains("Nobody has been to this address before: two go the first time.");
        String url = chantelle.page.url();
        return VisitId.of(url.substring(url.lastIndexOf('/') + 1));
    }

    private static void addsNeil(Seat chantelle) {
        chantelle.follow("Change the plan");
        chantelle.page.getByLabel("Neil Oldroyd").check();
        chantelle.press("Save the plan");
        assertThat(chantelle.main()).doesNotContain("two go the first time");
    }

    private void goes(Seat chantelle, VisitId visit) {
        chantelle.page.reload();
        chantelle.press("Start now");
        school.press(visit, school.neil, VisitStep.SET_OFF);
        chantelle.press("Arrived");
        chantelle.press("Leaving now");
        chantelle.press("Safe");
        school.press(visit, school.neil, VisitStep.SAFE);
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.ENDED);
    }

    private void reviews(Seat chantelle, VisitId visit) {
        chantelle.open("/visits/" + visit + "/review");
        chantelle.page.getByLabel("Nobody in").check();
        chantelle.page.locator("[name=nextStep]").fill("Ring at two");
        chantelle.press("Save");
        assertThat(chantelle.main()).contains("You went, and that counts");
        assertThat(school.log(visit))
                .containsSubsequence("PLAN", "CHANGE", "AUTHORISE", "START_NOW", "SET_OFF", "SAFE", "REVIEW");
    }
}
