package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/** The pages of signing in and of one's own account, on a phone and on a desk, with and without script. */
@KeepwellTest
class AccessPagesTest {

    private final SmallSchool school = new SmallSchool();
    private final Known adaeze =
            school.hire("Adaeze Okonjo", Role.SENIOR_LEADER, Role.TRUST_LEADER, Role.ADMINISTRATOR);

    @Test
    void theyAreInOrderOnAPhone() {
        try (BrowserContext context = Browser.phone(RunningKeepwell.address())) {
            walk(context.newPage());
        }
    }

    @Test
    void theyAreInOrderOnADesk() {
        try (BrowserContext context = Browser.desktop(RunningKeepwell.address())) {
            walk(context.newPage());
        }
    }

    @Test
    void signingInWorksWithoutScript() {
        try (BrowserContext context = Browser.withoutScript(RunningKeepwell.address())) {
            Page page = context.newPage();
            signIn(page);
            page.navigate("/account");
            assertThat(page.getByText("Add a passkey").isVisible()).isFalse();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out everywhere"))
                    .click();
            assertThat(page.content()).contains("You are signed out");
        }
    }

    private void walk(Page page) {
        page.navigate("/sign-in");
        inOrder(page, "sign-in");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.navigate("/reset");
        inOrder(page, "reset");
        page.navigate("/reset/nothing");
        inOrder(page, "link-over");
        new SmallSchool().join(adaeze.person(), "Adaeze Okonjo", Role.EXTERNAL_SUPERVISOR);
        signIn(page);
        inOrder(page, "switch");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("School " + school.code))
                .click();
        page.navigate("/account");
        inOrder(page, "account");
        page.navigate("/hat");
        inOrder(page, "hat");
        page.navigate("/people/" + adaeze.person() + "/sign-in");
        inOrder(page, "standing");
    }

    @Test
    void aWrongPasswordIsSaidAtTheTopAndBesideTheField() {
        try (BrowserContext context = Browser.phone(RunningKeepwell.address())) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.getByLabel("Name you sign in with").fill(adaeze.username());
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill("not it at all");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            inOrder(page, "sign-in-wrong");
            assertThat(page.getByLabel("Name you sign in with").inputValue()).isEqualTo(adaeze.username());
        }
    }

    @Test
    void aPageCostsAHandfulOfStatements() {
        Web web = adaeze.web();
        assertThat(web.statementsOf("/account").size()).isLessThanOrEqualTo(14);
        assertThat(web.statementsOf("/hat").size()).isLessThanOrEqualTo(8);
    }

    @Test
    void aKeptFormIsInOrder() {
        try (BrowserContext context = Browser.phone(RunningKeepwell.address())) {
            Page page = context.newPage();
            signIn(page);
            page.navigate("/hat");
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("keepwell"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wear it"))
                    .click();
            inOrder(page, "sign-in-kept");
            fillIn(page);
            assertThat(page.url()).contains("/kept-form/");
            inOrder(page, "kept-form");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send it now"))
                    .click();
            assertThat(page.url()).isEqualTo(RunningKeepwell.address() + "/");
        }
    }

    private void signIn(Page page) {
        page.navigate("/sign-in");
        fillIn(page);
    }

    private void fillIn(Page page) {
        page.getByLabel("Name you sign in with").fill(adaeze.username());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(SmallSchool.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    private static void inOrder(Page page, String name) {
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
        Browser.picture(page, "access-" + name);
    }
}
