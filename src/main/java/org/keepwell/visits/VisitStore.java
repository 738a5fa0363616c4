package org.keepwell.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Visits and who is on them. */
@Repository
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Visit find(VisitId visit) {
        return maybe(visit).orElseThrow(() -> new NotFound("visit"));
    }

    Optional<Visit> maybe(VisitId visit) {
        return all(List.of(visit.value())).values().stream().findFirst();
    }

    /** The visit, held for this transaction: every step on a visit, and the engine, goes one after another. */
    Visit hold(VisitId visit) {
        if (holdFirst("for update", List.of(visit.value())).isEmpty()) {
            throw new NotFound("visit");
        }
        return find(visit);
    }

    /** Those of these visits that nobody else holds now, held for this transaction. */
    List<UUID> holdFree(Collection<UUID> visits) {
        return holdFirst("for update skip locked", visits);
    }

    private List<UUID> holdFirst(String lock, Collection<UUID> visits) {
        return jdbc.sql("select visit_id from visits.visit where setting_id = ? and visit_id = any(?::uuid[])"
                        + " order by visit_id " + lock)
                .params(here(), VisitRows.ids(visits))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** These visits with their people, by id; two statements. */
    Map<UUID, Visit> all(Collection<UUID> visits) {
        Map<UUID, List<Party>> parties = parties(visits);
        Map<UUID, Visit> found = new LinkedHashMap<>();
        jdbc.sql("""
                select * from visits.visit where setting_id = ? and visit_id = any(?::uuid[])
                 order by starts_at, visit_id""")
                .params(here(), VisitRows.ids(visits))
                .query((row, n) ->
                        VisitRows.visit(row, parties.getOrDefault(row.getObject("visit_id", UUID.class), List.of())))
                .list()
                .forEach(visit -> found.put(visit.id().value(), visit));
        return found;
    }

    private Map<UUID, List<Party>> parties(Collection<UUID> visits) {
        Map<UUID, List<Party>> parties = new HashMap<>();
        jdbc.sql("""
                select * from visits.party where setting_id = ? and visit_id = any(?::uuid[])
                 order by visit_id, place_in""")
                .params(here(), VisitRows.ids(visits))
                .query((row, n) -> parties.computeIfAbsent(
                                row.getObject("visit_id", UUID.class), id -> new ArrayList<>())
                        .add(VisitRows.party(row)))
                .list();
        return parties;
    }

    void insert(VisitId visit, VisitPlan plan, Placed placed, PersonId by, Instant now) {
        planned(jdbc.sql("""
                insert into visits.visit (setting_id, visit_id, kind, status, family_id, family_name, address_id, place,
                    house_phone, starts_at, ends_at, purpose, domains, who_may_be_there, privacy_note, barriers, approach,
                    aim, limits, good_enough, route_note, family_told, driver_insured, gap_minutes, check_in, responder,
                    planned_by, planned_at)
                values (:setting, :visit, :kind, 'PLANNED', :family, :familyName, :address, :place,
                    :housePhone, :startsAt, :endsAt, :purpose, :domains, :whoMayBeThere, :privacyNote, :barriers, :approach,
                    :aim, :limits, :goodEnough, :routeNote, :familyTold, :driverInsured, :gapMinutes, :checkIn, :responder,
                    :by, :now)"""), visit, plan, placed)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
        insertPeople(visit, plan.people());
    }

    /** @throws Stale when somebody changed it first */
    void change(VisitId visit, VisitPlan plan, Placed placed, int version) {
        int rows = planned(jdbc.sql("""
                update visits.visit set kind = :kind, family_id = :family, family_name = :familyName, address_id = :address,
                    place = :place, house_phone = :housePhone, starts_at = :startsAt, ends_at = :endsAt, purpose = :purpose,
                    domains = :domains, who_may_be_there = :whoMayBeThere, privacy_note = :privacyNote,
                    barriers = :barriers, approach = :approach, aim = :aim, limits = :limits, good_enough = :goodEnough,
                    route_note = :routeNote, family_told = :familyTold, driver_insured = :driverInsured,
                    gap_minutes = :gapMinutes, check_in = :checkIn,
                    responder_accepted_at = case when responder = :responder and ends_at = :endsAt then responder_accepted_at end,
                    responder = :responder, version = version + 1
                 where setting_id = :setting and visit_id = :visit and version = :version"""), visit, plan, placed)
                .param("version", version)
                .update();
        if (rows != 1) {
            throw new Stale("visit");
        }
        jdbc.sql("delete from visits.party where setting_id = ? and visit_id = ?")
                .params(here(), visit.value())
                .update();
        insertPeople(visit, plan.people());
    }

    /** Where a visit goes, as it stands today: kept with the visit. */
    record Placed(String familyName, String place, String housePhone) {}

    private void insertPeople(VisitId visit, List<PersonId> people) {
        for (int i = 0; i < people.size(); i++) {
            jdbc.sql("insert into visits.party (setting_id, visit_id, person_id, place_in) values (?, ?, ?, ?)")
                    .params(here(), visit.value(), people.get(i).value(), i)
                    .update();
        }
    }

    void status(VisitId visit, VisitStatus status) {
        one(jdbc.sql("update visits.visit set status = ?, version = version + 1 where setting_id = ? and visit_id = ?")
                .params(status.name(), here(), visit.value()));
    }

    void authorised(VisitId visit, PersonId by, Instant now) {
        one(jdbc.sql("""
                update visits.visit set status = 'AUTHORISED', authorised_by = ?, authorised_at = ?, version = version + 1
                 where setting_id = ? and visit_id = ?""").params(by.value(), Timestamp.from(now), here(), visit.value()));
    }

    void accepted(VisitId visit, Instant now) {
        one(jdbc.sql("update visits.visit set responder_accepted_at = ? where setting_id = ? and visit_id = ?")
                .params(Timestamp.from(now), here(), visit.value()));
    }

    void startedUnready(VisitId visit, String missing) {
        one(jdbc.sql("update visits.visit set started_unready = ? where setting_id = ? and visit_id = ?")
                .params(missing, here(), visit.value()));
    }

    void stopped(VisitId visit, StopCategory category) {
        one(jdbc.sql("update visits.visit set stop_category = ? where setting_id = ? and visit_id = ?")
                .params(category.name(), here(), visit.value()));
    }

    /** The worker would rather not go alone: until somebody goes with them, the visit waits. */
    void notAlone(VisitId visit) {
        one(jdbc.sql("update visits.visit set not_alone = true where setting_id = ? and visit_id = ?")
                .params(here(), visit.value()));
    }

    boolean wantsCompanion(VisitId visit) {
        return jdbc.sql(
                        "select exists (select 1 from visits.visit where setting_id = ? and visit_id = ? and not_alone)")
                .params(here(), visit.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void ended(VisitId visit, Instant now) {
        one(jdbc.sql("update visits.visit set ended_at = ? where setting_id = ? and visit_id = ?")
                .params(Timestamp.from(now), here(), visit.value()));
    }

    void workedWith(VisitId visit, int safetyVersion) {
        one(jdbc.sql("update visits.visit set safety_version = ? where setting_id = ? and visit_id = ?")
                .params(safetyVersion, here(), visit.value()));
    }

    void reviewed(VisitId visit, Review review, @Nullable UUID contact, PersonId by, Instant now) {
        one(jdbc.sql("""
                update visits.visit set status = 'REVIEWED', outcome = ?, was_good_enough = ?, understood = ?, who_was_there = ?,
                       held_back = ?, next_step = ?, would_help = ?, contact_id = ?, reviewed_by = ?, reviewed_at = ?, version = version + 1
                 where setting_id = ? and visit_id = ?""")
                .params(review.outcome().name(), review.goodEnough(), review.understood())
                .params(
                        review.present().whoWasThere(),
                        VisitRows.codes(review.present().heldBack()))
                .params(review.nextStep(), review.wouldHelp())
                .param(contact)
                .params(by.value(), Timestamp.from(now), here(), visit.value()));
    }

    /** Notes a worker's step: how far they are now, and when they were last heard. */
    void heard(VisitId visit, PersonId person, VisitStep step, Instant pressed) {
        one(jdbc.sql("""
                update visits.party set last_step = :step, last_at = :at,
                       set_off_at = case when :step in ('SET_OFF', 'START_NOW') then :at else set_off_at end,
                       arrived_at = case when :step = 'ARRIVED' then :at else arrived_at end,
                       leaving_at = case when :step in ('LEAVING', 'STOP') then :at else leaving_at end,
                       safe_at = case when :step = 'SAFE' then :at else safe_at end
                 where setting_id = :setting and visit_id = :visit and person_id = :person""")
                .param("step", step.name())
                .param("at", Timestamp.from(pressed))
                .param("setting", here())
                .param("visit", visit.value())
                .param("person", person.value()));
    }

    /** What the family wanted understood when somebody was last there, for the next who goes. */
    Optional<LastTime> lastTime(UUID family) {
        return jdbc.sql("""
                select starts_at, outcome, was_good_enough, understood, who_was_there, held_back, next_step,
                       who_may_be_there, privacy_note, barriers, approach from visits.visit
                 where setting_id = ? and family_id = ? and status = 'REVIEWED' order by starts_at desc limit 1""")
                .params(here(), family)
                .query((row, n) -> VisitRows.lastTime(row))
                .optional();
    }

    boolean beenThere(UUID address, VisitId except) {
        return jdbc.sql("""
                select exists (select 1 from visits.visit where setting_id = ? and address_id = ?
                       and visit_id <> ? and status in ('ENDED', 'REVIEWED'))""")
                .params(here(), address, except.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private StatementSpec planned(StatementSpec spec, VisitId visit, VisitPlan plan, Placed placed) {
        return spec.param("setting", here())
                .param("visit", visit.value())
                .param("kind", plan.kind().name())
                .param("family", plan.family().value())
                .param("familyName", placed.familyName())
                .param("address", plan.address() == null ? null : plan.address().value(), java.sql.Types.OTHER)
                .param("place", placed.place())
                .param("housePhone", placed.housePhone())
                .param("startsAt", Timestamp.from(plan.startsAt()))
                .param("endsAt", Timestamp.from(plan.endsAt()))
                .param("purpose", plan.purpose())
                .param("domains", VisitRows.codes(plan.domains()))
                .param("whoMayBeThere", plan.whoMayBeThere())
                .param("privacyNote", plan.privacyNote())
                .param("barriers", plan.barriers())
                .param("approach", plan.approach())
                .param("aim", plan.aim())
                .param("limits", plan.limits())
                .param("goodEnough", plan.goodEnough())
                .param("routeNote", plan.routeNote())
                .param("familyTold", plan.familyTold().name())
                .param("driverInsured", plan.driverInsured())
                .param("gapMinutes", plan.gapMinutes())
                .param("checkIn", VisitRows.id(plan.checkIn()), java.sql.Types.OTHER)
                .param("responder", VisitRows.id(plan.responder()), java.sql.Types.OTHER);
    }

    private static void one(StatementSpec update) {
        if (update.update() != 1) {
            throw new NotFound("visit");
        }
    }

    static UUID here() {
        return Acting.now().settingOrFail().value();
    }
}
