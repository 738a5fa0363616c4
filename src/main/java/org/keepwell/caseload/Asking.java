package org.keepwell.caseload;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Puts questions and tells answers. What is told says that there is a question or an answer, never which answer and never to whom the
 * question went, so that no list of notices can be added up to who said "not this time".
 */
@Component
class Asking {

    private static final int WORDS_MOST = 500;
    private static final String OUTSIDE = "Something at work for you. Sign in to Keepwell.";

    private final OfferStore store;
    private final HandOverStore handOvers;
    private final Families families;
    private final Staff staff;
    private final OwnTime ownTime;
    private final Notices notices;
    private final Access access;
    private final Audit audit;
    private final DatabaseClock clock;

    Asking(
            OfferStore store,
            HandOverStore handOvers,
            Families families,
            Staff staff,
            OwnTime ownTime,
            Notices notices,
            Access access,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.handOvers = handOvers;
        this.families = families;
        this.staff = staff;
        this.ownTime = ownTime;
        this.notices = notices;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    HandOverId ask(FamilyId family, @Nullable PersonId from, PersonId to, String why, String although) {
        if (!access.ever(Action.ADD, RecordKind.OFFER)) {
            throw new NotFound("family");
        }
        families.named(family);
        requireWords("why", why);
        requireWords("although", although);
        requireCanBeAsked(family, to);
        Instant now = clock.now();
        store.of(family, now).stream()
                .filter(offer -> offer.state() == Offer.State.LAPSED)
                .forEach(offer -> access.forget(RecordKind.OFFER, offer.id().value()));
        store.lapse(family, now);
        if (store.of(family, now).stream().anyMatch(Offer::open)) {
            throw new Refused(
                    "person", "Somebody is being asked about this family. Wait for the answer, or withdraw it.");
        }
        if (handOvers.running(family).isPresent()) {
            throw new Refused("person", "The last hand-over of this family is not finished yet.");
        }
        Offer offer = new Offer(
                HandOverId.make(),
                family,
                from,
                to,
                Acting.now().person(),
                why.strip(),
                although.strip(),
                now,
                ownTime.answerBy(now),
                Offer.State.ASKED);
        store.insert(offer);
        access.relate(to, RecordKind.OFFER, offer.id().value(), Relation.PARTY, null, "");
        tell(
                Set.of(to),
                "There is a question for you about a family. Yes or not this time: either is fine.",
                "/offers",
                ownTime.leftInPeace(to, now));
        audit.record("family-offered", "family", family.value());
        return offer.id();
    }

    /** Says that there is an answer: the same words, whichever it is. */
    void tellOfAnswer(Offer offer) {
        PersonId asker = offer.askedBy();
        if (asker != null) {
            String family = families.named(offer.family()).name();
            tell(
                    Set.of(asker),
                    "There is an answer about the " + family + " family.",
                    "/families/" + offer.family() + "/offer",
                    clock.now());
        }
    }

    void tellOfHandOver(Offer accepted, PersonId from) {
        String family = families.named(accepted.family()).name();
        String to = staff.find(accepted.to()).givenName();
        tell(
                Set.of(from),
                to + " takes over the " + family + " family. You stay their worker until the last step.",
                "/hand-overs/" + accepted.id(),
                ownTime.leftInPeace(from, clock.now()));
    }

    void tellOfMeeting(HandOver handOver, Set<PersonId> both, Instant meetAt) {
        String family = families.named(handOver.family()).name();
        tell(
                both,
                "The meeting to hand over the " + family + " family is " + Moments.words(meetAt) + ".",
                "/hand-overs/" + handOver.id(),
                clock.now());
    }

    private void tell(Set<PersonId> people, String inside, String link, Instant notBefore) {
        notices.tell(
                new Notice("caseload", people, Urgency.ORDINARY, OUTSIDE, inside, link, "caseload:" + Ids.newId()),
                notBefore);
    }

    private void requireCanBeAsked(FamilyId family, PersonId to) {
        StaffMember member = staff.find(to);
        boolean mayWork = member.active()
                && (member.has(Role.PRACTITIONER)
                        || member.has(Role.SAFEGUARDING_LEAD)
                        || member.has(Role.SENIOR_LEADER));
        if (!mayWork) {
            throw new Refused("person", "Choose somebody who works with families here.");
        }
        if (access.related(to, RecordKind.FAMILY, family.value(), Relation.KEY_WORKER)) {
            throw new Refused("person", member.givenName() + " is this family’s key worker already.");
        }
    }

    private static void requireWords(String field, String words) {
        if (words.length() > WORDS_MOST) {
            throw new Refused(field, "Keep it under " + WORDS_MOST + " characters.");
        }
    }
}
