package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Date;
import org.keepwell.shared.PersonId;
import org.keepwell.testing.Browser;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** Somebody of Tansy Row at a browser of their own, signed in through the form. */
final class Seat implements AutoCloseable {

    final Page page;
    private final BrowserContext context;
    private final boolean scripted;

    private Seat(TansyRow school, PersonId person, BrowserContext context, boolean scripted) {
        this.context = context;
        this.scripted = scripted;
        this.page = context.newPage();
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(school.username(person));
        page.locator("[name=password]").fill(TansyRow.PASSWORD);
        page.locator("main button[type=submit], form button[type=submit]")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    static Seat phone(TansyRow school, PersonId person) {
        return new Seat(school, person, Browser.phone(RunningKeepwell.address()), true);
    }

    static Seat desktop(TansyRow school, PersonId person) {
        return new Seat(school, person, Browser.desktop(RunningKeepwell.address()), true);
    }

    static Seat withoutScript(TansyRow school, PersonId person) {
        return new Seat(school, person, Browser.withoutScript(RunningKeepwell.address()), false);
    }

    /** Moves the application's time, and the clocks of these browsers with it. */
    static void at(ZonedDateTime moment, Seat... seats) {
        MovedTime.to(moment);
        for (Seat seat : seats) {
            seat.context.clock().setFixedTime(Date.from(moment.toInstant()));
        }
    }

    void open(String path) {
        page.navigate(path);
    }

    /** Presses a button and waits for the page that comes of it. */
    void press(String label) {
        press(button(label).first());
    }

    void press(Locator button) {
        page.evaluate("document.documentElement.setAttribute('data-before', '')");
        button.click();
        assertThat(page.locator("html[data-before]")).hasCount(0);
        page.waitForLoadState();
    }

    Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** What stands on the page for somebody who reads it. */
    String main() {
        return page.locator("main").innerText();
    }

    /** A picture, and the claims that hold of every page. Where no script runs, neither do these. */
    void look(String name) {
        if (!scripted) {
            return;
        }
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    static void until(TansyRow school, VisitId visit, String line) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> school.log(visit).contains(line));
    }

    @Override
    public void close() {
        context.close();
    }
}
