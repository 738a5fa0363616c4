package org.keepwell.visits;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.families.ContactDetails;
import org.keepwell.families.ContactKind;
import org.keepwell.families.ContactLog;
import org.keepwell.families.NewContact;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Told;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a visit afterwards, and the offer of company. The contact goes into the family's log in the same step. */
@Component
@Transactional
public class Reviews {

    private final VisitStore visits;
    private final EventLog log;
    private final ObjectProvider<ContactLog> contacts;
    private final Staff staff;
    private final Notices notices;
    private final Audit audit;
    private final DatabaseClock clock;

    Reviews(
            VisitStore visits,
            EventLog log,
            ObjectProvider<ContactLog> contacts,
            Staff staff,
            Notices notices,
            Audit audit,
            DatabaseClock clock) {
        this.visits = visits;
        this.log = log;
        this.contacts = contacts;
        this.staff = staff;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reviews a visit that has ended or was stopped: by somebody who was on it.
     *
     * @throws Refused while anybody is still out, or when it was reviewed already
     */
    public void review(VisitId visit, Review review) {
        PersonId me = Acting.now().personOrFail();
        Visit held = visits.hold(visit);
        if (!held.isOn(me)) {
            throw new NotFound("visit");
        }
        if (held.anybodyOut()) {
            throw new Refused("Somebody is still out on this visit. It can be reviewed when everybody is safe.");
        }
        if (!held.status().allows(VisitStep.REVIEW)) {
            throw new Refused("This visit has been reviewed already, or has not taken place.");
        }
        if (!review.domains().isEmpty() && review.summary().isBlank()) {
            throw new Refused("summary", "Write a line for the family's timeline, or choose no domain");
        }
        Instant now = clock.now();
        UUID contact = review.domains().isEmpty() ? null : logContact(held, review, now);
        visits.reviewed(visit, review, contact, me, now);
        log.add(
                EventLog.Happened.of(visit, VisitStep.REVIEW.name(), me, me, now)
                        .saying(review.outcome().name()),
                now);
        audit.record("visit-reviewed", "visit", visit.value());
    }

    /**
     * Asks somebody for company: a message to the chosen person, with nothing of the visit in it.
     *
     * @param when "now", "later today" or the like, as the worker chose it
     */
    public Told askForCompany(VisitId visit, PersonId chosen, String when) {
        PersonId me = Acting.now().personOrFail();
        if (!visits.find(visit).isOn(me)) {
            throw new NotFound("visit");
        }
        if (chosen.equals(me) || !staff.find(chosen).active()) {
            throw new Refused("company", "Choose a colleague");
        }
        return notices.tell(new Notice(
                "company-asked",
                Set.of(chosen),
                Urgency.DUTY,
                "Keepwell: something for you",
                staff.find(me).givenName() + " would like some company " + when + ". No need to ask what it is about.",
                "/",
                "visits.company/" + visit + "/" + me + "/" + chosen));
    }

    private @Nullable UUID logContact(Visit visit, Review review, Instant now) {
        ContactKind kind = review.outcome() == Outcome.DOORSTEP ? ContactKind.DOORSTEP : ContactKind.HOME_VISIT;
        Instant when = visit.endedAt() == null ? now : visit.endedAt();
        return contacts.getObject()
                .log(new NewContact(
                        visit.plan().family(), kind, review.domains(), review.summary(), when, ContactDetails.none()))
                .value();
    }
}
