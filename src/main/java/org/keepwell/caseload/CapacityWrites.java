package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes working time and reductions. */
@Component
class CapacityWrites {

    private final JdbcClient jdbc;

    CapacityWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setTime(PersonId person, LocalDate from, CapacityChanges.SetTime wanted, Instant now) {
        one(here("""
                insert into caseload.working_time (setting_id, person_id, from_date, minutes_per_week, most_families, set_by, set_at)
                values (:setting, :person, :from, :minutes, :most, :by, :now)
                on conflict (setting_id, person_id, from_date) do update
                   set minutes_per_week = excluded.minutes_per_week, most_families = excluded.most_families,
                       set_by = excluded.set_by, set_at = excluded.set_at""", person)
                .param("from", from)
                .param("minutes", wanted.minutesPerWeek())
                .param("most", wanted.mostFamilies())
                .param("by", by())
                .param("now", Rows.at(now))
                .update());
    }

    UUID add(PersonId person, NewReduction wanted, Instant now) {
        UUID id = Ids.newId();
        one(written(here("""
                insert into caseload.reduction (setting_id, reduction_id, person_id, kind, percent, minutes, from_date, until_date,
                                                added_by, added_at)
                values (:setting, :id, :person, :kind, :percent, :minutes, :from, :until, :by, :now)""", person), id, wanted)
                .param("by", by())
                .param("now", Rows.at(now))
                .update());
        return id;
    }

    void change(PersonId person, UUID id, NewReduction wanted, int version, Instant now) {
        int rows = written(here("""
                update caseload.reduction
                   set kind = :kind, percent = :percent, minutes = :minutes, from_date = :from, until_date = :until,
                       changed_at = :now, version = version + 1
                 where setting_id = :setting and reduction_id = :id and person_id = :person and version = :version""", person), id, wanted)
                .param("version", version)
                .param("now", Rows.at(now))
                .update();
        if (rows != 1) {
            throw new Stale("reduction");
        }
    }

    void end(PersonId person, UUID id, LocalDate lastDay, Instant now) {
        int ended = here("""
                update caseload.reduction set until_date = :last, changed_at = :now, version = version + 1
                 where setting_id = :setting and reduction_id = :id and person_id = :person and from_date <= :last""", person)
                .param("id", id)
                .param("last", lastDay)
                .param("now", Rows.at(now))
                .update();
        int removed = ended == 1
                ? 0
                : here("""
                delete from caseload.reduction
                 where setting_id = :setting and reduction_id = :id and person_id = :person and from_date > :last""", person).param("id", id).param("last", lastDay).update();
        if (ended + removed != 1) {
            throw new NotFound("reduction");
        }
    }

    private static StatementSpec written(StatementSpec statement, UUID id, NewReduction wanted) {
        return statement
                .param("id", id)
                .param("kind", wanted.kind().code())
                .param("percent", wanted.percent())
                .param("minutes", wanted.minutes())
                .param("from", wanted.from())
                .param("until", wanted.until());
    }

    private static @Nullable UUID by() {
        PersonId person = Acting.now().person();
        return person == null ? null : person.value();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("A person's time was not written");
        }
    }

    private StatementSpec here(String sql, PersonId person) {
        return jdbc.sql(sql)
                .param("setting", Acting.now().settingOrFail().value())
                .param("person", person.value());
    }
}
