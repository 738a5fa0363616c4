package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** A worker's buttons where the phone has no signal, or where something else answers in Keepwell's place. */
@KeepwellTest
class NoSignalJourneyTest {

    /** Longer than the longest pause between two tries. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final TansyRow school = new TansyRow();
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());
    private final Page page = phone.newPage();
    private final ZonedDateTime pressed = school.ten.plusMinutes(12);
    private VisitId visit = new VisitId(school.stoica.value());

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void aButtonPressedInADeadSpotIsSentLaterWithItsOwnTime() {
        givenSheIsOnHerWay();
        phone.setOffline(true);
        press("Arrived");
        assertThat(waiting("arrived")).containsText("Not sent yet. You pressed it at 10:12");
        assertThat(waiting("arrived")).containsText("In danger? Ring 999");
        assertThat(button("Arrived")).isHidden();
        look("visit-not-sent-yet");
        assertThat(sentAt("ARRIVED")).isEmpty();

        MovedTime.to(school.ten.plusMinutes(20));
        phone.setOffline(false);
        assertThat(page.locator(".dimmed")).isVisible(SOON);
        assertThat(sentAt("ARRIVED")).contains(pressed.toInstant());
        assertThat(page.locator("[data-unsent]")).hasCount(0);
    }

    @Test
    void aVisitIsStoppedWithoutSignalToo() {
        givenSheIsOnHerWay();
        phone.setOffline(true);
        page.locator("summary", new Page.LocatorOptions().setHasText("Stop the visit"))
                .click();
        press("An animal");
        assertThat(waiting("stop")).containsText("Not sent yet. You pressed it at 10:12");
        assertThat(sentAt("STOP")).isEmpty();
        look("visit-stop-not-sent");

        phone.setOffline(false);
        assertThat(page.getByText("You stopped this visit.")).isVisible(SOON);
        assertThat(sentAt("STOP")).contains(pressed.toInstant());
    }

    @Test
    void helpIsAtHandWithoutSignal() {
        givenSheIsOnHerWay();
        phone.setOffline(true);
        page.locator("summary", new Page.LocatorOptions().setHasText("Help now"))
                .click();
        assertThat(page.locator(".help-now")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ring 999")))
                .isVisible();
        look("visit-help-now");
        press("Tell my colleagues");
        assertThat(waiting("help-now")).containsText("Not sent yet");
        assertThat(sentAt("HELP_NOW")).isEmpty();
        phone.setOffline(false);
        page.waitForURL("**/help");
        assertThat(page.getByText("Sent to")).isVisible();
        assertThat(sentAt("HELP_NOW")).contains(pressed.toInstant());
    }

    @Test
    void aReloadLosesNeitherThePressNorWhatWasTypedWithIt() {
        school.does(
                school.chantelle,
                () -> RunningKeepwell.bean(CodePhrases.class).choose("Could Mrs Green move my half past three?"));
        givenSheIsOnHerWay();
        phone.setOffline(true);
        page.getByText("Add a word").click();
        page.getByLabel("A word with it").fill("could mrs green move my half past three");
        press("All well");
        assertThat(waiting("all-well")).containsText("Not sent yet");
        assertThat(school.log(visit)).doesNotContain("CODE", "ALL_WELL");
        assertThatThrownBy(page::reload).isInstanceOf(PlaywrightException.class);

        phone.setOffline(false);
        page.navigate("/visits/" + visit);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(sentAt("CODE")).contains(pressed.toInstant()));
        assertThat(button("All well")).isVisible();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void whatSomethingElseAnswersIsNeverCalledSent() {
        givenSheIsOnHerWay();
        phone.route(
                "**/arrived",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setBody("<main>Welcome to the café. Sign in to go online.</main>")));
        press("Arrived");
        assertThat(waiting("arrived")).containsText("Not sent yet");
        phone.unroute("**/arrived");
        phone.route(
                "**/arrived",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("Too busy")));
        assertThat(waiting("arrived")).containsText("Not sent yet");
        assertThat(sentAt("ARRIVED")).isEmpty();
        phone.unroute("**/arrived");
        assertThat(page.locator(".dimmed")).isVisible(SOON);
        assertThat(sentAt("ARRIVED")).contains(pressed.toInstant());
    }

    @Test
    void somebodySignedOutIsToldAndItGoesWhenTheySignInAgain() {
        givenSheIsOnHerWay();
        press("Arrived");
        assertThat(page.locator(".dimmed")).isVisible();
        press("Leaving now");
        assertThat(button("Safe")).isVisible();
        phone.clearCookies(new BrowserContext.ClearCookiesOptions().setName("keepwell"));
        press("Safe");
        assertThat(waiting("safe")).containsText("Not sent yet: you are signed out");
        assertThat(sentAt("SAFE")).isEmpty();
        look("visit-signed-out");

        school.signIn(page, school.chantelle);
        assertThat(page.getByText("Sent. It counts from 10:12")).isVisible(SOON);
        assertThat(sentAt("SAFE")).contains(pressed.toInstant());
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.ENDED);
    }

    private void givenSheIsOnHerWay() {
        school.signIn(page, school.chantelle);
        MovedTime.to(school.ten.plusMinutes(10));
        visit = school.underWay(school.plan());
        MovedTime.to(pressed.plusSeconds(50));
        page.clock().setFixedTime(Date.from(pressed.toInstant()));
        page.navigate("/visits/" + visit);
        assertThat(button("Arrived")).isVisible();
    }

    private void press(String label) {
        button(label).click();
    }

    private Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator waiting(String step) {
        return page.locator("form[action$='/" + step + "'] [data-unsent]");
    }

    private void look(String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    /** When the button counts as pressed; empty while nothing of it has reached us. */
    private Optional<Instant> sentAt(String step) {
        return school
                .as(school.rukhsana, () -> RunningKeepwell.bean(Visits.class).events(visit))
                .stream()
                .filter(event -> event.what().equals(step))
                .map(VisitEvent::pressed)
                .findFirst();
    }
}
