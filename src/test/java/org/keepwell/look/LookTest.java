package org.keepwell.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @BeforeAll
    static void serve() throws IOException {
        samples = new Samples();
    }

    @AfterAll
    static void stop() {
        samples.close();
    }

    static Stream<String> names() {
        return Samples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void axeFindsNothingOnAPhone(String name) {
        try (BrowserContext context = Browser.phone(samples.base())) {
            Browser.axe(open(context, name));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void axeFindsNothingInTheDark(String name) {
        try (BrowserContext context = Browser.darkPhone(samples.base())) {
            Page page = open(context, name);
            Browser.picture(page, "sample-dark-" + name);
            Browser.axe(page);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void axeFindsNothingOnADesktop(String name) {
        try (BrowserContext context = Browser.desktop(samples.base())) {
            Page page = open(context, name);
            Browser.picture(page, "sample-" + name);
            Browser.axe(page);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingScrollsSidewaysAt320(String name) {
        try (BrowserContext context = Browser.narrow(samples.base())) {
            Browser.staysWithinItsWidth(open(context, name));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void textAtTwiceItsSizeStaysReadable(String name) {
        try (BrowserContext context = Browser.phone(samples.base())) {
            Page page = open(context, name);
            page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
            Browser.picture(page, "sample-large-" + name);
            Browser.staysWithinItsWidth(page);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everythingToTapIsLargeEnough(String name) {
        try (BrowserContext context = Browser.phone(samples.base())) {
            Page page = open(context, name);
            Browser.picture(page, "sample-" + name);
            Object small = page.evaluate("""
                    () => [...document.querySelectorAll('.btn, .tabs a, .tabs summary, .choice label, .chip, .kind, select, input:not([type=hidden],[type=checkbox],[type=radio]), .links a, .nav a')]
                      .filter(e => e.offsetParent || getComputedStyle(e).position === 'fixed')
                      .filter(e => e.getBoundingClientRect().height < 44)
                      .map(e => e.outerHTML.slice(0, 90))""");
            assertThat((List<?>) small).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePolicyBlocksNothing(String name) {
        try (BrowserContext context = Browser.phone(samples.base())) {
            List<String> complaints = new ArrayList<>();
            context.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            open(context, name);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theErrorSummaryLeadsToTheField() {
        try (BrowserContext context = Browser.phone(samples.base())) {
            Page page = open(context, "wrong");
            for (String field : List.of("kind", "words", "day", "who")) {
                page.locator(".errors a[href='#" + field + "']").click();
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo(field);
            }
        }
    }

    @Test
    void aFirstPageWeighsLessThanAHundredKilobytes() {
        try (BrowserContext context = Browser.phone(samples.base())) {
            List<Response> responses = new ArrayList<>();
            context.onResponse(responses::add);
            open(context, "today").waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(responses.stream().map(Response::url)).anyMatch(url -> url.endsWith("keepwell.js"));
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
                .isLessThan(30_000);
    }

    private static Page open(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate("/" + name);
        return page;
    }
}
