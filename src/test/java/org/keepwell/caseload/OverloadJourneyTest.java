package org.keepwell.caseload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** Slow overload over six weeks becomes a risk of the service and a family with another worker, not a tip; whoever carried it is offered company. */
@KeepwellTest
class OverloadJourneyTest {

    private final WeeksGoBy weeks = new WeeksGoBy();
    private final OneSchool school = weeks.school;
    private final BrowserContext desktop = Browser.desktop(RunningKeepwell.address());
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());

    @AfterEach
    void close() {
        desktop.close();
        phone.close();
    }

    @Test
    @Proves({"L39", "V03"})
    void sixWeeksOfOverloadEndAsARiskOfTheServiceAndAnotherKeyWorker() {
        weeks.aFifthOfFullTime(school.callum.id());
        OneSchool.Member tasha = school.hire(
                "Tasha Greenhalgh", org.keepwell.organisation.JobTitle.TEACHER, org.keepwell.shared.Role.PRACTITIONER);
        weeks.aFifthOfFullTime(tasha.id());
        weeks.aFifthOfFullTime(school.precious.id());
        List.of("Sykes", "McAllister").forEach(name -> school.takeIn(name, tasha));
        List.of("Tran", "Pickles").forEach(name -> school.takeIn(name, school.precious));
        school.takeIn("Begum", school.callum);
        weeks.pass(1);
        List.of("Whitwam", "Dlamini", "Yusuf").forEach(name -> school.takeIn(name, school.callum));
        weeks.pass(3);
        weeks.comesToWork();
        Page adaeze = signedIn(desktop, school.adaeze);
        adaeze.navigate("/lead/risks");
        assertThat(adaeze.locator("main")).containsText("Nothing is open.");
        look(adaeze, "risks-empty");

        weeks.pass(1);
        weeks.comesToWork();
        Page again = signedIn(desktop, school.adaeze);
        seesTheRiskThatNamesTheService(again);
        seesTheLoadOfTheService(again);
        choosesWhatIsDone(again);

        isOfferedCompany(signedIn(phone, school.callum));

        weeks.pass(2);
        weeks.comesToWork();
        Page later = signedIn(desktop, school.adaeze);
        later.navigate("/lead/risks");
        later.locator("main h2 a").click();
        asksForAnotherKeyWorker(later);
        takesTheFamily(school.precious, school.martin, tasha);
        weeks.pass(1);
        weeks.comesToWork();
        closesIt(signedIn(desktop, school.adaeze));
    }

    private void seesTheRiskThatNamesTheService(Page page) {
        page.navigate("/notices");
        assertThat(page.locator("main")).containsText("over the stated safe level of 110 % for four weeks");
        page.navigate("/lead/risks");
        look(page, "risks-open");
        page.locator("main h2 a").click();
        Locator main = page.locator("main");
        assertThat(main).containsText("Work over the safe level");
        assertThat(main).containsText("Nobody yet");
        assertThat(main).containsText("Both are true");
        assertThat(main.innerText()).doesNotContain("Callum").doesNotContain("125");
        assertThat(button(page, "Close the risk")).hasCount(0);
    }

    private void seesTheLoadOfTheService(Page page) {
        String risk = page.url();
        page.navigate("/lead/load");
        Locator main = page.locator("main");
        assertThat(main).containsText("The service as a whole");
        assertThat(main).containsText("Hold new placements");
        assertThat(main).containsText("Look at a proposal to share families out again");
        assertThat(main.innerText()).doesNotContain("Callum").doesNotContain("125 %");
        look(page, "service-load");
        page.navigate(risk);
    }

    private void choosesWhatIsDone(Page page) {
        page.getByLabel("Hold new placements until load is back").check();
        page.getByLabel("Look at a proposal to share families out again").check();
        button(page, "Save").click();
        assertThat(page.locator("select[name=owner]:invalid")).hasCount(1);
        page.getByLabel("Who sees to it?").selectOption(new SelectOption().setLabel("Adaeze Okonjo"));
        page.getByLabel("A note, if there is one").fill("Northfold asked for ten hours of agency time.");
        look(page, "risk-open");
        button(page, "Save").click();
        assertThat(page.locator("main")).containsText("Adaeze Okonjo");
        assertThat(page.locator("main")).containsText("Chosen: Hold new placements until load is back");
        assertThat(page.locator("main a[href^='/lead/rebalance/new?risk=']").first())
                .isVisible();
        look(page, "risk-arranged");
    }

    private static void isOfferedCompany(Page page) {
        page.navigate("/");
        Locator main = page.locator("main");
        assertThat(main).containsText("Would company help?");
        assertThat(main).containsText("it has been raised without your name");
        look(page, "company-today");
        page.navigate("/my/caseload/weeks");
        assertThat(main).containsText("125 %");
        look(page, "my-weeks");
        button(page, "Ask").click();
        assertThat(page.locator("#company-error")).containsText("Choose a colleague");
        button(page, "Not now").click();
        assertThat(main).containsText("Nothing is recorded");
        page.navigate("/my/caseload/weeks");
        assertThat(page.getByText("Would company help?")).hasCount(0);
    }

    /** From the risk to a proposal, one move of it wanted. */
    private void asksForAnotherKeyWorker(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See a proposal"))
                .click();
        page.getByLabel("Somebody asked for it").check();
        page.getByLabel("At most how many moves?").fill("1");
        button(page, "Work it out").click();
        assertThat(page.getByText("Before and after")).isVisible(soon());
        look(page, "overload-proposal");
        page.locator(".moves > li")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes"))
                .click();
        button(page, "Ask the person who would take it").click();
        assertThat(page.getByText("Asked. Nothing moves before they say yes.")).isVisible();
    }

    /** Whoever would take the family is asked first, and with a yes is key worker at once. */
    private void takesTheFamily(OneSchool.Member... colleagues) {
        Offer asked = school.as(
                school.adaeze, () -> RunningKeepwell.bean(Offers.class).open().getFirst());
        OneSchool.Member receiver = java.util.Arrays.stream(colleagues)
                .filter(one -> one.id().equals(asked.to()))
                .findFirst()
                .orElseThrow();
        Page page = signedIn(phone, receiver);
        page.navigate("/offers/" + asked.id());
        button(page, "Yes, I will").click();
        page.waitForURL(url -> !url.contains("/offers/"));
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private static void closesIt(Page page) {
        page.navigate("/lead/risks");
        assertThat(page.locator("main")).containsText("Load is back");
        page.locator("main h2 a").click();
        assertThat(page.locator("main")).containsText("Since the week of");
        page.getByLabel("How was it answered?")
                .fill("One family has another key worker; agency hours until Christmas.");
        look(page, "risk-back");
        button(page, "Close the risk").click();
        assertThat(page.locator("main")).containsText("Nothing is open.");
        page.locator("main .list a").first().click();
        assertThat(page.locator("main")).containsText("Closed: One family has another key worker");
        look(page, "risk-closed");
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Weeks have gone by: whoever comes back signs in again. */
    private static Page signedIn(BrowserContext context, OneSchool.Member member) {
        context.clearCookies();
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(member.username());
        page.locator("[name=password]").fill(OneSchool.PASSWORD);
        page.locator("main button[type=submit], form button[type=submit]")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
