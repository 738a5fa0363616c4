package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;

/** A passkey is added and used, in a real browser with a virtual authenticator that can derive secrets. */
@KeepwellTest
class PasskeyJourneyTest {

    /** Notes what the page asks a new passkey for, and what the passkey derived, where the test can compare it with what was sent. */
    private static final String WATCH = """
            const make = navigator.credentials.create.bind(navigator.credentials);
            navigator.credentials.create = async (options) => {
              sessionStorage.asked = options.publicKey.extensions?.prf?.eval?.first?.length ?? 0;
              const made = await make(options);
              sessionStorage.enabled = made.getClientExtensionResults().prf?.enabled ?? false;
              return made;
            };
            """;

    private final SmallSchool school = new SmallSchool();
    private final Known kofi = school.hire("Kofi Mensah", Role.PRACTITIONER);
    private final List<String> sent = new ArrayList<>();

    @Test
    void aPasskeySignsInAndItsDerivedSecretNeverLeavesTheBrowser() {
        try (BrowserContext context = Browser.phone(RunningKeepwell.address())) {
            Page page = context.newPage();
            page.addInitScript(WATCH);
            page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
            withAuthenticator(context, page);

            whenSheSignsInByPassword(page);
            page.navigate("/account");
            page.getByLabel("What to call it").fill("blue phone");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a passkey"))
                    .click();
            page.locator("#passkeys li b").waitFor();

            assertThat(page.evaluate("sessionStorage.asked")).isEqualTo("32");
            assertThat(page.evaluate("sessionStorage.enabled")).isEqualTo("true");

            page.navigate("/account");
            context.clearCookies();
            page.navigate("/sign-in");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with a passkey"))
                    .click();
            page.waitForURL(RunningKeepwell.address() + "/");
            assertThat(page.content()).contains("Kofi");

            thenNoResultOfAnExtensionWasSent();
        }
    }

    private void whenSheSignsInByPassword(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Name you sign in with").fill(kofi.username());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(SmallSchool.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(RunningKeepwell.address() + "/");
    }

    private void thenNoResultOfAnExtensionWasSent() {
        List<String> ceremonies = sent.stream()
                .filter(request -> request.contains("clientExtensionResults"))
                .toList();
        assertThat(ceremonies)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .contains("\"clientExtensionResults\":{}")
                        .doesNotContain("prf"));
    }

    private static void withAuthenticator(BrowserContext context, Page page) {
        CDPSession devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        options.addProperty("hasPrf", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", asked);
    }
}
