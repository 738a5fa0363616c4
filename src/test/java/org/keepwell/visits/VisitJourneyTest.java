package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** From plan to review on a phone, with the board on a desktop: overdue, rung, confirmed by name, reviewed. */
@KeepwellTest
class VisitJourneyTest {

    private final TansyRow school = new TansyRow();
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());
    private final BrowserContext desk = Browser.desktop(RunningKeepwell.address());
    private final Page chantelle = phone.newPage();
    private final Page pam = desk.newPage();
    private VisitId visit = new VisitId(school.stoica.value());

    @AfterEach
    void close() {
        phone.close();
        desk.close();
    }

    @Test
    @Proves("F44")
    void aVisitGoesFromPlanToReviewWithEveryStepTimeStamped() {
        givenBothHaveSignedIn();
        whenChantellePlansAVisit();
        andHodanAuthorisesIt();
        andShePreparesAndSetsOff();
        thenTheBoardShowsHerOut();
        whenShePressesArrivedTheScreenDims();
        andSheIsOverdue();
        thenPamConfirmsThatSheIsSafe();
        andChantelleReviewsIt();
        assertThat(school.log(visit))
                .containsSubsequence(
                        "PLAN",
                        "AUTHORISE",
                        "SET_OFF",
                        "ARRIVED",
                        "WORKER chantelle",
                        "CHECK_IN pam",
                        "STOOD_DOWN pam",
                        "REVIEW");
    }

    private void givenBothHaveSignedIn() {
        school.signIn(chantelle, school.chantelle);
        school.signIn(pam, school.pam);
    }

    private void whenChantellePlansAVisit() {
        chantelle.navigate("/visits/new?family=" + school.stoica);
        look(chantelle, "visit-plan");
        chantelle.getByLabel("4 Mill Lane, XX1 1XX").check();
        chantelle.locator("[name=day]").fill(school.ten.toLocalDate().toString());
        chantelle
                .getByLabel("Start", new Page.GetByLabelOptions().setExact(true))
                .fill("10:10");
        chantelle.locator("[name=expectedEnd]").fill("10:40");
        chantelle.locator("[name=checkIn]").selectOption("Pam Ibbotson");
        chantelle.locator("[name=aim]").fill("A hello");
        press(chantelle, "Plan it");
        assertThat(chantelle.getByText("Who answers")).isVisible();
        look(chantelle, "visit-planned");
        String url = chantelle.url();
        visit = VisitId.of(url.substring(url.lastIndexOf('/') + 1));
    }

    private void andHodanAuthorisesIt() {
        school.does(school.hodan, () -> RunningKeepwell.bean(Visits.class).authorise(visit));
    }

    private void andShePreparesAndSetsOff() {
        chantelle.reload();
        for (String line : new String[] {
            "My times and the address", "My phone is charged", "I remember my code phrase", "I have read what is noted"
        }) {
            chantelle.getByLabel(line).check();
        }
        press(chantelle, "Keep both lists");
        press(chantelle, "Set off");
        assertThat(chantelle.getByRole(AriaRole.BUTTON, named("All well"))).isVisible();
        look(chantelle, "visit-under-way");
    }

    private void thenTheBoardShowsHerOut() {
        pam.navigate("/visits/board");
        assertThat(pam.getByRole(AriaRole.LINK, named("Chantelle Wray"))).isVisible();
        look(pam, "visits-board");
    }

    private void whenShePressesArrivedTheScreenDims() {
        press(chantelle, "Arrived");
        assertThat(chantelle.locator(".dimmed")).isVisible();
        assertThat(chantelle.getByText("Stoica")).hasCount(0);
        look(chantelle, "visit-dimmed");
    }

    private void andSheIsOverdue() {
        MovedTime.to(school.ten.plusMinutes(41));
        until("WORKER chantelle");
        MovedTime.to(school.ten.plusMinutes(46));
        until("CHECK_IN pam");
    }

    private void thenPamConfirmsThatSheIsSafe() {
        pam.reload();
        look(pam, "visits-board-late");
        pam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Late, no check-in: answer"))
                .click();
        look(pam, "visit-alarm");
        press(pam, "I'm ringing");
        pam.getByLabel("Who have you spoken to or met?").selectOption("Chantelle Wray");
        pam.getByLabel("I heard their live voice").check();
        press(pam, "Confirm that Chantelle is safe");
        assertThat(pam.getByText("Everybody has stood down")).isVisible();
    }

    private void andChantelleReviewsIt() {
        chantelle.navigate("/visits/" + visit + "/review");
        look(chantelle, "visit-review");
        chantelle.getByLabel("Talked at the door").check();
        chantelle.locator("[name=domains][value=emotional]").check();
        chantelle.locator("[name=understood]").fill("That he tries");
        chantelle.locator("[name=nextStep]").fill("Ring on Friday");
        press(chantelle, "Save");
        assertThat(chantelle.getByText("Logged.")).isVisible();
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, named(label)).first().click();
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    private void until(String line) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> school.log(visit).contains(line));
    }
}
