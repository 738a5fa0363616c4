package org.keepwell.safeguarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** On a phone: three taps and some text, and a concern by each door. */
@KeepwellTest
class LoggingJourneyTest {

    private final OneSchool school = new OneSchool();

    @Test
    void callumLogsWhatHeDidInThreeTapsAndSomeText() {
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate(school.path() + "/contacts/new");
            Browser.axe(page);
            Browser.staysWithinItsWidth(page);
            Browser.picture(page, "log-a-contact");

            choose(page, "Form filled in");
            choose(page, "Functional");
            page.getByLabel("In a line or two").fill("The bus pass form, at the kitchen table.");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .tap();

            assertThat(page.getByText("The bus pass form, at the kitchen table."))
                    .isVisible();
            Browser.axe(page);
            Browser.staysWithinItsWidth(page);
            Browser.picture(page, "family");
        }
    }

    @Test
    void itWorksWithoutScript() {
        try (BrowserContext phone = Browser.withoutScript(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate("/contacts/new");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Barraclough"))
                    .click();
            choose(page, "Listened");
            choose(page, "Emotional");
            page.getByLabel("In a line or two").fill("Donna rang by herself.");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .click();
            assertThat(page.getByText("Donna rang by herself.")).isVisible();
        }
    }

    @Test
    void anUrgentConcernInWorkingHoursIsSpokenFirst() {
        MovedTime.toSchoolDay(11, 0);
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate(school.path());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tell the safeguarding lead"))
                    .first()
                    .tap();
            page.waitForURL("**/concerns/new**");
            Browser.axe(page);
            Browser.staysWithinItsWidth(page);
            Browser.picture(page, "concern");
            page.getByLabel("What did you see and hear?").fill("“He said not to tell.” Tyler, at the gate, 8:40.");
            choose(page, "It cannot wait");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to the safeguarding lead"))
                    .tap();
            assertThat(page.getByText("Sent. Not received yet")).isVisible();
            assertThat(page.getByText("Ring " + school.martin.mobile())).isVisible();
            Browser.axe(page);
            Browser.picture(page, "concern-sent");
        }
        try (BrowserContext desktop = Browser.desktop(RunningKeepwell.address())) {
            Page page = signIn(desktop, school.martin);
            page.navigate("/concerns");
            Browser.axe(page);
            Browser.picture(page, "concern-queue");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Barraclough"))
                    .click();
            assertThat(page.getByText("He said not to tell")).isVisible();
            Browser.axe(page);
            Browser.picture(page, "concern-opened");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have it"))
                    .click();
            assertThat(page.getByText("Received. Whoever sent it hears so.")).isVisible();
        }
    }

    @Test
    void anUrgentConcernAtNightShowsWhoIsOnDuty() {
        Member shabnam = school.hire("Shabnam Mirza", JobTitle.FAMILY_TEAM_MANAGER, Role.PRACTITIONER);
        MovedTime.toSchoolDay(23, 0);
        var day = RunningKeepwell.bean(DatabaseClock.class).today();
        UUID slot = school.engine(() -> RunningKeepwell.bean(DutyRota.class)
                .assign(Duty.LEADER, shabnam.id(), day, LocalTime.of(18, 0), LocalTime.of(7, 0)));
        assertThat(slot).isNotNull();
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate("/concerns/new?family=" + school.barraclough);
            page.getByLabel("What did you see and hear?").fill("Shouting through the wall, a child crying.");
            choose(page, "It cannot wait");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to the safeguarding lead"))
                    .tap();
            assertThat(page.getByText("Ring " + shabnam.mobile())).isVisible();
            assertThat(page.getByText("has not said yet that they have it")).isVisible();
        }
    }

    @Test
    void aConcernAboutAColleagueGoesByItsOwnDoor() {
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = signIn(phone, school.callum);
            page.navigate("/concerns/new");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("It is about an adult who works here"))
                    .tap();
            page.waitForURL("**/concerns/new/colleague");
            Browser.axe(page);
            page.getByLabel("Whom is it about?").selectOption(school.martin.id().toString());
            page.getByLabel("What did you see and hear?").fill("He was alone with him again.");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Send").setExact(true))
                    .tap();
            assertThat(page.getByText("Your concern about an adult at work")).isVisible();
        }
    }

    private static void choose(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private static Page signIn(BrowserContext context, Member member) {
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(member.username());
        page.locator("input[name=password]").fill(OneSchool.PASSWORD);
        page.locator("main button[type=submit], form button[type=submit]")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }
}
