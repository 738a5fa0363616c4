package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** Two go together: each has a timer, each checks in, and nobody is confirmed by the other's word. */
@KeepwellTest
class PairJourneyTest {

    private final TansyRow school = new TansyRow();
    private final BrowserContext firstPhone = Browser.phone(RunningKeepwell.address());
    private final BrowserContext secondPhone = Browser.withoutScript(RunningKeepwell.address());
    private final BrowserContext desk = Browser.desktop(RunningKeepwell.address());
    private final Page chantelle = firstPhone.newPage();
    private final Page hodan = secondPhone.newPage();
    private final Page pam = desk.newPage();

    @AfterEach
    void close() {
        firstPhone.close();
        secondPhone.close();
        desk.close();
    }

    @Test
    void oneIsLateWhileTheOtherIsSafeAndIsConfirmedOnTheirOwn() {
        VisitId visit = school.authorised(school.plan(List.of(school.chantelle, school.hodan)));
        givenBothSetOff(visit);
        whenChantelleIsSafe();
        thenHerPageSaysThatHodanIsStillOut();

        MovedTime.to(school.ten.plusMinutes(41));
        until(visit, "WORKER hodan");
        MovedTime.to(school.ten.plusMinutes(46));
        until(visit, "CHECK_IN pam");
        MovedTime.to(school.ten.plusMinutes(51));
        until(visit, "LINE_MANAGER rukhsana");
        assertThat(school.told(visit))
                .as("no step goes to somebody on that visit, though Hodan is Chantelle's line manager")
                .noneMatch(line -> line.contains("chantelle"))
                .noneMatch(
                        line -> line.contains("hodan") && !line.startsWith("WORKER") && !line.startsWith("REMINDER"));

        thenPamConfirmsHodanAndNobodyElseByName();
        assertThat(school.log(visit)).contains("STOOD_DOWN pam,rukhsana");
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.ENDED);
    }

    private void givenBothSetOff(VisitId visit) {
        school.signIn(chantelle, school.chantelle);
        school.signIn(hodan, school.hodan);
        for (Page one : List.of(chantelle, hodan)) {
            one.navigate("/visits/" + visit);
            press(one, "Start now");
            assertThat(button(one, "All well")).isVisible();
        }
        school.signIn(pam, school.pam);
        pam.navigate("/visits/board");
        assertThat(row("Chantelle Wray")).containsText("min");
        assertThat(row("Hodan Warsame")).containsText("min");
        look(pam, "visits-board-pair");
    }

    private void whenChantelleIsSafe() {
        press(chantelle, "Leaving now");
        press(chantelle, "Safe");
        assertThat(chantelle.getByText("Safe. Thank you.")).isVisible();
    }

    private void thenHerPageSaysThatHodanIsStillOut() {
        assertThat(chantelle.getByText("Hodan is still out, expected by 10:40."))
                .isVisible();
        assertThat(chantelle.getByText("How did it go?")).hasCount(0);
        look(chantelle, "visit-pair-one-safe");
    }

    private void thenPamConfirmsHodanAndNobodyElseByName() {
        pam.reload();
        assertThat(pam.locator("tbody tr")).hasCount(1);
        look(pam, "visits-board-pair-late");
        pam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Late, no check-in: answer"))
                .click();
        pam.getByLabel("Who have you spoken to or met?").selectOption("Chantelle Wray");
        pam.getByLabel("I heard their live voice").check();
        press(pam, "Confirm that Hodan is safe");
        assertThat(pam.getByText("Choose the name of the person you have spoken to or met")
                        .first())
                .isVisible();
        assertThat(pam.getByText("Chantelle: Safe")).isVisible();
        assertThat(pam.getByText("Hodan: Pam told, as check-in person")).isVisible();
        look(pam, "visit-alarm-wrong-name");
        pam.getByLabel("Who have you spoken to or met?").selectOption("Hodan Warsame");
        press(pam, "Confirm that Hodan is safe");
        assertThat(pam.getByText("Everybody has stood down")).isVisible();
    }

    private Locator row(String name) {
        return pam.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
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
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    private void until(VisitId visit, String line) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> school.log(visit).contains(line));
    }
}
