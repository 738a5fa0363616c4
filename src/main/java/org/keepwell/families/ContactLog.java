package org.keepwell.families;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done with and for families: logged in seconds, corrected with the former words kept, read back as a timeline. */
@Component
@Transactional(readOnly = true)
public class ContactLog {

    /** How long its author may correct a contact; after that a new one says what is now known. */
    public static final Duration CORRECTABLE = Duration.ofDays(14);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int MOST_MINUTES = 1440;

    private final ContactStore store;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    ContactLog(ContactStore store, MayI mayI, Audit audit, DatabaseClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Logs what the acting person did. A contact that comes of a visit is taken from whoever {@code visits} let review it; any other
     * only from somebody who may see the family.
     *
     * @throws Refused naming the field, when something needed is missing or impossible
     * @throws NotFound when there is no such family for this person
     */
    @Transactional
    public ContactId log(NewContact contact) {
        if (contact.details().visit() == null) {
            if (!mayI.ever(Action.ADD, RecordKind.CONTACT)) {
                throw new NotFound("family");
            }
            store.requireVisible(contact.family());
        }
        check(contact);
        ContactId id = ContactId.make();
        PersonId by = Acting.now().personOrFail();
        store.insert(id, contact, by, clock.now());
        audit.record("contact-logged", "contact", id.value());
        events.publishEvent(new ContactLogged(Acting.now().settingOrFail(), id, contact.family(), by));
        return id;
    }

    /**
     * Corrects what the acting person logged. The former version stays and can be read.
     *
     * @param changed as it should be; an empty restricted detail leaves the one that is there
     * @param version of the contact that the person was looking at
     * @throws Refused when it is another's, or too long ago
     * @throws org.keepwell.shared.Stale when it was corrected meanwhile
     */
    @Transactional
    public void correct(ContactId id, NewContact changed, int version) {
        Contact before = contact(id);
        if (!mayCorrect(before)) {
            throw new Refused("Only whoever logged this can correct it, within " + CORRECTABLE.toDays()
                    + " days. Log what you now know instead.");
        }
        check(changed);
        PersonId by = Acting.now().personOrFail();
        store.replace(id, changed, version, by, clock.now());
        audit.record("contact-corrected", "contact", id.value());
    }

    /** Whether the acting person may still correct this contact. */
    public boolean mayCorrect(Contact contact) {
        return Acting.now().personOrFail().equals(contact.by())
                && contact.loggedAt().plus(CORRECTABLE).isAfter(clock.now());
    }

    /**
     * One contact without its restricted detail.
     *
     * @throws NotFound when there is none, or none of a family that the acting person may see
     */
    public Contact contact(ContactId id) {
        return store.find(id).orElseThrow(() -> new NotFound("contact"));
    }

    /** The former versions of a contact, latest first, without restricted detail. */
    public List<FormerContact> history(ContactId id) {
        return store.former(contact(id).id());
    }

    /**
     * A page of the family's timeline, newest first: contacts, and pointers to what stands behind another wall.
     *
     * @param after where the last page ended, from {@link Timeline#next()}, or empty for the first
     * @return empty for a family that the acting person may not see
     */
    public Timeline timeline(FamilyId family, String after) {
        return store.timeline(family, after);
    }

    /** How many of the family's contacts touched each domain, and how many there are (F38). */
    public DomainBalance balance(FamilyId family) {
        return store.balance(family);
    }

    /** When each of these families was last in contact, for those the caller has listed to their own worker. One query. */
    public Map<FamilyId, Instant> lastContact(Collection<FamilyId> families) {
        return store.lastContact(families);
    }

    private void check(NewContact contact) {
        if (contact.domains().isEmpty() && !"no".equals(contact.details().reached())) {
            throw new Refused("domains", "Choose at least one that it touched on");
        }
        if (contact.summary().isBlank()) {
            throw new Refused("summary", "Say in a line what you did");
        }
        if (contact.happenedAt().isAfter(clock.now().plus(CLOCKS_DIFFER))) {
            throw new Refused("happenedOn", "Choose a time that has passed");
        }
        Integer minutes = contact.details().minutes();
        if (minutes != null && (minutes < 0 || minutes > MOST_MINUTES)) {
            throw new Refused("minutes", "Give minutes between 0 and " + MOST_MINUTES);
        }
        boolean restricted = !contact.details().restricted().isBlank();
        if (restricted && contact.details().contentNotice().isBlank()) {
            throw new Refused("contentNotice", "Say what a reader should be ready for");
        }
    }
}
