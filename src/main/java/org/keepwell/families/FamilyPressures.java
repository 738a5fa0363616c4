package org.keepwell.families;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What presses in families that wait, and nothing of what is in their records. For modules above that order a waiting list and have let
 * the acting person into that.
 */
@Component
@Transactional(readOnly = true)
public class FamilyPressures {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    FamilyPressures(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What presses in one family.
     *
     * @param isProtected whether a child has a protection plan, is in need or is looked after
     * @param nextEnding the first day on which an open placement is expected to end, or null
     * @param lastContact the day somebody was last in touch, or null when nobody ever was
     * @param unheldSince the day from which nobody has been key worker, or null where somebody is or nobody ever was
     */
    public record Pressure(
            boolean isProtected,
            @Nullable LocalDate nextEnding,
            @Nullable LocalDate lastContact,
            @Nullable LocalDate unheldSince) {

        public static final Pressure NONE = new Pressure(false, null, null, null);
    }

    /** Of each of these families. One statement, however many. */
    public Map<FamilyId, Pressure> of(Collection<FamilyId> families) {
        Map<FamilyId, Pressure> found = new HashMap<>();
        if (families.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select f.family_id,
                       exists (select from families.child c where c.setting_id = f.setting_id and c.family_id = f.family_id
                                  and c.plan_status in ('child_in_need', 'child_protection', 'looked_after')) as protected,
                       (select min(p.expected_end) from families.child c
                          join families.placement p on p.setting_id = c.setting_id and p.child_id = c.child_id
                         where c.setting_id = f.setting_id and c.family_id = f.family_id and p.ended_on is null) as ending,
                       (select t.happened_at from families.contact t
                         where t.setting_id = f.setting_id and t.family_id = f.family_id
                         order by t.happened_at desc limit 1) as contact,
                       (select max(coalesce(r.until_at, 'infinity')) from access.relation r
                         where r.setting_id = f.setting_id and r.record_kind = 'FAMILY' and r.record_id = f.family_id
                           and r.relation = 'KEY_WORKER' having max(coalesce(r.until_at, 'infinity')) <= :now) as unheld
                  from families.family f where f.setting_id = :setting and f.family_id in (:families)""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("now", Rows.at(clock.now()))
                .param("families", families.stream().map(FamilyId::value).toList())
                .query(row -> {
                    var contact = Rows.timeOrNull(row, "contact");
                    var unheld = Rows.timeOrNull(row, "unheld");
                    found.put(
                            new FamilyId(Rows.id(row, "family_id")),
                            new Pressure(
                                    row.getBoolean("protected"),
                                    Rows.dateOrNull(row, "ending"),
                                    contact == null
                                            ? null
                                            : contact.atZone(DatabaseClock.ZONE).toLocalDate(),
                                    unheld == null
                                            ? null
                                            : unheld.atZone(DatabaseClock.ZONE).toLocalDate()));
                });
        return found;
    }
}
