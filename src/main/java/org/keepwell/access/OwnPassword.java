package org.keepwell.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a person's password, once it has been looked at. */
@Component
class OwnPassword {

    private final PersonStore people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Settings settings;
    private final OpenSessions sessions;
    private final DatabaseClock clock;
    private final Audit audit;

    OwnPassword(
            PersonStore people,
            Passwords passwords,
            PasswordRules rules,
            Settings settings,
            OpenSessions sessions,
            DatabaseClock clock,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.settings = settings;
        this.sessions = sessions;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether this is the person's password now. */
    @Transactional(readOnly = true)
    public boolean is(PersonId person, String password) {
        return passwords.matches(
                password, people.find(person).map(Person::passwordHash).orElse(null));
    }

    /**
     * Sets a password and ends every other session of the person.
     *
     * @param keepSession the session that goes on, or empty to end all
     * @throws Refused when the password is too easily guessed
     */
    @Transactional
    public void set(PersonId id, String password, String keepSession) {
        Person person = people.find(id).orElseThrow(() -> new NotFound("person"));
        check(password, person.username(), "", id);
        people.changePassword(id, passwords.hash(password), clock.now());
        sessions.endAllBut(id, keepSession);
        audit.record("password-changed", "person", id.value());
    }

    /** @throws Refused when the password is too easily guessed */
    void check(String password, String username, String name, PersonId person) {
        List<String> own = new ArrayList<>(List.of(username, name));
        settings.of(person).stream().map(SettingDetails::name).forEach(own::add);
        Optional<String> wrong = rules.wrongWith(password, own);
        if (wrong.isPresent()) {
            throw new Refused("newPassword", wrong.get());
        }
    }
}
