package org.keepwell.look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;

/** Regions that stay true while somebody looks. */
class LiveRegionTest {

    private Samples samples;
    private BrowserContext desktop;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        samples = new Samples();
        desktop = Browser.desktop(samples.base());
        page = desktop.newPage();
        page.clock().install();
        page.navigate("/live");
        assertThat(page.locator("#board")).containsText("Asked for time 1");
    }

    @AfterEach
    void close() {
        desktop.close();
        samples.close();
    }

    @Test
    void isAskedForAgainByItself() {
        page.clock().runFor(2_100);
        assertThat(page.locator("#board")).containsText("Asked for time 2");
    }

    @Test
    void leavesTheKeyboardWhereItWas() {
        page.locator("#board a").focus();
        page.clock().runFor(2_100);
        assertThat(page.locator("#board")).containsText("Asked for time 2");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Priya N");
    }

    @Test
    void saysWhenItIsLiveNoMore() {
        desktop.setOffline(true);
        page.clock().runFor(2_100);
        assertThat(page.locator("main [role=status]")).containsText("Not live since");
        Browser.axe(page);
        desktop.setOffline(false);
        page.clock().runFor(2_100);
        assertThat(page.locator("main [role=status]")).isHidden();
    }

    @Test
    void minutesCountDownBetween() {
        desktop.setOffline(true);
        page.clock().fastForward(3 * 60_000 + 1_000);
        assertThat(page.locator("#board [data-minutes]")).hasText("15");
    }
}
