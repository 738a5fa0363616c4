package org.keepwell.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every open family of the setting with its key worker, and nothing of what is in its record. For modules above that share families out
 * and have let the acting person into that.
 */
@Component
@Transactional(readOnly = true)
public class HeldFamilies {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    HeldFamilies(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that are open now, by name. One statement, however many. */
    public List<HeldFamily> all() {
        return at(clock.now());
    }

    /** All that were open at a moment, with whoever held them then. One statement. */
    public List<HeldFamily> at(Instant moment) {
        return jdbc.sql("""
                select f.family_id, f.name, f.added_at, coalesce(k.changes, 0) as changes,
                       case when k.until_at is null or k.until_at > :moment then k.person_id end as person_id,
                       case when k.until_at is null or k.until_at > :moment then k.from_at end as from_at,
                       exists (select from families.child c
                                 join families.placement p on p.setting_id = c.setting_id and p.child_id = c.child_id
                                where c.setting_id = f.setting_id and c.family_id = f.family_id
                                  and p.started_on <= :day and (p.ended_on is null or p.ended_on >= :day)) as placed
                  from families.family f
                  left join lateral (
                    select s.person_id, s.from_at, s.until_at,
                           count(*) filter (where s.before is not null and s.before <> s.person_id) over () as changes
                      from (select r.person_id, r.from_at, r.until_at,
                                   lag(r.person_id) over (order by r.from_at, r.relation_id) as before
                              from access.relation r
                             where r.setting_id = f.setting_id and r.record_kind = 'FAMILY' and r.record_id = f.family_id
                               and r.relation = 'KEY_WORKER' and r.from_at <= :moment
                               and (r.until_at is null or r.until_at > r.from_at)) s
                     order by s.until_at is not null and s.until_at <= :moment, s.from_at desc
                     limit 1) k on true
                 where f.setting_id = :setting and f.added_at <= :moment and (f.closed_at is null or f.closed_at > :moment)
                 order by f.name_key, f.family_id""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("moment", Rows.at(moment))
                .param("day", moment.atZone(DatabaseClock.ZONE).toLocalDate())
                .query((row, n) -> read(row))
                .list();
    }

    private static HeldFamily read(ResultSet row) throws SQLException {
        return new HeldFamily(
                new FamilyId(Rows.id(row, "family_id")),
                Rows.text(row, "name"),
                day(Rows.time(row, "added_at")),
                Rows.person(row, "person_id"),
                dayOrNull(Rows.timeOrNull(row, "from_at")),
                row.getInt("changes"),
                row.getBoolean("placed"));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(DatabaseClock.ZONE).toLocalDate();
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant at) {
        return at == null ? null : day(at);
    }
}
