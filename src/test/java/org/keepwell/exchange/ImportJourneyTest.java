package org.keepwell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.access.People;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.Browser;
import org.keepwell.testing.Cast;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** An administrator brings in a list, and the pages around telling people, in a real browser. */
@KeepwellTest
class ImportJourneyTest {

    private static final String PASSWORD = "seven quiet otters";
    private static final String LIST = """
            Forename,Surname,DOB,Carer
            Matei,Stoica,01/02/2018,Mihaela Stoica
            Harley,Pickles,11/05/2018,Wayne Pickles
            """;

    private final String code = "j" + UUID.randomUUID().toString().substring(0, 8);
    private final SettingId setting = SettingId.make();
    /** axe is a script itself, so it cannot look at a page on which none runs. */
    private boolean scripted = true;

    private final PersonId neil = hire("Neil Oldroyd", Role.PRACTITIONER);

    @BeforeEach
    void pamRunsTheOffice() {
        assertThat(hire("Pam Ibbotson", Role.ADMINISTRATOR)).isNotEqualTo(neil);
    }

    @Test
    void aListIsSentMatchedLookedAtAndBroughtInOnADesk() {
        try (BrowserContext context = Browser.desktop(RunningKeepwell.address())) {
            bringIn(context.newPage());
        }
    }

    @Test
    void aListIsSentMatchedLookedAtAndBroughtInOnAPhoneWithoutScript() {
        scripted = false;
        try (BrowserContext context = Browser.withoutScript(RunningKeepwell.address())) {
            bringIn(context.newPage());
        }
    }

    @Test
    void aFileThatIsNoRosterIsRefusedBesideItsField() {
        try (BrowserContext context = Browser.phone(RunningKeepwell.address())) {
            Page page = signedIn(context.newPage());
            page.navigate("/set-up/import");
            page.getByLabel("Roster file")
                    .setInputFiles(new FilePayload("photo.png", "image/png", new byte[] {1, 0, 2, 0}));
            press(page, "Look at it");
            assertThat(page.content()).contains("is not a text file");
            inOrder(page, "import-refused");
        }
    }

    @Test
    void theListOfWrongRowsIsReadableOnAPhone() {
        try (BrowserContext context = Browser.phone(RunningKeepwell.address())) {
            Page page = signedIn(context.newPage());
            page.navigate("/set-up/import");
            send(page, "users.csv", "sourcedId,role,givenName,familyName\ns1,student,Matei\ns2,,Harley,Pickles\n");
            reach(page, "What to put right");
            inOrder(page, "import-wrong");
            assertThat(page.content()).contains("a family name of 1 to 80 characters");
        }
    }

    @Test
    void aMessageIsWrittenAndReadAndDeliveryIsInOrder() {
        MovedTime.toSchoolDay(21, 0);
        try (BrowserContext context = Browser.phone(RunningKeepwell.address())) {
            Page page = signedIn(context.newPage());
            page.navigate("/messages/new?to=" + neil);
            inOrder(page, "message-new");
            page.getByLabel("Your message").fill("Thank you for Friday");
            press(page, "Send");
            assertThat(page.content()).contains("it arrives");
            page.navigate("/set-up/delivery");
            inOrder(page, "delivery");
            page.navigate("/notices");
            inOrder(page, "notices-empty");
        }
    }

    private void bringIn(Page page) {
        signedIn(page);
        page.navigate("/set-up/import");
        inOrder(page, "import-home");
        send(page, "list.csv", LIST);
        assertThat(page.getByLabel("First name (needed)").inputValue()).isEqualTo("0");
        inOrder(page, "import-columns");
        press(page, "Go on");
        reach(page, "What it brings");
        inOrder(page, "import-preview");
        assertThat(page.content()).contains("Matei Stoica");
        press(page, "Bring them in");
        reach(page, "What it brought");
        inOrder(page, "import-done");
        assertThat(page.content()).doesNotContain("Matei");
    }

    private static void send(Page page, String name, String content) {
        page.getByLabel("Roster file")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        press(page, "Look at it");
    }

    /** Reloads, as a person without script does, until the import has got there. */
    private static void reach(Page page, String heading) {
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            page.reload();
            assertThat(page.content()).contains(heading);
        });
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void inOrder(Page page, String name) {
        assertThat(page.locator("h1").count()).isEqualTo(1);
        Browser.staysWithinItsWidth(page);
        Browser.picture(page, name);
        if (scripted) {
            Browser.axe(page);
        }
    }

    private Page signedIn(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Name you sign in with").fill("pam." + code);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        return page;
    }

    private PersonId hire(String name, Role role) {
        return Acting.as(Actor.engine(setting), () -> {
            if (RunningKeepwell.bean(Settings.class).byCode(code).isEmpty()) {
                SettingId founded =
                        RunningKeepwell.bean(Settings.class).found(Cast.bodyWithoutUrn("School " + code, code));
                assertThat(founded).isEqualTo(setting);
            }
            PersonId person = RunningKeepwell.bean(People.class)
                    .register(name.toLowerCase(java.util.Locale.ROOT).split(" ")[0] + "." + code, PASSWORD);
            RunningKeepwell.bean(Staff.class)
                    .join(NewStaff.of(person, name, JobTitle.OTHER).withRoles(java.util.EnumSet.of(role)));
            return person;
        });
    }
}
