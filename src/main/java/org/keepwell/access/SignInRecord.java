package org.keepwell.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is read and written around a sign-in. */
@Component
class SignInRecord {

    private final PersonStore people;
    private final Throttle throttle;
    private final Settings settings;
    private final Audit audit;

    SignInRecord(PersonStore people, Throttle throttle, Settings settings, Audit audit) {
        this.people = people;
        this.throttle = throttle;
        this.settings = settings;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Person> lookUp(String username) {
        return people.named(username);
    }

    /** @param betterHash the password hashed as it is done now, where the stored hash is older */
    @Transactional
    public void rightPassword(Person person, @Nullable String betterHash, List<Throttle.Count> counts) {
        throttle.forget(counts);
        if (betterHash != null) {
            people.rehash(person.id(), betterHash);
        }
    }

    /** Where a person who signed in may work. The sign-in is recorded in the first of these settings. */
    @Transactional
    public List<SettingDetails> signedIn(PersonId person, String how) {
        List<SettingDetails> places = settings.of(person);
        if (!places.isEmpty()) {
            audit.recordIn(places.getFirst().id(), how, "person", person.value());
        }
        return places;
    }
}
