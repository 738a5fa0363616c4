package org.keepwell.caseload;

import static org.keepwell.caseload.OfferStore.value;
import static org.keepwell.caseload.Rows.at;
import static org.keepwell.caseload.Rows.id;
import static org.keepwell.caseload.Rows.person;
import static org.keepwell.caseload.Rows.personOrNull;
import static org.keepwell.caseload.Rows.text;
import static org.keepwell.caseload.Rows.time;
import static org.keepwell.caseload.Rows.timeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of hand-overs, each with its settled steps. */
@Repository
class HandOverStore {

    private static final String SELECT = """
            select h.*, coalesce((select string_agg(s.step || '=' || s.settled, ',') from caseload.hand_over_step s
                                   where s.setting_id = h.setting_id and s.hand_over_id = h.hand_over_id), '') as settled
              from caseload.hand_over h where h.setting_id = :setting
            """;

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Offer offer, @Nullable PersonId from, Instant now) {
        here("""
                insert into caseload.hand_over (setting_id, hand_over_id, family_id, from_person, to_person, why, although,
                                                begun_at)
                values (:setting, :id, :family, :from, :to, :why, :although, :now)""")
                .param("id", offer.id().value())
                .param("family", offer.family().value())
                .param("from", value(from))
                .param("to", offer.to().value())
                .param("why", offer.why())
                .param("although", offer.although())
                .param("now", at(now))
                .update();
    }

    Optional<HandOver> find(HandOverId id) {
        return here(SELECT + " and h.hand_over_id = :id")
                .param("id", id.value())
                .query((row, n) -> handOver(row))
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<HandOver> lock(HandOverId id) {
        return here(SELECT + " and h.hand_over_id = :id for update of h")
                .param("id", id.value())
                .query((row, n) -> handOver(row))
                .optional();
    }

    Optional<HandOver> running(FamilyId family) {
        return here(SELECT + " and h.family_id = :family and h.ended_at is null")
                .param("family", family.value())
                .query((row, n) -> handOver(row))
                .optional();
    }

    /** Those that run and in which the person gives or receives. */
    List<HandOver> running(PersonId person) {
        return here(SELECT + """
                 and h.ended_at is null and (h.to_person = :person or h.from_person = :person)
                 order by h.begun_at, h.hand_over_id""")
                .param("person", person.value())
                .query((row, n) -> handOver(row))
                .list();
    }

    /** All that run. */
    List<HandOver> running() {
        return here(SELECT + " and h.ended_at is null order by h.begun_at, h.hand_over_id")
                .query((row, n) -> handOver(row))
                .list();
    }

    /** Those of a family, the last first. */
    List<HandOver> of(FamilyId family) {
        return here(SELECT + " and h.family_id = :family order by h.begun_at desc, h.hand_over_id")
                .param("family", family.value())
                .query((row, n) -> handOver(row))
                .list();
    }

    void book(HandOverId id, Instant meetAt, int minutes) {
        here("""
                update caseload.hand_over set meet_at = :at, meet_minutes = :minutes
                 where setting_id = :setting and hand_over_id = :id""")
                .param("id", id.value())
                .param("at", at(meetAt))
                .param("minutes", minutes)
                .update();
    }

    void settle(HandOverId id, HandOverStep step, boolean done, @Nullable PersonId by, Instant now) {
        here("""
                insert into caseload.hand_over_step (setting_id, hand_over_id, step, settled, settled_by, settled_at)
                values (:setting, :id, :step, :settled, :by, :now)
                on conflict (setting_id, hand_over_id, step)
                do update set settled = excluded.settled, settled_by = excluded.settled_by, settled_at = excluded.settled_at""")
                .param("id", id.value())
                .param("step", step.code())
                .param("settled", done ? "done" : "not_needed")
                .param("by", value(by))
                .param("now", at(now))
                .update();
    }

    void unsettle(HandOverId id, HandOverStep step) {
        here("delete from caseload.hand_over_step where setting_id = :setting and hand_over_id = :id and step = :step")
                .param("id", id.value())
                .param("step", step.code())
                .update();
    }

    void end(HandOverId id, Instant now) {
        here("update caseload.hand_over set ended_at = :now where setting_id = :setting and hand_over_id = :id")
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }

    private StatementSpec here(String sql) {
        UUID setting = Acting.now().settingOrFail().value();
        return jdbc.sql(sql).param("setting", setting);
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                new HandOverId(id(row, "hand_over_id")),
                new FamilyId(id(row, "family_id")),
                personOrNull(row, "from_person"),
                person(row, "to_person"),
                text(row, "why"),
                text(row, "although"),
                time(row, "begun_at"),
                timeOrNull(row, "meet_at"),
                row.getInt("meet_minutes"),
                timeOrNull(row, "ended_at"),
                settled(text(row, "settled")));
    }

    private static Map<HandOverStep, Boolean> settled(String list) {
        Map<HandOverStep, Boolean> settled = new EnumMap<>(HandOverStep.class);
        for (String one : list.isEmpty() ? new String[0] : list.split(",", -1)) {
            int cut = one.indexOf('=');
            HandOverStep.ofCode(one.substring(0, cut))
                    .ifPresent(step -> settled.put(step, one.substring(cut + 1).equals("done")));
        }
        return settled;
    }
}
