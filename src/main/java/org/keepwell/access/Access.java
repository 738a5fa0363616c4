package org.keepwell.access;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who may see and do what, and keeps who stands in which relation to which record. */
@Component
public class Access implements MayI {

    private static final int REASON_LENGTH = 500;

    private final RelationStore relations;
    private final Settings settings;
    private final DatabaseClock clock;
    private final Audit audit;
    private final Staff staff;

    Access(RelationStore relations, Settings settings, DatabaseClock clock, Audit audit, Staff staff) {
        this.relations = relations;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
        this.staff = staff;
    }

    @Override
    public boolean ever(Action action, RecordKind kind) {
        Actor actor = Acting.now();
        return byTrust(actor)
                || Rules.about(action, kind)
                        .filter(rule -> rule.couldApplyTo(actor.roles()))
                        .filter(rule -> !rule.asksForAManager(actor.roles()) || manages(actor))
                        .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean may(Action action, RecordKind kind, UUID record) {
        Actor actor = Acting.now();
        return byTrust(actor)
                || Rules.about(action, kind)
                        .filter(rule -> allows(rule, actor, record))
                        .isPresent();
    }

    /** As the interface says; in a transaction of its own where the caller has none. */
    @Override
    @Transactional(readOnly = true)
    public void require(Action action, RecordKind kind, UUID record) {
        MayI.super.require(action, kind, record);
    }

    /** Whether the acting person may do this to every record of the kind in the setting, by role alone: lists then need no join to relations. */
    @Transactional(readOnly = true)
    public boolean toAll(Action action, RecordKind kind) {
        Actor actor = Acting.now();
        return byTrust(actor)
                || Rules.about(action, kind).filter(rule -> byRole(rule, actor)).isPresent();
    }

    @Override
    public String whoCanSee(RecordKind kind) {
        return Rules.about(Action.SEE, kind).map(WhoCanSee::words).orElse("Nobody sees this page.");
    }

    /**
     * Makes the person stand in a relation to a record from now on. Doing it twice changes nothing but a later end.
     *
     * @param until when it ends of itself, or null
     * @param reason why, for the record; may be empty
     */
    @Transactional
    public void relate(
            PersonId person, RecordKind kind, UUID record, Relation relation, @Nullable Instant until, String reason) {
        relations.add(person, kind, record, relation, clock.now(), until, reason);
    }

    /** Makes people stand in a relation, without an end, to the records they are listed under; in few statements however many. */
    @Transactional
    public void relateAll(Map<UUID, Set<PersonId>> people, RecordKind kind, Relation relation, String reason) {
        relations.addAll(people, kind, relation, clock.now(), reason);
    }

    /** Ends a relation now. It stays on record as having been. */
    @Transactional
    public void unrelate(PersonId person, RecordKind kind, UUID record, Relation relation) {
        relations.end(person, kind, record, relation, clock.now());
    }

    /** Ends a relation of everybody who stands in it to this record now. */
    @Transactional
    public void unrelateAll(RecordKind kind, UUID record, Relation relation) {
        relations.endAll(kind, record, relation, clock.now());
    }

    /** Removes every trace of who stood in a relation to a record: for records of which only an answer may stay. */
    @Transactional
    public void forget(RecordKind kind, UUID record) {
        relations.forget(kind, record);
    }

    /** Whether the person stands in this relation to the record now. */
    @Transactional(readOnly = true)
    public boolean related(PersonId person, RecordKind kind, UUID record, Relation relation) {
        return relations.holds(person, kind, record, Set.of(relation), clock.now());
    }

    /** Everybody who stands in this relation to the record now. */
    @Transactional(readOnly = true)
    public Set<PersonId> inRelation(RecordKind kind, UUID record, Relation relation) {
        return relations.people(kind, record, relation, clock.now());
    }

    /**
     * Opens a record to the acting person until the end of the day, for a reason that the setting's record keeps. Opening is audited;
     * the reason can be erased, the opening not.
     *
     * @throws Refused when no reason is given
     * @throws NotFound when no reason could open this kind of record to the person's role
     */
    @Transactional
    public void openWithReason(RecordKind kind, UUID record, String reason) {
        Actor actor = Acting.now();
        if (!Rule.meets(Rules.mayGiveAReason(kind), actor.roles())) {
            throw new NotFound("record");
        }
        String given = reason.strip();
        if (given.isEmpty()) {
            throw new Refused("reason", "Say why you need to open this");
        }
        if (given.length() > REASON_LENGTH) {
            throw new Refused("reason", "Keep the reason under " + REASON_LENGTH + " characters");
        }
        relations.add(
                actor.personOrFail(), kind, record, Relation.OPENED_WITH_REASON, clock.now(), endOfToday(), given);
        audit.record("opened-with-reason", word(kind), record, Map.of("reason", given));
    }

    /** Whether the acting person's role lets them open a record of this kind by giving a reason. */
    public boolean mayOpenWithReason(RecordKind kind) {
        return Rule.meets(Rules.mayGiveAReason(kind), Acting.now().roles());
    }

    private boolean allows(Rule rule, Actor actor, UUID record) {
        return byRole(rule, actor) || byRelation(rule, actor, record);
    }

    private boolean byRole(Rule rule, Actor actor) {
        return Rule.meets(rule.roles(), actor.roles())
                || (Rule.meets(rule.whereOpen(), actor.roles())
                        && settings.current().familiesOpenToAll());
    }

    private boolean byRelation(Rule rule, Actor actor, UUID record) {
        PersonId person = actor.person();
        return person != null
                && Rule.meets(rule.relatedRoles(), actor.roles())
                && (byReportingLine(rule, actor, person, record)
                        || relations.holds(person, rule.keptUnder(), record, rule.relations(), clock.now()));
    }

    private boolean byReportingLine(Rule rule, Actor actor, PersonId person, UUID record) {
        return (rule.relations().contains(Relation.LINE_MANAGER) && manages(actor))
                || (rule.relations().contains(Relation.THEIR_MANAGER)
                        && staff.lineManagerOf(new PersonId(record))
                                .filter(person::equals)
                                .isPresent());
    }

    /** A request knows already; whoever acts otherwise is looked up. */
    private boolean manages(Actor actor) {
        Boolean known = actor.manages();
        PersonId person = actor.person();
        return known != null
                ? known
                : person != null && !staff.reportsOf(person).isEmpty();
    }

    /** The engine acts for the setting whose row it holds; what it may touch is the row-level policy's to say. */
    private static boolean byTrust(Actor actor) {
        return actor.kind() == Actor.Kind.ENGINE;
    }

    private Instant endOfToday() {
        return clock.today()
                .plusDays(1)
                .atTime(LocalTime.MIN)
                .atZone(DatabaseClock.ZONE)
                .toInstant();
    }

    private static String word(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
