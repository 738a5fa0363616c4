package org.keepwell.caseload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;

/** Adaeze asks for a fairer mix, watches it being worked out, says yes to a move and no to another; whoever takes a family is asked. */
@KeepwellTest
class RebalanceJourneyTest {

    private final UnevenSchool uneven = UnevenSchool.atTen();
    private final BrowserContext desktop = Browser.desktop(RunningKeepwell.address());
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());

    @AfterEach
    void close() {
        desktop.close();
        phone.close();
    }

    @Test
    void aProposalIsAskedForWatchedAnsweredAndBegun() {
        Page page = signedIn(desktop, uneven.school.adaeze);
        page.navigate("/lead/rebalance");
        look(page, "rebalance-empty");
        page.getByText("Ask for a proposal").click();
        button(page, "Work it out").click();
        assertThat(page.locator("#why-error")).containsText("Families are moved when somebody leaves, is away or asks");
        page.getByLabel("Somebody asked for it").check();
        page.getByLabel("Whom is it about?").selectOption(new SelectOption().setLabel("Callum Riley"));
        page.getByLabel("At most how many moves?").fill("3");
        page.getByText("Families that stay, or that one person holds together").click();
        page.getByLabel("Farrow").selectOption(new SelectOption().setLabel("stays where it is"));
        look(page, "rebalance-ask");
        button(page, "Work it out").click();

        assertThat(page.getByText("Before and after")).isVisible(soon());
        assertThat(page.locator("h1")).hasText("Callum Riley asked for a fairer mix");
        assertThat(page.locator("main")).containsText("at most 3 moves");
        Locator moves = page.locator(".moves > li");
        assertThat(moves.count()).isBetween(2, 3);
        look(page, "rebalance-proposal");

        moves.nth(0)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes"))
                .click();
        page.locator(".moves > li")
                .nth(1)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("No"))
                .click();
        assertThat(page.getByText("With your answers so far").first()).isVisible();
        look(page, "rebalance-answered");
        button(page, "Ask the person who would take it").click();
        assertThat(page.getByText("Asked. Nothing moves before they say yes.")).isVisible();
        assertThat(page.locator(".moves > li").nth(0)).containsText("is asked");

        page.navigate("/lead/rebalance");
        assertThat(page.locator("main")).containsText("1 begun");
        look(page, "rebalance-list");
    }

    @Test
    void limitsThatClashAreNamedBesideTheirField() {
        Page page = signedIn(phone, uneven.school.adaeze);
        page.navigate("/lead/rebalance/new");
        page.getByLabel("Somebody is leaving").check();
        page.getByLabel("Whom is it about?").selectOption(new SelectOption().setLabel("Callum Riley"));
        page.getByLabel("At most how many moves?").fill("2");
        button(page, "Work it out").click();
        assertThat(page.locator("#maxMoves-error"))
                .containsText("All 8 families of Callum Riley have to move: allow at least 8 moves");
        assertThat(page.getByLabel("At most how many moves?")).hasValue("2");
        look(page, "rebalance-clash");
        page.getByLabel("At most how many moves?").fill("");
        button(page, "Work it out").click();
        assertThat(page.getByText("Before and after")).isVisible(soon());
        look(page, "rebalance-leaving");
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
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

    private static Page signedIn(BrowserContext context, Member member) {
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
