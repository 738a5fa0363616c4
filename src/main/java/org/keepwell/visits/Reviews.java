package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.families.ContactDetails;
import org.keepwell.families.ContactKind;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Domain;
import org.keepwell.families.Medium;
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
        Instant now = clock.now();
        UUID contact = goesOnTheTimeline(held, review) ? logContact(held, review, now) : null;
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

    /** Everything does that somebody went for. A visit that was stopped says nothing more than its worker wants to say. */
    private static boolean goesOnTheTimeline(Visit visit, Review review) {
        return visit.anybodyWent()
                && (review.outcome() != Outcome.STOPPED || !review.domains().isEmpty());
    }

    private UUID logContact(Visit visit, Review review, Instant now) {
        ContactKind kind = review.outcome() == Outcome.DOORSTEP ? ContactKind.DOORSTEP : ContactKind.HOME_VISIT;
        Instant when = visit.endedAt() == null ? now : visit.endedAt();
        ContactDetails details = ContactDetails.none()
                .withPlace(medium(review.outcome()), "", review.present().whoWasThere())
                .withVisit(visit.id().value(), minutesThere(visit), reached(review.outcome()), true);
        return contacts.getObject()
                .log(new NewContact(
                        visit.plan().family(), kind, touched(review), forTheRecord(visit, review), when, details))
                .value();
    }

    /** How it turned out, whether that was good enough, and what comes next: all of it as ordinary as the rest. */
    private static String forTheRecord(Visit visit, Review review) {
        List<String> lines = new ArrayList<>();
        lines.add(review.outcome().words() + (review.summary().isBlank() ? "." : ": " + review.summary()));
        if (review.goodEnough()) {
            String planned = visit.plan().goodEnough();
            lines.add(planned.isBlank() ? "That was good enough." : "That was good enough, as planned: " + planned);
        }
        if (!review.nextStep().isBlank()) {
            lines.add("Next step: " + review.nextStep());
        }
        return String.join("\n", lines);
    }

    private static Set<Domain> touched(Review review) {
        return review.outcome() == Outcome.NOBODY_IN ? Set.of() : review.domains();
    }

    private static @Nullable Medium medium(Outcome outcome) {
        return switch (outcome) {
            case DOORSTEP -> Medium.DOORSTEP;
            case WENT_IN, SHORTENED -> Medium.AT_HOME;
            case WENT_TOGETHER -> Medium.OUT;
            case NOBODY_IN, STOPPED, LEFT_SOMETHING -> null;
        };
    }

    private static @Nullable String reached(Outcome outcome) {
        return switch (outcome) {
            case NOBODY_IN -> "no";
            case STOPPED, LEFT_SOMETHING -> null;
            case WENT_IN, DOORSTEP, SHORTENED, WENT_TOGETHER -> "yes";
        };
    }

    private static @Nullable Integer minutesThere(Visit visit) {
        return visit.party().stream()
                .filter(one -> one.arrivedAt() != null && one.leavingAt() != null)
                .map(one ->
                        (int) Duration.between(one.arrivedAt(), one.leavingAt()).toMinutes())
                .filter(minutes -> minutes >= 0)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
