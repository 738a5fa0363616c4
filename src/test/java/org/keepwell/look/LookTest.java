package org.keepwell.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepwell.testing.Browser;

/** Every component in every state: open to everybody, at every width, light and dark. */
class LookTest {

    private static Samples samples;
    private static Page phone;
    private static Page dark;
    private static Page desktop;
    private static Page narrow;

    @BeforeAll
    static void serve() throws IOException {
        samples = new Samples();
        phone = Browser.phone(samples.base()).newPage();
        dark = Browser.darkPhone(samples.base()).newPage();
        desktop = Browser.desktop(samples.base()).newPage();
        narrow = Browser.narrow(samples.base()).newPage();
    }

    @AfterAll
    static void stop() {
        Stream.of(phone, dark, desktop, narrow).forEach(page -> page.context().close());
        samples.close();
    }

    static Stream<String> names() {
        return Samples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void axeFindsNothingOnAPhone(String name) {
        Browser.axe(at(phone, name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void axeFindsNothingInTheDark(String name) {
        Browser.picture(at(dark, name), "sample-dark-" + name);
        Browser.axe(dark);
    }

    @ParameterizedTest
    @MethodSource("names")
    void axeFindsNothingOnADesktop(String name) {
        Browser.picture(at(desktop, name), "sample-" + name);
        Browser.axe(desktop);
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingScrollsSidewaysAt320(String name) {
        Browser.staysWithinItsWidth(at(narrow, name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void textAtTwiceItsSizeStaysReadable(String name) {
        at(phone, name).evaluate("document.documentElement.style.setProperty('font-size', '200%')");
        Browser.picture(phone, "sample-large-" + name);
        Browser.staysWithinItsWidth(phone);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everythingToTapIsLargeEnough(String name) {
        Browser.picture(at(phone, name), "sample-" + name);
        Object small = phone.evaluate("""
                () => [...document.querySelectorAll('.btn, .tabs a, .tabs summary, .choice label, .chip, .kind, select, input:not([type=hidden],[type=checkbox],[type=radio]), .links a, .nav a')]
                  .filter(e => e.offsetParent || getComputedStyle(e).position === 'fixed')
                  .filter(e => e.getBoundingClientRect().height < 44)
                  .map(e => e.outerHTML.slice(0, 90))""");
        assertThat((List<?>) small).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePolicyBlocksNothing(String name) {
        List<String> complaints = new ArrayList<>();
        Consumer<ConsoleMessage> listener = message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        };
        desktop.onConsoleMessage(listener);
        at(desktop, name).waitForLoadState(LoadState.NETWORKIDLE);
        desktop.offConsoleMessage(listener);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theErrorSummaryLeadsToTheField() {
        at(phone, "wrong");
        for (String field : List.of("kind", "words", "day", "who")) {
            phone.locator(".errors a[href='#" + field + "']").click();
            assertThat(phone.evaluate("document.activeElement.id")).isEqualTo(field);
        }
    }

    @Test
    void aFirstPageWeighsLessThanAHundredKilobytes() {
        try (BrowserContext context = Browser.phone(samples.base())) {
            List<Response> responses = new ArrayList<>();
            context.onResponse(responses::add);
            at(context.newPage(), "today").waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(responses.stream().map(Response::url)).anyMatch(url -> url.contains("keepwell.js"));
            assertThat(responses.stream()
                            .mapToLong(response -> response.body().length)
                            .sum())
                    .as("bytes, before any compression")
                    .isBetween(60_000L, 100_000L);
        }
    }

    @Test
    void theStylesheetStaysSmall() throws IOException {
        assertThat(Files.size(Path.of("src/main/resources/static/assets/keepwell.css")))
                .isLessThan(32_000);
    }

    private static Page at(Page page, String name) {
        page.navigate("/" + name);
        return page;
    }
}
