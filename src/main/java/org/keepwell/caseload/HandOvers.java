package org.keepwell.caseload;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.organisation.Staff;
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
 * A family goes from one worker to another. The receiver is asked; at their yes, in one transaction, they are key worker and the earlier
 * one goes on as a worker. From then on nothing is half done: what remains is a list of steps, and the last one ends the earlier
 * worker's part.
 */
@Component
@Transactional(readOnly = true)
public class HandOvers {

    private final HandOverStore store;
    private final Asking asking;
    private final FamilyWorkers workers;
    private final Staff staff;
    private final OwnTime ownTime;
    private final Access access;
    private final Audit audit;
    private final DatabaseClock clock;

    HandOvers(
            HandOverStore store,
            Asking asking,
            FamilyWorkers workers,
            Staff staff,
            OwnTime ownTime,
            Access access,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.asking = asking;
        this.workers = workers;
        this.staff = staff;
        this.ownTime = ownTime;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks somebody to take over a family, and begins the hand-over when they say yes (see {@link Offers}). The question lapses as the
     * setting closes on the second open day after today.
     *
     * @param from who holds the family now, or null for one that nobody holds
     * @param why for the person asked, in a line or two; may be empty
     * @return the id of the question, which the hand-over will have too
     * @throws NotFound when the acting person may not offer families
     * @throws Refused when somebody is being asked about this family, its last hand-over still runs, or {@code to} cannot be asked
     */
    @Transactional
    public HandOverId start(FamilyId family, @Nullable PersonId from, PersonId to, String why) {
        return asking.ask(family, from, to, why, "");
    }

    /** The receiver has said yes. Everything that changes at once changes here, in the caller's transaction. */
    @Transactional
    void begin(Offer accepted) {
        if (store.running(accepted.family()).isPresent()) {
            throw new Refused("The last hand-over of this family is not finished yet.");
        }
        PersonId from = workers.handOver(accepted.family(), accepted.to()).orElse(null);
        store.insert(accepted, from, clock.now());
        access.relate(
                accepted.to(),
                RecordKind.HAND_OVER,
                accepted.id().value(),
                Relation.PARTY,
                null,
                "receives the family");
        if (from != null) {
            access.relate(from, RecordKind.HAND_OVER, accepted.id().value(), Relation.PARTY, null, "gives the family");
            asking.tellOfHandOver(accepted, from);
        }
        audit.record("hand-over-begun", "hand-over", accepted.id().value());
    }

    /** @throws NotFound when there is none, or none that the acting person may see */
    public HandOver handOver(HandOverId id) {
        access.require(Action.SEE, RecordKind.HAND_OVER, id.value());
        return store.find(id).orElseThrow(() -> new NotFound("hand-over"));
    }

    /** The hand-over of a family that goes on now, for whoever may open the family. */
    public Optional<HandOver> running(FamilyId family) {
        return store.running(family);
    }

    /** Those that go on, in which the acting person gives or receives a family. */
    public List<HandOver> mine() {
        return store.running(Acting.now().personOrFail());
    }

    /** All that go on in the setting, the longest first. @throws NotFound for anybody but line managers and senior leaders */
    public List<HandOver> all() {
        if (!access.ever(Action.ADD, RecordKind.OFFER)) {
            throw new NotFound("hand-over");
        }
        return store.running();
    }

    /** Whether the acting person may settle steps of this hand-over. */
    public boolean mayChange(HandOverId id) {
        return access.may(Action.CHANGE, RecordKind.HAND_OVER, id.value());
    }

    /**
     * Books the meeting of both workers, or moves it; both are told.
     *
     * @throws Refused when it lies in the past, in time that either of them protects, or outside the hours that either works
     */
    @Transactional
    public void book(HandOverId id, Instant meetAt, Duration length) {
        HandOver handOver = open(id);
        PersonId from = handOver.from();
        if (from == null) {
            throw new Refused("meetOn", "Nobody held this family before, so there is nobody to meet with.");
        }
        if (!meetAt.isAfter(clock.now())) {
            throw new Refused("meetOn", "Choose a time that is still to come.");
        }
        for (PersonId person : List.of(handOver.to(), from)) {
            ownTime.requireFree(staff.find(person), meetAt, length, "meetTime");
        }
        store.book(id, meetAt, Math.toIntExact(length.toMinutes()));
        asking.tellOfMeeting(handOver, Set.of(handOver.to(), from), meetAt);
        audit.record("hand-over-meeting-booked", "hand-over", id.value());
    }

    /**
     * Settles a step: done, or not needed here. The last one ends the hand-over and the earlier worker's work with the family.
     *
     * @return whether that was the last
     */
    @Transactional
    @CanIgnoreReturnValue
    public boolean settle(HandOverId id, HandOverStep step, boolean done) {
        HandOver before = open(id);
        if (!before.steps().contains(step)) {
            throw new Refused("step", "This hand-over has no such step.");
        }
        store.settle(id, step, done, Acting.now().person(), clock.now());
        audit.record(done ? "hand-over-step-done" : "hand-over-step-not-needed", "hand-over", id.value());
        HandOver now = store.find(id).orElseThrow(() -> new NotFound("hand-over"));
        if (!now.allSettled()) {
            return false;
        }
        store.end(id, clock.now());
        PersonId from = now.from();
        if (from != null && !holds(from, now.family())) {
            workers.endHandOver(now.family(), from);
        }
        audit.record("hand-over-ended", "hand-over", id.value());
        return true;
    }

    /** Takes back what was said of a step, while the hand-over goes on. */
    @Transactional
    public void unsettle(HandOverId id, HandOverStep step) {
        HandOver running = open(id);
        store.unsettle(running.id(), step);
        audit.record("hand-over-step-taken-back", "hand-over", id.value());
    }

    private boolean holds(PersonId person, FamilyId family) {
        return access.related(person, RecordKind.FAMILY, family.value(), Relation.KEY_WORKER);
    }

    private HandOver open(HandOverId id) {
        access.require(Action.CHANGE, RecordKind.HAND_OVER, id.value());
        HandOver found = store.lock(id).orElseThrow(() -> new NotFound("hand-over"));
        if (!found.running()) {
            throw new Refused("This hand-over has ended.");
        }
        return found;
    }
}
