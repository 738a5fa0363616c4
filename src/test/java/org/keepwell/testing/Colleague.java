package org.keepwell.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.keepwell.access.People;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.util.function.ThrowingSupplier;

/** Somebody at a school of the cast. */
public record Colleague(School school, PersonId person, String username, Set<Role> roles) {

    /** A fresh session, signed in through the real form. Somebody of several schools still has to choose one. Until then they have no sign-in. */
    public Web web() {
        school.asEngine(this::mayBeRegistered);
        return Web.signedIn(username, Cast.PASSWORD);
    }

    /** Signs in through the real form, in a browser. */
    public void signIn(Page page) {
        school.asEngine(this::mayBeRegistered);
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill(Cast.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Signing in is made ready only for those who do: a password takes its time to hash. */
    private void mayBeRegistered() {
        People people = RunningKeepwell.bean(People.class);
        if (people.usernameOf(person).isEmpty()) {
            people.register(person, username, Cast.PASSWORD);
        }
    }

    public Actor actor() {
        return Actor.person(person, school.id(), roles);
    }

    /** Does something as this person. */
    public void acts(Runnable work) {
        Acting.as(actor(), work);
    }

    /** Asks something as this person. */
    public <T> T asks(ThrowingSupplier<T> question) {
        return Acting.as(actor(), question);
    }
}
