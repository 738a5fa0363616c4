package org.keepwell.look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;

/** A check-in pressed where there is no signal. */
class CheckInWithoutSignalTest {

    private static final String ALL_WELL = "**/visit/all-well";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private Samples samples;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void openTheVisit() throws IOException {
        samples = new Samples();
        samples.on("/visit/all-well", this::receive);
        phone = Browser.phone(samples.base());
        page = phone.newPage();
        page.clock().install();
        page.navigate("/visit");
    }

    @AfterEach
    void close() {
        phone.close();
        samples.close();
    }

    @Test
    void saysPlainlyThatNothingWasSent() {
        givenNoSignal();
        press();
        assertThat(waiting()).containsText("Not sent yet");
        assertThat(waiting()).containsText("In danger? Ring 999");
        assertThat(allWell()).isHidden();
        Browser.axe(page);
        Browser.picture(page, "not-sent-yet");
        assertThat(received).isEmpty();
    }

    @Test
    void arrivesLaterWithTheTimeItWasPressedAsOneAttempt() {
        Instant pressed = Instant.ofEpochMilli(((Number) page.evaluate("Date.now()")).longValue());
        givenNoSignal();
        press();
        assertThat(waiting()).containsText("Not sent yet");
        page.clock().fastForward(10 * 60_000);
        phone.unroute(ALL_WELL);
        page.clock().fastForward(20_000);
        assertThat(allWell()).isVisible();
        assertThat(waiting()).isHidden();
        assertThat(received.stream().distinct()).hasSize(1);
        assertThat(sent("pressedAt"))
                .isBetween(
                        pressed.minusSeconds(5).toString(),
                        pressed.plusSeconds(60).toString());
        assertThat(sent("attempt")).hasSize(36);
        assertThat(sent("_csrf")).isEqualTo("a-token");
    }

    @Test
    void survivesAReload() {
        givenNoSignal();
        press();
        assertThat(waiting()).containsText("Not sent yet");
        Object attempt = page.evaluate("JSON.parse(localStorage.getItem('keepwell.unsent'))[0].attempt");
        page.reload();
        assertThat(waiting()).containsText("Not sent yet");
        phone.unroute(ALL_WELL);
        page.clock().fastForward(20_000);
        assertThat(allWell()).isVisible();
        assertThat(sent("attempt")).isEqualTo(attempt);
    }

    @Test
    void keepsNoWordsOnThePhone() {
        givenNoSignal();
        press();
        assertThat(waiting()).containsText("Not sent yet");
        assertThat(page.evaluate("Object.keys(JSON.parse(localStorage.getItem('keepwell.unsent'))[0]).sort().join()"))
                .isEqualTo("action,attempt,chosen,pressedAt,visit,words");
    }

    @Test
    void isNotCalledSentWhileTheServerFails() {
        answer = 503;
        press();
        assertThat(waiting()).containsText("Not sent yet");
        answer = 204;
        page.clock().fastForward(20_000);
        assertThat(allWell()).isVisible();
        assertThat(received.stream().map(body -> field(body, "attempt")).distinct())
                .hasSize(1);
    }

    @Test
    void waitsForSignInWhenTheSessionHasEnded() {
        answer = 401;
        press();
        assertThat(waiting()).containsText("Sign in on this phone");
        assertThat(page.evaluate("JSON.parse(localStorage.getItem('keepwell.unsent')).length"))
                .isEqualTo(1);
    }

    @Test
    void aRefusalShowsWhatTheServerSays() {
        answer = 422;
        press();
        assertThat(page.locator("main")).containsText("This visit has ended");
        assertThat(page.evaluate("localStorage.getItem('keepwell.unsent')")).isNull();
    }

    private void givenNoSignal() {
        phone.route(ALL_WELL, Route::abort);
    }

    private void press() {
        allWell().click();
    }

    private Locator allWell() {
        return page.locator("form[data-checkin] button");
    }

    private Locator waiting() {
        return page.locator("form[data-checkin] [data-unsent]");
    }

    private String sent(String field) {
        return field(received.getLast(), field);
    }

    private static String field(String body, String name) {
        return List.of(body.split("&")).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders()
                .set("X-Check-In", exchange.getRequestHeaders().getFirst("X-Check-In"));
        String words = answer == 422 ? "<main><p>This visit has ended.</p></main>" : "";
        Samples.answer(exchange, answer, "text/html", words.getBytes(StandardCharsets.UTF_8));
    }
}
