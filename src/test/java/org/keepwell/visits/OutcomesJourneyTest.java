package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** How visits turn out, on a phone: at the door, nobody in, shortened. Each is ordinary, has a next step and is on the family's timeline. */
@KeepwellTest
class OutcomesJourneyTest {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final TansyRow school = new TansyRow();
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());
    private final Page page = phone.newPage();

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    @Proves("F47")
    void aTalkAtTheDoorIsRecordedAsTheSuccessThatThePlanCalledGoodEnough() {
        school.signIn(page, school.chantelle);
        page.navigate("/visits/new?family=" + school.stoica);
        page.getByLabel("4 Mill Lane, XX1 1XX").check();
        page.locator("[name=day]").fill(school.ten.toLocalDate().toString());
        page.locator("[name=start]").fill("10:10");
        page.locator("[name=expectedEnd]").fill("10:40");
        page.locator("[name=checkIn]").selectOption("Pam Ibbotson");
        page.locator("[name=goodEnough]").fill("A hello at the door");
        page.getByText("More about this visit").click();
        page.getByLabel("What makes it hard to let somebody in?").fill("She has stayed indoors since spring");
        page.getByLabel("Small steps towards it").fill("A card, then the door on its chain, then the step");
        look("visit-plan-barriers");
        press("Plan it");
        assertThat(page.locator(".facts")).containsText("A hello at the door");
        assertThat(page.locator(".facts")).containsText("the door on its chain");

        VisitId visit = VisitId.of(page.url().substring(page.url().lastIndexOf('/') + 1));
        school.does(school.hodan, () -> RunningKeepwell.bean(Visits.class).authorise(visit));
        there(visit);
        review(visit);
        page.getByLabel("Talked at the door").check();
        page.getByLabel("That was good enough").check();
        page.getByLabel("Emotional").first().check();
        page.getByLabel("Next step").fill("The step, on Friday");
        look("visit-review-doorstep");
        press("Save");
        assertThat(page.getByText("Logged.")).isVisible();
        assertThat(page.locator(".facts")).containsText("That was good enough");

        Locator first = timeline();
        assertThat(first).containsText("Doorstep");
        assertThat(first).containsText("That was good enough, as planned: A hello at the door");
        assertThat(first).containsText("Next step: The step, on Friday");
        look("visit-on-the-timeline");

        page.navigate("/visits/new?family=" + school.stoica);
        assertThat(page.getByText("Next step: The step, on Friday")).isVisible();
        assertThat(page.getByLabel("Small steps towards it"))
                .hasValue("A card, then the door on its chain, then the step");
    }

    @Test
    void aReviewBegunOnTheStepsIsFinishedLater() {
        VisitId visit = school.underWay(school.plan());
        school.signIn(page, school.chantelle);
        there(visit);
        review(visit);
        page.getByLabel("Went in").check();
        page.getByLabel("What did they want understood?").fill("That mornings are hard");
        assertThat(page.getByText("Kept as you type.")).isVisible(SOON);
        page.navigate("/");
        review(visit);
        assertThat(page.getByText("We kept what you typed.")).isVisible();
        assertThat(page.getByLabel("Went in")).isChecked();
        assertThat(page.getByLabel("What did they want understood?")).hasValue("That mornings are hard");
    }

    @Test
    void nobodyInCountsAndSaysWhatComesNext() {
        VisitId visit = school.underWay(school.plan());
        school.signIn(page, school.chantelle);
        there(visit);
        review(visit);
        page.getByLabel("Nobody in").check();
        page.getByLabel("Next step").fill("A card through the door");
        press("Save");
        assertThat(page.getByText("No answer today. You went, and that counts."))
                .isVisible();
        assertThat(timeline()).containsText("Nobody in.");
        assertThat(timeline()).containsText("Next step: A card through the door");
        assertThat(timeline()).containsText("Planned");
    }

    @Test
    void aShortenedVisitIsReviewedLikeAnyOther() {
        VisitId visit = school.underWay(school.plan());
        school.signIn(page, school.chantelle);
        there(visit);
        review(visit);
        press("Save");
        assertThat(page.getByText("Choose how it went").first()).isVisible();
        page.getByLabel("Shortened").check();
        press("Save");
        assertThat(page.getByText("Choose at least one that it touched on").first())
                .isVisible();
        assertThat(page.getByLabel("Shortened")).isChecked();
        look("visit-review-wrong");
        page.getByLabel("Functional").first().check();
        page.getByLabel("Next step").fill("Half an hour on Monday");
        press("Save");
        assertThat(page.getByText("Logged.")).isVisible();
        assertThat(timeline()).containsText("Shortened.");
        assertThat(timeline()).containsText("Next step: Half an hour on Monday");
    }

    @Test
    @Proves("F48")
    void whoWasThereLimitsWhatIsPromptedNextTime() {
        VisitId first = school.underWay(school.plan());
        school.signIn(page, school.chantelle);
        there(first);
        review(first);
        page.getByLabel("Went in").check();
        page.getByLabel("Functional").first().check();
        page.getByLabel("What did they want understood?").fill("That she has not slept");
        page.getByLabel("Who was there?").fill("The neighbour, in and out");
        page.locator("[name=heldBack][value=emotional]").check();
        look("visit-review-present");
        press("Save");
        assertThat(page.getByText("Logged.")).isVisible();

        page.navigate("/visits/new?family=" + school.stoica);
        assertThat(page.getByText("There were: The neighbour, in and out.")).isVisible();
        assertThat(page.getByText("Not before others: emotional.")).isVisible();
        assertThat(page.getByText("That she has not slept")).isHidden();
        assertThat(page.locator("[name=domains][value=functional]")).hasCount(1);
        assertThat(page.locator("[name=domains][value=emotional]")).hasCount(0);
        look("visit-plan-held-back");

        page.getByText("I will be alone with them").click();
        page.getByLabel("4 Mill Lane, XX1 1XX").check();
        page.locator("[name=expectedEnd]").fill("12:00");
        page.getByText("More about this visit").click();
        page.getByLabel("Who may be there?").fill("The neighbour; the door stands open");
        page.getByLabel("What is better not talked about there?").fill("School, before the neighbour");
        page.locator("[name=domains][value=emotional]").check();
        page.locator("[name=domains][value=functional]").check();
        press("Plan it");
        Locator before = page.locator("[aria-labelledby=hazards]");
        assertThat(before).containsText("Who may be there: The neighbour; the door stands open");
        assertThat(before).containsText("Better not talked about there: School, before the neighbour");
        assertThat(page.locator(".facts")).containsText("Only when you are alone with them");
        look("visit-before-you-go");
    }

    /** Chantelle on the doorstep and safely away again. */
    private void there(VisitId visit) {
        if (!school.visit(visit).anybodyOut()) {
            school.press(visit, school.chantelle, VisitStep.SET_OFF);
        }
        for (VisitStep step : List.of(VisitStep.ARRIVED, VisitStep.LEAVING, VisitStep.SAFE)) {
            MovedTime.forward(java.time.Duration.ofMinutes(5));
            school.press(visit, school.chantelle, step);
        }
    }

    private void review(VisitId visit) {
        page.navigate("/visits/" + visit);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How did it go?"))
                .click();
    }

    private Locator timeline() {
        page.navigate("/families/" + school.stoica);
        return page.locator(".timeline > li").first();
    }

    private void press(String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private void look(String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }
}
