package org.keepwell.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/**
 * Follows every link from Today, as somebody with every role of a school that has one family, and looks at one page of each kind: by
 * axe in light and in dark, at 320 pixels, and for what each page owes its reader. New pages are found by themselves.
 */
@KeepwellTest
class EveryPageTest {

    private final Deque<String> toSee = new ArrayDeque<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void isOpenToEverybodyAndSaysWhoSeesIt() {
        Colleague amira = givenSomebodyWithEveryRole();
        givenOneFamily(amira);
        try (BrowserContext context = Browser.narrow(RunningKeepwell.address())) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    wrong.add(page.url() + ": " + message.text());
                }
            });
            signIn(page, amira);
            whenEachKindOfPageIsSeen(page);
        }
        assertThat(wrong).isEmpty();
        assertThat(kinds).as("kinds of page found").hasSizeGreaterThan(30);
    }

    private void whenEachKindOfPageIsSeen(Page page) {
        find("/");
        while (!toSee.isEmpty()) {
            String path = toSee.removeFirst();
            Response response = page.navigate(path);
            if (response.status() != 200) {
                wrong.add(path + " answered " + response.status());
                continue;
            }
            see(page, path);
            links(page).forEach(this::find);
        }
    }

    private void see(Page page, String path) {
        try {
            Browser.axe(page);
            page.emulateMedia(
                    new EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
            Browser.axeOfColours(page);
            Browser.staysWithinItsWidth(page);
        } catch (AssertionError e) {
            wrong.add(path + ": " + e.getMessage());
        } finally {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        if (page.locator("h1").count() != 1) {
            wrong.add(path + ": not one heading of the page but "
                    + page.locator("h1").count());
        }
        if (page.locator("aside.seen").count() != 1) {
            wrong.add(path + ": does not say who can see it");
        }
    }

    /** Pages of the same kind differ by ids, dates and what was searched for. */
    private void find(String path) {
        String kind = path.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d", "*");
        if (kinds.add(kind)) {
            toSee.addLast(path);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href^="/"]')]
                  .filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))""");
    }

    private static void signIn(Page page, Colleague who) {
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(who.username());
        page.locator("[name=password]").fill(Cast.PASSWORD);
        page.locator("form[action='/sign-in'] button[type=submit]").first().click();
    }

    private static Colleague givenSomebodyWithEveryRole() {
        return Cast.school()
                .hire(
                        "Amira Hassan",
                        Role.PRACTITIONER,
                        Role.SAFEGUARDING_LEAD,
                        Role.DUTY_COORDINATOR,
                        Role.SENIOR_LEADER,
                        Role.ADMINISTRATOR);
    }

    private static void givenOneFamily(Colleague amira) {
        Web web = amira.web();
        String key = amira.person().value().toString();
        String family = made(web, "/families/new", Map.of("name", "Okafor", "keyWorker", key));
        made(web, family + "/children/new", Map.of("givenName", "Emeka"));
        made(web, family + "/adults/new", Map.of("name", "Ngozi Okafor", "phone", "07700 900123"));
        made(web, family + "/addresses/new", Map.of("line", "14 Linden Row"));
        made(
                web,
                family + "/contacts/new",
                Map.of("kind", "listened", "domains", "emotional", "summary", "Friday, with me beside her"));
    }

    private static String made(Web web, String form, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", "0");
        Web.Answer answer = web.fill(form, all);
        assertThat(answer.status() / 100).as(answer.text()).isEqualTo(3);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }
}
