package org.keepwell.caseload;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is put and agreed of need, and reads it back whole. */
@Component
class NeedLog {

    private final JdbcClient jdbc;

    NeedLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody puts forward. */
    record Wanted(int points, Set<String> ticked, int contactPoints, String why, LocalDate reviewBy) {}

    List<NeedEntry> of(FamilyId family) {
        return here("""
                select * from caseload.need where setting_id = :setting and family_id = :family
                 order by proposed_at desc, need_id desc""")
                .param("family", family.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<NeedEntry> open(FamilyId family) {
        return here("""
                select * from caseload.need
                 where setting_id = :setting and family_id = :family and agreed_at is null and replaced_at is null""")
                .param("family", family.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Every proposal of the setting that waits for its other side. */
    List<NeedEntry> open() {
        return here("""
                select * from caseload.need where setting_id = :setting and agreed_at is null and replaced_at is null
                 order by proposed_at""").query((row, n) -> read(row)).list();
    }

    void replaceOpen(FamilyId family, Instant now) {
        int replaced = here("""
                update caseload.need set replaced_at = :now
                 where setting_id = :setting and family_id = :family and agreed_at is null and replaced_at is null""")
                .param("family", family.value())
                .param("now", Rows.at(now))
                .update();
        if (replaced > 1) {
            throw new IllegalStateException("More than one proposal of a family was open: " + replaced);
        }
    }

    UUID insert(FamilyId family, Wanted wanted, @Nullable LocalDate criteriaFrom, Side side, Instant now) {
        UUID id = Ids.newId();
        int rows = here("""
                insert into caseload.need (setting_id, need_id, family_id, points, ticked, contact_points, criteria_from, why,
                                           proposed_by, proposed_as, proposed_at, review_by)
                values (:setting, :id, :family, :points, :ticked::text[], :contactPoints, :criteriaFrom, :why, :by, :side,
                        :now, :reviewBy)""")
                .param("id", id)
                .param("family", family.value())
                .param("points", wanted.points())
                .param("ticked", wanted.ticked().stream().sorted().toArray(String[]::new))
                .param("contactPoints", wanted.contactPoints())
                .param("criteriaFrom", criteriaFrom)
                .param("why", wanted.why())
                .param("by", Acting.now().personOrFail().value())
                .param("side", side.code())
                .param("now", Rows.at(now))
                .param("reviewBy", wanted.reviewBy())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("A family's need was not written");
        }
        return id;
    }

    void agree(FamilyId family, UUID entry, Instant now) {
        int rows = here("""
                update caseload.need set agreed_by = :by, agreed_at = :now
                 where setting_id = :setting and need_id = :id and family_id = :family
                   and agreed_at is null and replaced_at is null""")
                .param("id", entry)
                .param("family", family.value())
                .param("by", Acting.now().personOrFail().value())
                .param("now", Rows.at(now))
                .update();
        if (rows != 1) {
            throw new Stale("need");
        }
    }

    private static NeedEntry read(ResultSet row) throws SQLException {
        return new NeedEntry(
                Rows.id(row, "need_id"),
                new FamilyId(Rows.id(row, "family_id")),
                row.getInt("points"),
                texts(row.getArray("ticked")),
                row.getInt("contact_points"),
                Rows.text(row, "why"),
                Rows.person(row, "proposed_by"),
                Side.ofCode(row.getString("proposed_as")),
                Rows.dayOf(row, "proposed_at"),
                Rows.personOrNull(row, "agreed_by"),
                Rows.timeOrNull(row, "agreed_at") == null ? null : Rows.dayOf(row, "agreed_at"),
                Rows.date(row, "review_by"),
                Rows.timeOrNull(row, "replaced_at") != null);
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    /** The last moment of a day, for what had been agreed by its end. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(DatabaseClock.ZONE)
                .toInstant();
    }

    private JdbcClient.StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
