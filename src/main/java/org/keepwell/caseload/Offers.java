package org.keepwell.caseload;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keepwell.access.Access;
import org.keepwell.audit.Audit;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions whether somebody would work with a family. They answer yes, or "not this time", which is the same for every cause: no reason
 * is asked, no hour kept, nothing audited, nothing counted. The answer is there for whoever asked until the family is settled, 28 days
 * at most, and then gone; a later offer of the same family starts afresh.
 */
@Component
@Transactional(readOnly = true)
public class Offers {

    /** How long a question and its answer are kept at most. */
    private static final Duration KEPT = Duration.ofDays(28);

    private final OfferStore store;
    private final HandOvers handOvers;
    private final Asking asking;
    private final Families families;
    private final Access access;
    private final Audit audit;
    private final DatabaseClock clock;

    Offers(
            OfferStore store,
            HandOvers handOvers,
            Asking asking,
            Families families,
            Access access,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.handOvers = handOvers;
        this.asking = asking;
        this.families = families;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks somebody who is suggested.
     *
     * @throws Refused as {@link HandOvers#start} does
     */
    @Transactional
    public HandOverId ask(FamilyId family, PersonId to, String why) {
        return asking.ask(family, families.named(family).keyWorker(), to, why, "");
    }

    /**
     * Asks somebody who is not suggested. That it was somebody else, and why, is in the audit; the person asked does not see it.
     *
     * @param although why somebody else is right for this family; must be given
     */
    @Transactional
    public HandOverId askSomeoneElse(FamilyId family, PersonId to, String why, String although) {
        if (although.isBlank()) {
            throw new Refused("although", "Say why somebody else is right for this family.");
        }
        HandOverId asked = asking.ask(family, families.named(family).keyWorker(), to, why, although);
        audit.record("suggestion-overridden", "family", family.value(), Map.of("although", although.strip()));
        return asked;
    }

    /** @throws NotFound when there is none, or none that the acting person may see */
    public Offer offer(HandOverId id) {
        access.require(Action.SEE, RecordKind.OFFER, id.value());
        return store.find(id, clock.now()).orElseThrow(() -> new NotFound("offer"));
    }

    /** The questions that wait for the acting person's own answer. */
    public List<Offer> waitingForMe() {
        return store.waitingFor(Acting.now().personOrFail(), clock.now());
    }

    /** What was asked about a family since it was last settled, in that order. @throws NotFound for whoever may not offer families */
    public List<Offer> of(FamilyId family) {
        requireMayOffer();
        return store.of(family, clock.now());
    }

    /** The questions of the setting that wait for an answer. @throws NotFound for whoever may not offer families */
    public List<Offer> open() {
        requireMayOffer();
        return store.open(clock.now());
    }

    /**
     * Yes: the acting person is key worker from now on, and the hand-over begins, in this transaction.
     *
     * @throws NotFound when it is not the acting person's question
     * @throws Refused when it was withdrawn or has lapsed
     */
    @Transactional
    @CanIgnoreReturnValue
    public HandOverId accept(HandOverId id) {
        Offer offer = mine(id);
        if (!store.take(id, clock.now())) {
            throw over();
        }
        store.of(offer.family(), clock.now())
                .forEach(other -> access.forget(RecordKind.OFFER, other.id().value()));
        store.forget(offer.family());
        access.forget(RecordKind.OFFER, id.value());
        handOvers.begin(offer);
        asking.tellOfAnswer(offer);
        return id;
    }

    /**
     * Not this time. Nothing but that is kept.
     *
     * @throws NotFound when it is not the acting person's question
     * @throws Refused when it was withdrawn or has lapsed
     */
    @Transactional
    public void notThisTime(HandOverId id) {
        Offer offer = mine(id);
        if (!store.answer(id, Offer.State.NOT_THIS_TIME, clock.now())) {
            throw over();
        }
        access.forget(RecordKind.OFFER, id.value());
        asking.tellOfAnswer(offer);
    }

    /** Withdraws a question that waits for an answer. @throws NotFound for whoever may not offer families */
    @Transactional
    public void withdraw(HandOverId id) {
        requireMayOffer();
        Offer offer = store.find(id, clock.now()).orElseThrow(() -> new NotFound("offer"));
        if (!store.answer(id, Offer.State.WITHDRAWN, clock.now())) {
            throw new Refused("There is an answer already, or the time for one is over.");
        }
        access.forget(RecordKind.OFFER, id.value());
        audit.record("offer-withdrawn", "family", offer.family().value());
    }

    /** Whether the acting person may offer families to people. */
    public boolean mayOffer() {
        return access.ever(Action.ADD, RecordKind.OFFER);
    }

    /** Forgets what was asked too long ago. */
    @Transactional
    void forgetOld() {
        List<HandOverId> old = store.forgetAskedBefore(clock.now().minus(KEPT));
        old.forEach(id -> access.forget(RecordKind.OFFER, id.value()));
    }

    private Offer mine(HandOverId id) {
        PersonId me = Acting.now().personOrFail();
        return store.find(id, clock.now())
                .filter(offer -> offer.to().equals(me))
                .orElseThrow(() -> new NotFound("offer"));
    }

    private void requireMayOffer() {
        if (!mayOffer()) {
            throw new NotFound("offer");
        }
    }

    private static Refused over() {
        return new Refused("This question was withdrawn, or its time is over. Thank you.");
    }
}
