package org.keepwell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real browser for journeys: Debian's chromium, started once for all tests. Each context is a person of their own, with cookies of
 * their own; close it after use. Addresses must begin with {@code http://localhost:} for passkeys and encryption to be there.
 */
public final class Browser {

    private static final int PHONE_WIDTH = 390;
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Browser() {}

    /** A phone held upright, 390 by 844, touched. Paths such as "/visits" are taken against the base address. */
    public static BrowserContext phone(String base) {
        return open(phoneOptions(base));
    }

    /** A desktop window, 1280 by 900. */
    public static BrowserContext desktop(String base) {
        return open(options(base).setViewportSize(1280, 900));
    }

    /** A phone on which no script runs. */
    public static BrowserContext withoutScript(String base) {
        return open(phoneOptions(base).setJavaScriptEnabled(false));
    }

    /** A phone set to dark. */
    public static BrowserContext darkPhone(String base) {
        return open(phoneOptions(base).setColorScheme(ColorScheme.DARK));
    }

    /** The narrowest width that must work, 320: also what a 1280 window zoomed to 400 % has. */
    public static BrowserContext narrow(String base) {
        return open(options(base).setViewportSize(320, 700));
    }

    /** Claims that axe finds nothing to complain about on the page as it is now. */
    public static void axe(Page page) {
        nothingFound(page, new AxeBuilder(page).withTags(STANDARDS));
    }

    /** Claims that every text stands out from what is behind it. */
    public static void axeOfColours(Page page) {
        nothingFound(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void nothingFound(Page page, AxeBuilder axe) {
        List<Rule> violations = axe.analyze().getViolations();
        assertThat(violations)
                .as(() -> page.url() + "\n"
                        + violations.stream().map(Browser::told).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Claims that nothing is cut off or hangs out to the right. */
    public static void staysWithinItsWidth(Page page) {
        Object wide = page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                            && e.checkVisibility() && !e.closest('.scrolls, .stack thead'))
                  .map(e => e.tagName + '.' + e.getAttribute('class')).slice(0, 5)""");
        assertThat((List<?>) wide).as("Wider than the window on " + page.url()).isEmpty();
        Object room = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) room).intValue())
                .as("Scrolls sideways: " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Keeps a picture of the whole page as target/screenshots/NAME-phone.png or NAME-desktop.png. */
    public static void picture(Page page, String name) {
        ViewportSize size = page.viewportSize();
        String device = size.width <= PHONE_WIDTH ? "phone" : "desktop";
        Number whole = (Number) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(size.width, Math.max(size.height, whole.intValue()));
        byte[] taken = page.screenshot(new ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target", "screenshots", name + "-" + device + ".png")));
        page.setViewportSize(size.width, size.height);
        assertThat(taken).isNotEmpty();
    }

    private static NewContextOptions phoneOptions(String base) {
        return options(base).setViewportSize(PHONE_WIDTH, 844).setHasTouch(true).setIsMobile(true);
    }

    private static NewContextOptions options(String base) {
        return new NewContextOptions().setBaseURL(base).setLocale("en-GB").setTimezoneId("Europe/London");
    }

    private static BrowserContext open(NewContextOptions options) {
        BrowserContext context = Running.CHROMIUM.newContext(options);
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("\n"));
    }

    /** Started when the first context is opened; ends with the JVM, whose pipes it hangs on. */
    private static final class Running {
        static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--lang=en-GB")));
    }
}
