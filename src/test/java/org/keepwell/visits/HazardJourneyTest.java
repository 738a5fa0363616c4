package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** What is noted of an address, looked at again in time; how well visits are protected; and a plan on paper. */
@KeepwellTest
class HazardJourneyTest {

    private final TansyRow school = new TansyRow();
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());
    private final BrowserContext desk = Browser.desktop(RunningKeepwell.address());

    @AfterEach
    void close() {
        phone.close();
        desk.close();
    }

    @Test
    @Proves("F49")
    void aSecondWorkerIsWarnedUntilSomebodySaysThatItNoLongerHolds() {
        Page chantelle = phone.newPage();
        school.signIn(chantelle, school.chantelle);
        notesTheDogs(chantelle);

        Page neil = desk.newPage();
        school.signIn(neil, school.neil);
        neil.navigate("/visits/new?family=" + school.stoica);
        Locator before = neil.locator("[aria-labelledby=hazards]");
        assertThat(before).containsText("Two large dogs, loose in the yard");
        assertThat(before).containsText("two go");
        assertThat(before).containsText("Seen on a visit · decided by Chantelle Wray");
        assertThat(before).containsText("the family has not been told: to be said in person");
        look(neil, "visit-plan-hazard");

        neil.navigate("/visits/hazards");
        assertThat(neil.getByText("None is due")).isVisible();
        look(neil, "hazards-none-due");
        MovedTime.to(school.ten.plusDays(31));
        neil.context().clearCookies();
        school.signIn(neil, school.neil);
        looksAgain(neil);
    }

    @Test
    void leadersSeeCoverageAndNobodyInIt() {
        VisitId visit = school.underWay(school.plan());
        school.press(visit, school.chantelle, VisitStep.SAFE);
        Page page = desk.newPage();
        school.signIn(page, school.rukhsana);
        page.navigate("/visits/coverage");
        assertThat(page.getByText("0 of 1 visits had every needed line answered."))
                .isVisible();
        assertThat(page.getByText("Not shown: too few people. Ask each other instead."))
                .hasCount(2);
        assertThat(page.locator("main").textContent())
                .doesNotContain("Chantelle", "Wray", "Neil", "Oldroyd", "Hodan", "Warsame");
        look(page, "visits-coverage");
    }

    @Test
    void aPlanIsPrintedWithoutTheFrameAndWithoutWhatIsTheWorkersOwn() {
        VisitId visit = school.authorised(school.plan());
        Page page = desk.newPage();
        school.signIn(page, school.chantelle);
        page.navigate("/visits/" + visit);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String frame : new String[] {".top", ".nav", ".foot", ".seen", ".back", ".btn", ".card.support"}) {
            for (Locator each : page.locator(frame).all()) {
                assertThat(each).isHidden();
            }
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The Stoica family")))
                .isVisible();
        assertThat(page.getByText("A hello at the door")).isVisible();
        assertThat(page.getByText("My phone is charged")).isVisible();
        assertThat(page.getByText("Who answers")).isVisible();
        Browser.picture(page, "visit-printed");
    }

    private void notesTheDogs(Page page) {
        page.navigate("/visits/new?family=" + school.stoica);
        page.getByText("Note a hazard of an address").click();
        page.getByLabel("The fact").fill("Two large dogs, loose in the yard");
        page.getByLabel("Where it comes from").fill("Seen on a visit");
        page.getByLabel("Two go because of it").check();
        page.locator("[name=reviewOn]")
                .fill(school.ten.toLocalDate().plusDays(30).toString());
        look(page, "hazard-new");
        press(page, "Note it");
        assertThat(page.getByText("Say why the family has not been told").first())
                .isVisible();
        assertThat(page.getByLabel("The fact")).hasValue("Two large dogs, loose in the yard");
        look(page, "hazard-wrong");
        page.getByLabel("If not, why not?").fill("to be said in person");
        press(page, "Note it");
        assertThat(page.getByText("Noted for whoever goes next")).isVisible();
        assertThat(page.locator("[aria-labelledby=hazards]"))
                .containsText("look again "
                        + org.keepwell.visits.web.Names.date(
                                school.ten.toLocalDate().plusDays(30)));
    }

    private void looksAgain(Page page) {
        page.navigate("/visits/hazards");
        assertThat(page.getByText("Two large dogs, loose in the yard")).isVisible();
        assertThat(page.getByText("decided by Chantelle Wray")).isVisible();
        assertThat(page.getByText("The Stoica family")).isVisible();
        look(page, "hazards-to-review");
        press(page, "Still so");
        assertThat(page.locator(".flash")).containsText("It still holds");
        assertThat(page.getByText("None is due")).isVisible();

        MovedTime.to(school.ten.plusDays(65));
        page.context().clearCookies();
        school.signIn(page, school.neil);
        page.navigate("/visits/hazards");
        press(page, "No longer so");
        assertThat(page.getByText("None is due")).isVisible();
        page.navigate("/visits/new?family=" + school.stoica);
        assertThat(page.getByText("Two large dogs")).hasCount(0);
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }
}
