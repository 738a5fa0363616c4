package org.keepwell.testing;

import java.util.Set;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.util.function.ThrowingSupplier;

/** Somebody at a school of the cast. */
public record Colleague(School school, PersonId person, String username, Set<Role> roles) {

    /** A fresh session, signed in through the real form. Somebody of several schools still has to choose one. */
    public Web web() {
        return Web.signedIn(username, Cast.PASSWORD);
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
