package org.keepwell.look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.Browser;

/** Drafts, from the side of the page: the server here keeps one. */
class KeptAsYouTypeTest {

    /** What any script of the page could see of what is kept. */
    private static final String READ_EVERYTHING = """
            () => new Promise(fulfil => {
              const opened = indexedDB.open('keepwell.kept');
              opened.onsuccess = () => {
                const key = opened.result.transaction('keys').objectStore('keys').get('key');
                key.onsuccess = () => {
                  const drafts = opened.result.transaction('drafts').objectStore('drafts').getAll();
                  drafts.onsuccess = () => fulfil(`extractable:${key.result.extractable} `
                    + drafts.result.map(one => new TextDecoder('latin1').decode(one.data)).join());
                };
              };
            })""";

    private volatile String kept = "";
    private Samples samples;
    private BrowserContext phone;

    @BeforeEach
    void open() throws IOException {
        samples = new Samples();
        samples.on("/drafts", this::drafts);
        samples.on("/drafts/discard", this::discard);
        phone = Browser.phone(samples.base());
    }

    @AfterEach
    void close() {
        phone.close();
        samples.close();
    }

    @Test
    void whatWasTypedAndChosenIsThereAgain() {
        Page page = log();
        words(page).fill("Donna walked to the gate.");
        page.getByLabel("Phone call").check();
        page.getByLabel("Functional").check();
        assertThat(says(page)).containsText("Kept as you type");
        assertThat(kept)
                .contains("Donna")
                .contains("phone")
                .contains("functional")
                .doesNotContain("a-token");
        Page again = log();
        assertThat(says(again)).containsText("We kept what you typed");
        assertThat(words(again)).hasValue("Donna walked to the gate.");
        assertThat(again.getByLabel("Phone call")).isChecked();
        assertThat(again.getByLabel("Functional")).isChecked();
        Browser.axe(again);
    }

    @Test
    void itCanBeThrownAway() {
        kept = "kind=phone&words=Not+this";
        Page page = log();
        page.getByText("Throw it away").click();
        assertThat(words(page)).not().hasValue("Not this");
        assertThat(kept).isEmpty();
    }

    @Test
    void aFormThatCameBackWithMistakesKeepsWhatCameBack() {
        kept = "words=Older";
        Page page = phone.newPage();
        page.navigate("/wrong");
        assertThat(page.locator("textarea")).not().hasValue("Older");
    }

    @Test
    void theSavedFormNamesItsDraft() {
        Page page = log();
        assertThat(page.locator("form[data-draft] input[name=draft]")).hasValue("contact:1");
    }

    @Test
    void withoutAConnectionItIsKeptOnThePhoneAndGoesToTheServerWhenThereIsOne() {
        Page page = log();
        page.waitForCondition(() -> page.locator("input[name=draft]").count() == 1);
        phone.setOffline(true);
        words(page).fill("In a dead spot.");
        assertThat(says(page)).containsText("No connection. Kept on this phone or computer");
        phone.setOffline(false);
        assertThat(says(page)).containsText("Kept as you type");
        assertThat(kept).contains("dead+spot");
    }

    @Test
    void itIsStillThereAfterThePageWasClosedInADeadSpotAndNoScriptCanReadItsKey() {
        Page page = log();
        page.waitForCondition(() -> page.locator("input[name=draft]").count() == 1);
        phone.setOffline(true);
        words(page).fill("In a dead spot.");
        assertThat(says(page)).containsText("Kept on this phone");
        page.close();
        phone.setOffline(false);
        assertThat(kept).isEmpty();

        Page again = log();
        assertThat(says(again)).containsText("We kept what you typed");
        assertThat(words(again)).hasValue("In a dead spot.");
        assertThat(kept).contains("dead+spot");
        assertThat(again.evaluate(READ_EVERYTHING).toString())
                .contains("extractable:false")
                .doesNotContain("dead");
    }

    @Test
    void signingOutThrowsItAway() {
        Page page = log();
        page.waitForCondition(() -> page.locator("input[name=draft]").count() == 1);
        phone.setOffline(true);
        words(page).fill("In a dead spot.");
        assertThat(says(page)).containsText("Kept on this phone");
        phone.setOffline(false);
        page.navigate("/lists?why=signed-out");
        page.waitForFunction("async () => (await indexedDB.databases()).length === 0");
        kept = "";
        assertThat(words(log())).not().hasValue("In a dead spot.");
    }

    @Test
    void aSharedComputerKeepsNothing() {
        Page page = phone.newPage();
        page.route("**/log", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceAll(" data-keeps-for=\"[^\"]*\"", "")));
        });
        page.navigate("/log");
        page.waitForCondition(() -> page.locator("input[name=draft]").count() == 1);
        phone.setOffline(true);
        words(page).fill("In a dead spot.");
        assertThat(says(page)).containsText("Not kept yet");
        assertThat((List<?>) page.evaluate("async () => await indexedDB.databases()"))
                .isEmpty();
    }

    private Page log() {
        Page page = phone.newPage();
        page.navigate("/log");
        return page;
    }

    private static Locator words(Page page) {
        return page.getByLabel("In a line or two");
    }

    private static Locator says(Page page) {
        return page.locator("[data-draft-says][role=status]");
    }

    private void drafts(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            kept = List.of(body.split("&")).stream()
                    .filter(pair -> pair.startsWith("body="))
                    .map(pair -> URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow();
        }
        boolean found = exchange.getRequestMethod().equals("GET") && !kept.isEmpty();
        Samples.answer(
                exchange, found ? 200 : 204, "text/plain", found ? kept.getBytes(StandardCharsets.UTF_8) : new byte[0]);
    }

    private void discard(HttpExchange exchange) throws IOException {
        kept = "";
        Samples.answer(exchange, 204, "text/plain", new byte[0]);
    }
}
