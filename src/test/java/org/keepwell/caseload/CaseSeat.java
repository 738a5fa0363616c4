package org.keepwell.caseload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.testing.Browser;
import org.keepwell.testing.RunningKeepwell;

/** Somebody of a school at a browser of their own, signed in through the form. */
final class CaseSeat implements AutoCloseable {

    final Page page;
    private final BrowserContext context;

    private CaseSeat(Member member, BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(member.username());
        page.locator("[name=password]").fill(OneSchool.PASSWORD);
        page.locator("form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    static CaseSeat phone(Member member) {
        return new CaseSeat(member, Browser.phone(RunningKeepwell.address()));
    }

    static CaseSeat desktop(Member member) {
        return new CaseSeat(member, Browser.desktop(RunningKeepwell.address()));
    }

    /** Presses a button and waits for the page that comes of it. */
    void press(String label) {
        page.evaluate("document.documentElement.setAttribute('data-before', '')");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        assertThat(page.locator("html[data-before]")).hasCount(0);
        page.waitForLoadState();
    }

    void follow(String link) {
        page.evaluate("document.documentElement.setAttribute('data-before', '')");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        assertThat(page.locator("html[data-before]")).hasCount(0);
        page.waitForLoadState();
    }

    String main() {
        return page.locator("main").innerText();
    }

    /** A picture, and the claims that hold of every page. */
    void look(String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    @Override
    public void close() {
        context.close();
    }
}
