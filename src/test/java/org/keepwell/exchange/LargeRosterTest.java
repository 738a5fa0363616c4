package org.keepwell.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.access.People;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/** A file that is too large is refused beside its field, in a real browser, however long it takes to send. */
@KeepwellTest
class LargeRosterTest {

    private final Colleague pam = Cast.school().hire("Pam Ibbotson", Role.ADMINISTRATOR);

    @Test
    void aFileOverTheLimitIsRefusedBesideItsField(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TurnsAwayLargeFiles.MOST_BYTES + 1024 * 1024);
        }
        pam.school()
                .asEngine(
                        () -> RunningKeepwell.bean(People.class).register(pam.person(), pam.username(), Cast.PASSWORD));
        try (BrowserContext phone = Browser.phone(RunningKeepwell.address())) {
            Page page = phone.newPage();
            page.navigate("/sign-in");
            page.locator("[name=username]").fill(pam.username());
            page.locator("[name=password]").fill(Cast.PASSWORD);
            page.locator("form button[type=submit]").first().click();
            page.waitForURL(url -> !url.contains("sign-in"));
            page.navigate("/set-up/import");
            page.getByLabel("Roster file").setInputFiles(large);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at it"))
                    .click();
            assertThat(page.locator("#roster-error")).containsText("larger than 50 MB");
            Browser.axe(page);
            Browser.picture(page, "import-too-large");
        }
    }

    @Test
    void nothingIsSaidOfItUnasked() {
        Web web = pam.web();
        assertThat(web.get("/set-up/import").status()).isEqualTo(200);
        assertThat(web.get("/set-up/import?tooLarge=true").status()).isEqualTo(422);
    }
}
