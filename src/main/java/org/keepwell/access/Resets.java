package org.keepwell.access;

import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Post;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A way back in for somebody who cannot sign in: a mailed link that opens once, within half an hour. */
@Component
class Resets {

    private static final String SUBJECT = "Set a new Keepwell password";

    private final PersonStore people;
    private final MailedLinks links;
    private final Post post;
    private final BaseAddress address;

    Resets(PersonStore people, MailedLinks links, Post post, Environment environment) {
        this.people = people;
        this.links = links;
        this.post = post;
        this.address = BaseAddress.of(environment);
    }

    /** Mails a link to whoever is meant, if anybody is and has an address. The caller cannot tell which. */
    @Transactional
    public void ask(String usernameOrEmail) {
        people.meant(usernameOrEmail).stream()
                .filter(person -> !person.disabled() && !person.email().isEmpty())
                .findFirst()
                .ifPresent(this::mail);
    }

    @Transactional(readOnly = true)
    public Person whose(String token) {
        return links.find(token, MailedLinks.Kind.RESET)
                .map(MailedLinks.Link::person)
                .flatMap(people::find)
                .filter(person -> !person.disabled())
                .orElseThrow(() -> new NotFound("link"));
    }

    /** Uses the link up and returns whose it was. @throws NotFound when it was used or is too old */
    @Transactional
    public PersonId use(String token) {
        PersonId person = whose(token).id();
        if (!links.use(token)) {
            throw new NotFound("link");
        }
        return person;
    }

    private void mail(Person person) {
        String link = address.link("/reset/" + links.make(person.id(), MailedLinks.Kind.RESET, null));
        String words = """
                Hello,

                somebody asked for a new Keepwell password for the sign-in "%s".
                If it was you, open this link within half an hour. It works once.

                %s

                If it was not you, do nothing: your password stays as it is.
                """.formatted(person.username(), link);
        post.mail(person.email(), SUBJECT, words);
    }
}
