package org.keepwell.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works with a family: its key worker, its workers, whoever covers for a while, and whoever opened it for a reason today. */
@Component
@Transactional(readOnly = true)
public class FamilyWorkers {

    private final JdbcClient jdbc;
    private final Families families;
    private final Access access;
    private final Audit audit;
    private final DatabaseClock clock;

    FamilyWorkers(JdbcClient jdbc, Families families, Access access, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.families = families;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who works with a family.
     *
     * @param until when cover ends of itself, or null
     */
    public record Worker(
            PersonId person,
            Relation as,
            Instant since,
            @Nullable Instant until) {}

    /** Who works with the family now, the key worker first. Empty for a family that the acting person may not see. */
    public List<Worker> of(FamilyId family) {
        return jdbc.sql("""
                select r.person_id, r.relation, r.from_at, r.until_at from access.relation r
                  join families.visible_family v on v.setting_id = r.setting_id and v.family_id = r.record_id
                 where r.setting_id = :setting and r.record_kind = 'FAMILY' and r.record_id = :family
                   and r.relation in ('KEY_WORKER', 'WORKER', 'COVER')
                   and (r.until_at is null or r.until_at > :now)
                 order by array_position(array['KEY_WORKER', 'WORKER', 'COVER'], r.relation), r.from_at, r.person_id""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("family", family.value())
                .param("now", Rows.at(clock.now()))
                .query((row, n) -> worker(row))
                .list();
    }

    /** A time during which one person was key worker; {@code until} is null while they are. */
    public record KeyWorkerSpell(
            PersonId person, Instant from, @Nullable Instant until) {}

    /** Who was key worker when, oldest first. Empty for a family that the acting person may not see. */
    public List<KeyWorkerSpell> keyWorkers(FamilyId family) {
        return jdbc.sql("""
                select r.person_id, r.from_at, r.until_at from access.relation r
                  join families.visible_family v on v.setting_id = r.setting_id and v.family_id = r.record_id
                 where r.setting_id = :setting and r.record_kind = 'FAMILY' and r.record_id = :family
                   and r.relation = 'KEY_WORKER' and (r.until_at is null or r.until_at > r.from_at)
                 order by r.from_at, r.relation_id""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("family", family.value())
                .query((row, n) -> new KeyWorkerSpell(
                        Objects.requireNonNull(Rows.person(row, "person_id")),
                        Rows.time(row, "from_at"),
                        Rows.timeOrNull(row, "until_at")))
                .list();
    }

    /** Takes in a family and says who is its first key worker. */
    @Transactional
    public FamilyId takeIn(FamilyChange wanted, PersonId keyWorker) {
        FamilyId family = families.add(wanted);
        access.relate(keyWorker, RecordKind.FAMILY, family.value(), Relation.KEY_WORKER, null, "taken in");
        return family;
    }

    /** Makes somebody the key worker; the one before goes on as a worker. */
    @Transactional
    public void makeKeyWorker(FamilyId family, PersonId person) {
        decide(family);
        becomeKeyWorker(family, person);
    }

    /**
     * Makes the receiver of an agreed hand-over the key worker; whoever held the family goes on as a worker until it ends. No rule is
     * asked: the caller has seen that somebody who shares out families asked, and that the receiver said yes.
     *
     * @return who held the family until now
     */
    @Transactional
    public Optional<PersonId> handOver(FamilyId family, PersonId receiver) {
        Optional<PersonId> before = families.named(family).keyWorkerIfAny();
        becomeKeyWorker(family, receiver);
        return before.filter(person -> !person.equals(receiver));
    }

    /** Ends the earlier key worker's work with the family, as the last step of a hand-over that the caller keeps. */
    @Transactional
    public void endHandOver(FamilyId family, PersonId earlier) {
        access.unrelate(earlier, RecordKind.FAMILY, family.value(), Relation.WORKER);
        audit.record("worker-removed", "family", family.value());
    }

    /** Adds a worker to the family. */
    @Transactional
    public void add(FamilyId family, PersonId person) {
        decide(family);
        access.relate(person, RecordKind.FAMILY, family.value(), Relation.WORKER, null, "worker");
        audit.record("worker-added", "family", family.value());
    }

    /** Lets somebody cover through the last day, that day included. */
    @Transactional
    public void cover(FamilyId family, PersonId person, LocalDate lastDay) {
        decide(family);
        if (lastDay.isBefore(clock.today())) {
            throw new Refused("lastDay", "Choose today or a day to come");
        }
        Instant until = lastDay.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(DatabaseClock.ZONE)
                .toInstant();
        access.relate(person, RecordKind.FAMILY, family.value(), Relation.COVER, until, "cover");
        audit.record("cover-added", "family", family.value());
    }

    /** Ends somebody's work with the family. */
    @Transactional
    public void remove(FamilyId family, PersonId person, Relation as) {
        decide(family);
        access.unrelate(person, RecordKind.FAMILY, family.value(), as);
        audit.record("worker-removed", "family", family.value());
    }

    /** Whether the acting person may say who works with the family. */
    public boolean mayDecide(FamilyId family) {
        return access.may(Action.DECIDE, RecordKind.FAMILY, family.value());
    }

    /** Opens a family that the acting person does not work with, until the end of the day. The reason is kept in the audit. */
    @Transactional
    public void openWithReason(FamilyId family, String reason) {
        Optional<FamilySummary> listed = families.onList(family);
        if (listed.isEmpty()) {
            throw new NotFound("family");
        }
        access.openWithReason(RecordKind.FAMILY, family.value(), reason);
    }

    private void becomeKeyWorker(FamilyId family, PersonId person) {
        for (PersonId before : access.inRelation(RecordKind.FAMILY, family.value(), Relation.KEY_WORKER)) {
            access.unrelate(before, RecordKind.FAMILY, family.value(), Relation.KEY_WORKER);
            if (!before.equals(person)) {
                access.relate(before, RecordKind.FAMILY, family.value(), Relation.WORKER, null, "was key worker");
            }
        }
        access.unrelate(person, RecordKind.FAMILY, family.value(), Relation.WORKER);
        access.relate(person, RecordKind.FAMILY, family.value(), Relation.KEY_WORKER, null, "key worker");
        audit.record("key-worker-changed", "family", family.value());
    }

    private void decide(FamilyId family) {
        access.require(Action.DECIDE, RecordKind.FAMILY, family.value());
    }

    private static Worker worker(ResultSet row) throws SQLException {
        return new Worker(
                Objects.requireNonNull(Rows.person(row, "person_id")),
                Relation.valueOf(Rows.text(row, "relation")),
                Rows.time(row, "from_at"),
                Rows.timeOrNull(row, "until_at"));
    }
}
