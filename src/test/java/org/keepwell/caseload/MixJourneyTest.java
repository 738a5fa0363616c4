package org.keepwell.caseload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.keepwell.families.ContactDetails;
import org.keepwell.families.Intensity;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Outside;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** Callum puts how much time a family's work needs on his phone; the head agrees at her desk and reads the mix. */
@KeepwellTest
class MixJourneyTest {

    private final OneSchool school = new OneSchool();

    @Test
    void theWorkerPutsNeedTheHeadAgreesAndTheMixShowsIt() {
        school.takeIn("Hussain-Reid", school.precious);
        school.takeIn("Kowalczyk", school.callum);
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate(school.path() + "/need");
            page.getByLabel("Safety or safeguarding work is under way").check();
            page.getByLabel("Somebody has to be in touch more than once a week").check();
            looks(page, "need");
            button(page, "Put forward");
            assertThat(page.getByText("waits for a manager").first()).isVisible();
            page.navigate("/my/caseload");
            assertThat(page.getByText("Contracted time a week")).isVisible();
            looks(page, "my-caseload");
        }
        try (BrowserContext desktop = Browser.desktop(RunningKeepwell.address())) {
            Page page = signIn(desktop, school.adaeze);
            page.navigate("/");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Lead").setExact(true))
                    .first()
                    .click();
            looks(page, "lead");
            page.navigate(school.path() + "/need");
            button(page, "Agree");
            assertThat(page.getByText("Agreed: 5 points")).isVisible();
            page.navigate("/lead/mix");
            assertThat(page.getByText("In this picture: 3 families of 3, held by 2 people."))
                    .isVisible();
            looks(page, "mix");
            page.navigate("/lead/need");
            looks(page, "need-criteria");
            page.navigate("/lead/capacity/" + school.callum.id());
            looks(page, "capacity");
            page.navigate("/lead/staffing");
            looks(page, "staffing");
        }
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.adaeze);
            page.navigate("/lead/mix");
            looks(page, "mix");
        }
    }

    @Test
    @Proves("F13")
    void aFamilysWayAlongTheLadderShowsAsAPictureAndATable() {
        var light = school.contact("A word at the gate", ContactDetails.none());
        var close = school.contact("Held it steady", ContactDetails.none().at(Intensity.CLOSE_WORK));
        assertThat(light).isNotEqualTo(close);
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate(school.path() + "/contacts/new");
            page.getByText("More, if you like").click();
            page.getByLabel("Listened", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Emotional", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("In a line or two").fill("Every day this week");
            page.getByLabel("Intensive work").check();
            button(page, "Save");
            page.waitForURL("**" + school.path());
            assertThat(page.locator("svg.ladder .step")).hasCount(1);
            assertThat(page.locator("svg.ladder .step.rung-5")).hasCount(1);
            page.getByText("The same as a table").first().click();
            assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Intensive work")))
                    .isVisible();
            looks(page, "ladder");
        }
    }

    @Test
    void nothingAFamilyGetsHasHowMuchTimeItsWorkNeeds() {
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate(school.path());
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("main").innerText())
                    .doesNotContainIgnoringCase("points")
                    .doesNotContain("light touch", "Needs regular", "Needs a lot", "Needs the most");
        }
        assertThat(Outside.everythingSent()).doesNotContain("light touch", "points of need", "Needs a lot of time");
    }

    private static void looks(Page page, String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Page signIn(BrowserContext context, Member member) {
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(member.username());
        page.locator("input[name=password]").fill(OneSchool.PASSWORD);
        page.locator("form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }
}
