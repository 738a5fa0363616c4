package org.keepwell.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;

/** An empty installation set up by a stranger with the code from the console; then the first colleague answers an invitation. */
@KeepwellTest
class FirstSetUpJourneyTest {

    private static final String PASSWORD = "brown tea and toast";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private boolean scripts = true;

    @BeforeEach
    void anEmptyInstallation() {
        FreshInstallation.make();
    }

    @Test
    void theSettingIsReadyAfterFourStepsAndNotBeforeItsNumbersAreThere() {
        try (BrowserContext desk = Browser.desktop(RunningKeepwell.address());
                BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            isSetUpBy(desk.newPage());
            whoeverIsOnDutyAnswersTheInvitation(phone.newPage());
        }
    }

    @Test
    void theSameOnAPhoneWhereNoScriptRuns() {
        scripts = false;
        try (BrowserContext phone = Browser.withoutScript(RunningKeepwell.address());
                BrowserContext other = Browser.withoutScript(RunningKeepwell.address())) {
            isSetUpBy(phone.newPage());
            whoeverIsOnDutyAnswersTheInvitation(other.newPage());
        }
    }

    private void isSetUpBy(Page page) {
        page.navigate("/set-up/first");
        look(page, "set-up-code");
        page.getByLabel("Set-up code").fill("AAAA-BBBB-CCCC-DDDD");
        press(page, "Begin");
        assertThat(page.getByText("That is not the code").first()).isVisible();
        page.navigate("/set-up/first/setting");
        assertThat(page.getByLabel("Set-up code")).isVisible();
        page.getByLabel("Set-up code").fill(FreshInstallation.CODE);
        press(page, "Begin");

        namesTheSetting(page);
        namesTheFirstPeople(page);
        givesTheNumbersWithoutWhichItCannotEnd(page);
        signsInAgain(page);
    }

    private void namesTheSetting(Page page) {
        page.getByLabel("Name", exactly()).fill("Tansy Row " + mark);
        page.getByLabel("Short name").fill("Not a short name");
        page.getByLabel("Kind of setting").selectOption("PUPIL_REFERRAL_UNIT");
        page.getByLabel("Who stands behind it").selectOption("COUNCIL");
        page.getByLabel("Primary", exactly()).check();
        page.getByLabel("Youngest age").fill("5");
        page.getByLabel("Oldest age").fill("11");
        look(page, "set-up-setting");
        press(page, "Save and go on");
        assertThat(page.getByText("Use 2 to 40 letters").first()).isVisible();
        assertThat(page.getByLabel("Name", exactly())).hasValue("Tansy Row " + mark);
        look(page, "set-up-setting-wrong");
        page.getByLabel("Short name").fill("tansy-" + mark);
        press(page, "Save and go on");
    }

    private void namesTheFirstPeople(Page page) {
        page.getByLabel("Your name").fill("Rukhsana Dar");
        page.getByLabel("Your job").selectOption("HEAD");
        page.getByLabel("Your e-mail address").fill("rukhsana." + mark + "@example.org");
        page.getByLabel("Name you sign in with").fill("rukhsana." + mark);
        page.getByLabel("Password").fill("password123");
        page.getByLabel("I am the designated safeguarding lead").check();
        page.locator("[name=duty][value=OTHER]").check();
        page.getByLabel("If somebody else: their name").fill("Neil Oldroyd");
        page.getByLabel("E-mail address of whoever answers").fill("neil." + mark + "@example.org");
        look(page, "set-up-people");
        press(page, "Save and go on");
        assertThat(page.locator("[data-errors]")).isVisible();
        look(page, "set-up-people-wrong");
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Save and go on");
    }

    private void givesTheNumbersWithoutWhichItCannotEnd(Page page) {
        assertThat(page.getByText("Set-up cannot end without them")).isVisible();
        assertThat(page.getByLabel("Number for Samaritans")).hasValue("116 123");
        press(page, "Finish");
        assertThat(page.getByText("Enter the number for Children's services out of hours")
                        .first())
                .isVisible();
        look(page, "set-up-numbers-wrong");
        page.getByLabel("Number for Children's services out of hours").fill("01632 960001");
        for (Locator tick : page.getByLabel("I have checked this number").all()) {
            tick.check();
        }
        look(page, "set-up-numbers");
        press(page, "Finish");
        page.waitForURL("**/welcome");
        look(page, "set-up-welcome");
        assertThat(page.navigate("/set-up/first").status()).isEqualTo(404);
    }

    private void signsInAgain(Page page) {
        page.context().clearCookies();
        page.navigate("/sign-in");
        page.getByLabel("Name").fill("rukhsana." + mark);
        page.locator("[name=password]").fill(PASSWORD);
        press(page, "Sign in");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/people");
        assertThat(page.getByText("Neil Oldroyd").first()).isVisible();
    }

    private void whoeverIsOnDutyAnswersTheInvitation(Page page) {
        page.navigate(Mails.linkTo("neil." + mark + "@example.org"));
        assertThat(page.getByText("Welcome, Neil")).isVisible();
        look(page, "invitation");
        page.getByLabel("Password").fill("neil");
        press(page, "Begin");
        assertThat(page.locator("[data-errors]")).isVisible();
        look(page, "invitation-wrong");
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Begin");
        page.waitForURL("**/welcome");
        assertThat(page.locator("h1")).containsText("Welcome to Tansy Row " + mark);
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void look(Page page, String name) {
        Browser.picture(page, scripts ? name : name + "-no-script");
        Browser.staysWithinItsWidth(page);
        if (scripts) {
            Browser.axe(page);
        }
    }
}
