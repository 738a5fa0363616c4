package org.keepwell.safeguarding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who must act do with concerns: read, receive, act, close. The sender hears how far it has come and nothing else. */
@Component
@Transactional
public class ConcernQueue {

    private final ConcernStore store;
    private final TellsOfConcerns tells;
    private final Access access;
    private final Guard guard;
    private final Audit audit;
    private final DatabaseClock clock;

    ConcernQueue(
            ConcernStore store, TellsOfConcerns tells, Access access, Guard guard, Audit audit, DatabaseClock clock) {
        this.store = store;
        this.tells = tells;
        this.access = access;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** The concerns about children that wait, for a lead: not received first. */
    @Transactional(readOnly = true)
    public List<Concern> waiting() {
        requireLead();
        return store.waiting();
    }

    /** Closed ones, latest first, a page at a time; the first with nulls. */
    @Transactional(readOnly = true)
    public List<Concern> closed(@Nullable Instant before, @Nullable UUID beforeId) {
        requireLead();
        return store.closed(before, beforeId);
    }

    /** The concerns about adults at work that were passed to the acting person, waiting ones first. */
    @Transactional(readOnly = true)
    public List<Concern> aboutColleagues() {
        return store.waitingAboutColleagues();
    }

    /** What the acting person passed on, latest first: how far it has come. */
    @Transactional(readOnly = true)
    public List<Concern> raisedByMe() {
        return store.raisedBy(Acting.now().personOrFail());
    }

    /** How far a concern has come, for whoever raised it. @throws NotFound for anybody else */
    @Transactional(readOnly = true)
    public Concern ofSender(ConcernId id) {
        return store.find(id)
                .filter(concern -> concern.raisedBy().equals(Acting.now().person()))
                .orElseThrow(() -> new NotFound("concern"));
    }

    /** Whether the acting person is one who must act on it, and may read it. */
    @Transactional(readOnly = true)
    public boolean mayOpen(ConcernId id) {
        return store.find(id).filter(this::isMine).isPresent();
    }

    /** Opens a concern with its words. Each opening is audited. @throws NotFound for whoever it was not passed to */
    public OpenedConcern open(ConcernId id) {
        Concern concern = mine(id);
        audit.record("concern-opened", "concern", id.value());
        return new OpenedConcern(concern, store.words(id), store.actions(id));
    }

    /** Says that it was received. The sender hears so. */
    public void receive(ConcernId id) {
        Concern concern = mineToSettle(id);
        if (store.receive(id, me(), clock.now())) {
            tells.received(concern);
            audit.record("concern-received", "concern", id.value());
        }
    }

    /** Keeps what was done. With the first action the sender hears that it was acted on. */
    public void act(ConcernId id, String words) {
        if (words.isBlank()) {
            throw new Refused("action", "Write what was done");
        }
        Concern concern = mine(id);
        requireWordsHere(concern);
        if (maySettle(concern)) {
            receive(id);
        }
        store.addAction(id, words, me(), clock.now());
        actedOn(concern);
        audit.record("concern-acted-on", "concern", id.value());
    }

    /** Closes it. */
    public void close(ConcernId id, @Nullable Outcome outcome) {
        if (outcome == null) {
            throw new Refused("outcome", "Choose how it was closed");
        }
        Concern concern = mineToSettle(id);
        receive(id);
        actedOn(concern);
        if (store.close(id, outcome, clock.now())) {
            audit.record("concern-closed", "concern", id.value());
        }
    }

    /** The whole concern, to be taken into the setting's own system of record. Each export is audited. */
    public OpenedConcern export(ConcernId id) {
        Concern concern = mineToSettle(id);
        requireWordsHere(concern);
        store.exported(id, clock.now());
        audit.record("concern-exported", "concern", id.value());
        return new OpenedConcern(concern, store.words(id), store.actions(id));
    }

    /**
     * Keeps the reference under which the setting's own system holds it.
     *
     * @param onlyPointer whether the words are to be destroyed here, now that they are kept there
     */
    public void keptAs(ConcernId id, String reference, boolean onlyPointer) {
        if (reference.isBlank()) {
            throw new Refused("reference", "Give its reference there");
        }
        Concern concern = mineToSettle(id);
        if (onlyPointer && concern.exportedAt() == null) {
            throw new Refused("onlyPointer", "Export it first, so that nothing is lost");
        }
        store.keptAs(id, reference, onlyPointer);
        if (onlyPointer && !concern.onlyPointer()) {
            guard.destroy(Owner.concern(id.value()));
        }
        audit.record("concern-kept-elsewhere", "concern", id.value(), Map.of("reference", reference.strip()));
    }

    private void actedOn(Concern concern) {
        if (store.actedOn(concern.id(), clock.now())) {
            tells.actedOn(concern);
        }
    }

    private static void requireWordsHere(Concern concern) {
        if (concern.onlyPointer()) {
            throw new Refused("Its words are kept in the other system alone. Go on there.");
        }
    }

    /** Whether the acting person receives and closes it: a lead, or the head it was passed to. Whoever is on duty may only act. */
    @Transactional(readOnly = true)
    public boolean maySettle(Concern concern) {
        return isMine(concern) && (concern.aboutColleague() || access.ever(Action.CHANGE, RecordKind.CONCERN));
    }

    private Concern mineToSettle(ConcernId id) {
        return store.find(id).filter(this::maySettle).orElseThrow(() -> new NotFound("concern"));
    }

    private Concern mine(ConcernId id) {
        return store.find(id).filter(this::isMine).orElseThrow(() -> new NotFound("concern"));
    }

    private boolean isMine(Concern concern) {
        PersonId me = me();
        if (me.equals(concern.aboutPerson())) {
            return false;
        }
        return concern.aboutColleague()
                ? access.related(
                        me, RecordKind.STAFF_CONCERN_QUEUE, concern.id().value(), Relation.PARTY)
                : access.may(Action.SEE, RecordKind.CONCERN, concern.id().value());
    }

    private void requireLead() {
        if (!access.ever(Action.SEE, RecordKind.CONCERN_QUEUE)) {
            throw new NotFound("queue");
        }
    }

    private static PersonId me() {
        return Acting.now().personOrFail();
    }
}
