package org.keepwell.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.access.People;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.School;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One asks at a desk, the other opens it on a phone. */
@KeepwellTest
class OpeningTheAuditJourneyTest {

    private final ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);
    private final School school = Cast.school();
    private final Colleague pam = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
    private final Colleague adaeze = school.hire("Adaeze Okonjo", Role.SENIOR_LEADER);
    private final Colleague callum = school.hire("Callum Riley", Role.PRACTITIONER);
    private final BrowserContext desktop = Browser.desktop(RunningKeepwell.address());
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());

    @Autowired
    private Audit audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void close() {
        desktop.close();
        phone.close();
    }

    @Test
    void theAuditIsOpenedByTwoPeople() {
        callum.acts(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.record("family-changed", "family", UUID.randomUUID());
            audit.record("contact-logged", "contact", UUID.randomUUID());
        }));
        Page asks = signIn(desktop, pam);
        asks.navigate("/set-up");
        looks(asks, "set-up-index");
        asks.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Audit").setExact(true))
                .click();
        looks(asks, "audit-none");
        asks.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask to open it"))
                .click();
        looks(asks, "audit-ask");
        asks.getByLabel("What one person did").check();
        asks.locator("[name=person]").selectOption("Callum Riley");
        asks.getByLabel("First day").fill(ten.toLocalDate().toString());
        asks.getByLabel("Last day").fill(ten.toLocalDate().toString());
        asks.getByLabel("Why do you need it?").fill("A complaint that a record was changed");
        press(asks, "Ask");
        assertThat(asks.getByText("waits for another administrator")).isVisible();
        looks(asks, "audit-asked");

        Page agrees = signIn(phone, adaeze);
        agrees.navigate("/set-up/audit");
        agrees.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What Callum Riley did"))
                .click();
        looks(agrees, "audit-decide");
        press(agrees, "Open it for two days");
        agrees.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read it"))
                .click();
        assertThat(agrees.getByText("family changed")).isVisible();
        looks(agrees, "audit-acts");

        asks.reload();
        asks.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read it"))
                .click();
        assertThat(asks.getByText("contact logged")).isVisible();
        looks(asks, "audit-acts");
    }

    private static Page signIn(BrowserContext context, Colleague who) {
        People people = RunningKeepwell.bean(People.class);
        who.school().asEngine(() -> people.register(who.person(), who.username(), Cast.PASSWORD));
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(who.username());
        page.locator("[name=password]").fill(Cast.PASSWORD);
        page.locator("form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static void looks(Page page, String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }
}
