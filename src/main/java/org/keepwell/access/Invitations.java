package org.keepwell.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Post;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody on the staff to sign in: a mailed link that opens once, within a fortnight. */
@Component
class Invitations {

    private final PersonStore people;
    private final MailedLinks links;
    private final Staff staff;
    private final Settings settings;
    private final OwnPassword passwords;
    private final Passwords hashes;
    private final Post post;
    private final Audit audit;
    private final DatabaseClock clock;
    private final BaseAddress address;

    Invitations(
            PersonStore people,
            MailedLinks links,
            Staff staff,
            Settings settings,
            OwnPassword passwords,
            Passwords hashes,
            Post post,
            Audit audit,
            DatabaseClock clock,
            Environment environment) {
        this.people = people;
        this.links = links;
        this.staff = staff;
        this.settings = settings;
        this.passwords = passwords;
        this.hashes = hashes;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
        this.address = BaseAddress.of(environment);
    }

    /** How far somebody is with signing in. {@code invited} is when the last unanswered invitation went out. */
    record Standing(
            String username,
            boolean canSignIn,
            boolean disabled,
            @Nullable Instant invited) {}

    @Transactional(readOnly = true)
    public Standing standingOf(PersonId person) {
        Optional<Person> known = people.find(person);
        return new Standing(
                known.map(Person::username).orElse(""),
                known.filter(Invitations::hasBegun).isPresent(),
                known.filter(Person::disabled).isPresent(),
                links.invitedAt(person, here()).orElse(null));
    }

    /**
     * Mails an invitation to somebody who works here.
     *
     * @throws Refused when no address is known or they can sign in already
     */
    @Transactional
    public void invite(PersonId person) {
        StaffMember member = staff.find(person);
        if (member.email().isBlank()) {
            throw new Refused(
                    "email", "Add " + member.givenName() + "'s e-mail address first: the invitation goes there.");
        }
        Optional<Person> known = people.find(person);
        if (known.filter(Invitations::hasBegun).isPresent()) {
            throw new Refused(member.givenName() + " can sign in already.");
        }
        if (known.isEmpty()
                && !people.add(person, freeName(member.email(), person), null, member.email(), clock.now())) {
            throw new Refused("Somebody signs in with this name already.");
        }
        if (known.isPresent()) {
            people.changeEmail(person, member.email());
        }
        String link = address.link("/invitation/" + links.make(person, MailedLinks.Kind.INVITATION, here()));
        String setting = settings.current().name();
        post.mail(member.email(), "Your way into Keepwell", """
                Hello,

                %s uses Keepwell and has added you. Open this link within a fortnight
                to choose how you sign in. It works once.

                %s
                """.formatted(setting, link));
        audit.record("invited", "person", person.value());
    }

    /** Who is invited by this link, and where to; nobody when it was used or is too old. */
    @Transactional(readOnly = true)
    public Optional<Invited> open(String token) {
        return links.find(token, MailedLinks.Kind.INVITATION)
                .flatMap(link -> people.find(link.person()).map(person -> invited(link, person)));
    }

    /** An invitation as its receiver opens it. */
    record Invited(PersonId person, SettingId setting, String username) {}

    /** What the welcome says: the name of the person and of the setting. To be called in the invited setting. */
    @Transactional(readOnly = true)
    public InvitationPage describe(Invited invited, String token, String username) {
        StaffMember member = staff.find(invited.person());
        SettingDetails setting = settings.current();
        return new InvitationPage(token, member.givenName(), setting.name(), username);
    }

    /**
     * Uses an invitation up: from now on the person signs in with this name and password.
     *
     * @throws Refused when the name is taken or the password too easily guessed
     */
    @Transactional
    public void accept(String token, Invited invited, String username, String password) {
        StaffMember member = staff.find(invited.person());
        if (username.strip().length() < 2 || username.strip().length() > 200) {
            throw new Refused("username", "Choose a name of two characters or more.");
        }
        passwords.check(password, username, member.name(), invited.person());
        if (!links.use(token)) {
            throw new NotFound("link");
        }
        if (!people.rename(invited.person(), username)) {
            throw new Refused("username", "Somebody signs in with this name already. Choose another.");
        }
        people.changePassword(invited.person(), hashes.hash(password), clock.now());
        audit.record("accepted-invitation", "person", invited.person().value());
    }

    /** The actor for reading on behalf of somebody who has a link but has not signed in. */
    static Actor invitee(Invited invited) {
        return Actor.person(invited.person(), invited.setting(), Set.of());
    }

    private static Invited invited(MailedLinks.Link link, Person person) {
        SettingId setting = link.setting();
        if (setting == null) {
            throw new IllegalStateException("An invitation leads nowhere");
        }
        return new Invited(person.id(), setting, person.username());
    }

    private static boolean hasBegun(Person person) {
        return person.passwordHash() != null;
    }

    private String freeName(String email, PersonId person) {
        String wanted = email.strip().toLowerCase(Locale.ROOT);
        return people.named(wanted).isEmpty()
                ? wanted
                : wanted + "." + person.toString().substring(30);
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
