package org.keepwell.testing;

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
