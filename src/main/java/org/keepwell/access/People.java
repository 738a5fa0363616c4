package org.keepwell.access;

import java.util.Optional;
import org.keepwell.audit.Audit;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in: one each, however many settings they work in. */
@Component
public class People {

    private final PersonStore store;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final DatabaseClock clock;
    private final Audit audit;

    People(PersonStore store, Passwords passwords, OpenSessions sessions, DatabaseClock clock, Audit audit) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes a person who can sign in at once. For set-up, the demo and tests: the rules for chosen passwords are not asked.
     *
     * @throws Refused when the name is taken
     */
    @Transactional
    public PersonId register(String username, String password) {
        PersonId id = PersonId.make();
        register(id, username, password);
        return id;
    }

    /** As {@link #register(String, String)}, for somebody whom a setting already knows by this id. */
    @Transactional
    public void register(PersonId id, String username, String password) {
        register(id, username, password, "");
    }

    /** As {@link #register(PersonId, String, String)}, with the address to which a reset is mailed. */
    @Transactional
    public void register(PersonId id, String username, String password, String email) {
        if (!store.add(id, username, passwords.hash(password), email, clock.now())) {
            throw new Refused("username", "Somebody signs in with this name already. Choose another.");
        }
    }

    /** The person who signs in with this name, for commands. */
    @Transactional(readOnly = true)
    public Optional<PersonId> named(String username) {
        return store.named(username).filter(person -> !person.disabled()).map(Person::id);
    }

    /** The name a person signs in with, or nothing for somebody not invited yet. */
    @Transactional(readOnly = true)
    public Optional<String> usernameOf(PersonId id) {
        return store.find(id).map(Person::username);
    }

    /** Stops a person from signing in anywhere and ends their sessions. What they did stays. */
    @Transactional
    public void disable(PersonId id) {
        if (!store.disable(id, clock.now())) {
            throw new NotFound("person");
        }
        sessions.endAll(id);
        audit.record("sign-in-disabled", "person", id.value());
    }

    /** Lets a disabled person sign in again. */
    @Transactional
    public void enable(PersonId id) {
        if (!store.enable(id)) {
            throw new NotFound("person");
        }
        audit.record("sign-in-enabled", "person", id.value());
    }
}
