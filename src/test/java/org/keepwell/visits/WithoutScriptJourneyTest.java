package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** From plan to review where no script runs, neither on the worker's phone nor for the office, which reloads its board. */
@KeepwellTest
class WithoutScriptJourneyTest {

    private final TansyRow school = new TansyRow();
    private final BrowserContext phone = Browser.withoutScript(RunningKeepwell.address());
    private final BrowserContext office = Browser.withoutScript(RunningKeepwell.address());
    private final Page chantelle = phone.newPage();
    private final Page pam = office.newPage();
    private VisitId visit = new VisitId(school.stoica.value());

    @AfterEach
    void close() {
        phone.close();
        office.close();
    }

    @Test
    void aVisitGoesFromPlanToReview() {
        school.signIn(chantelle, school.chantelle);
        school.signIn(pam, school.pam);
        whenChantellePlansAVisitForAFamilyChosenFromTheList();
        andItIsAuthorisedAndShePreparesAndSetsOff();
        thenEachButtonAnswersWithThePageAsItIsNow();
        andWhenSheIsOverdueTheReloadedBoardSaysSo();
        thenPamConfirmsThatSheIsSafe();
        andChantelleReviewsIt();
    }

    private void whenChantellePlansAVisitForAFamilyChosenFromTheList() {
        chantelle.navigate("/visits");
        chantelle
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan a visit"))
                .click();
        chantelle.getByLabel("Which family?").selectOption("Stoica");
        press(chantelle, "Continue");
        chantelle.getByLabel("4 Mill Lane, XX1 1XX").check();
        chantelle.locator("[name=day]").fill(school.ten.toLocalDate().toString());
        chantelle.locator("[name=start]").fill("10:10");
        chantelle.locator("[name=expectedEnd]").fill("10:05");
        press(chantelle, "Plan it");
        assertThat(chantelle.getByText("Choose an end after the start").first()).isVisible();
        chantelle.locator("[name=expectedEnd]").fill("10:40");
        chantelle.locator("[name=checkIn]").selectOption("Pam Ibbotson");
        chantelle.locator("summary").getByText("More about this visit").click();
        chantelle.locator("[name=domains][value=emotional]").check();
        look(chantelle, "visit-plan-no-script");
        press(chantelle, "Plan it");
        assertThat(chantelle.getByText("Who answers")).isVisible();
        visit = VisitId.of(chantelle.url().substring(chantelle.url().lastIndexOf('/') + 1));
    }

    private void andItIsAuthorisedAndShePreparesAndSetsOff() {
        school.does(school.hodan, () -> RunningKeepwell.bean(Visits.class).authorise(visit));
        chantelle.reload();
        for (Locator line : chantelle.locator("[name=safety]").all()) {
            line.check();
        }
        press(chantelle, "Keep both lists");
        press(chantelle, "Set off");
        assertThat(chantelle.getByText("Your timer runs.")).isVisible();
    }

    private void thenEachButtonAnswersWithThePageAsItIsNow() {
        press(chantelle, "Arrived");
        assertThat(chantelle.locator(".dimmed")).isVisible();
        look(chantelle, "visit-dimmed-no-script");
        press(chantelle, "All well");
        press(chantelle, "Need longer");
        assertThat(chantelle.getByText("minutes until 10:55")).isVisible();
        chantelle.locator(".help-now > summary").click();
        assertThat(chantelle.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ring 999")))
                .isVisible();
        press(chantelle, "Leaving now");
        assertThat(button(chantelle, "Safe")).isVisible();
        assertThat(school.log(visit)).containsSubsequence("SET_OFF", "ARRIVED", "ALL_WELL", "LONGER", "LEAVING");
    }

    private void andWhenSheIsOverdueTheReloadedBoardSaysSo() {
        pam.navigate("/visits/board");
        assertThat(pam.getByText("1 late")).hasCount(0);
        MovedTime.to(school.ten.plusMinutes(70));
        until("WORKER chantelle");
        MovedTime.to(school.ten.plusMinutes(80));
        until("CHECK_IN pam");
        pam.reload();
        assertThat(pam.getByText("1 late")).isVisible();
        look(pam, "visits-board-late-no-script");
    }

    private void thenPamConfirmsThatSheIsSafe() {
        pam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Late, no check-in: answer"))
                .click();
        press(pam, "No answer");
        pam.getByLabel("What have you tried?").fill("Rang twice");
        press(pam, "Add a note");
        pam.getByLabel("Who have you spoken to or met?").selectOption("Chantelle Wray");
        pam.getByLabel("I met them").check();
        press(pam, "Confirm that Chantelle is safe");
        assertThat(pam.getByText("Everybody has stood down")).isVisible();
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.ENDED);
    }

    private void andChantelleReviewsIt() {
        chantelle.navigate("/visits/" + visit + "/review");
        chantelle.getByLabel("Went in").check();
        press(chantelle, "Save");
        assertThat(chantelle.getByText("Logged.")).isVisible();
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.REVIEWED);
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static void press(Page page, String label) {
        button(page, label).click();
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        Browser.staysWithinItsWidth(page);
    }

    private void until(String line) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> school.log(visit).contains(line));
    }
}
