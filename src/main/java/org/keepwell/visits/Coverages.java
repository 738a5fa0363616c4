package org.keepwell.visits;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How well the setting's visits are protected, as counts of visits: never by person, and self-care only where enough people go. */
@Component
@Transactional(readOnly = true)
public class Coverages {

    static final int FEWEST_PEOPLE = 5;

    private final JdbcClient jdbc;
    private final AlarmStore alarms;
    private final MayI mayI;
    private final DatabaseClock clock;

    Coverages(JdbcClient jdbc, AlarmStore alarms, MayI mayI, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.mayI = mayI;
        this.clock = clock;
    }

    /**
     * Counts over the last hundred days.
     *
     * @param visits that somebody set off on
     * @param safety of those, with every needed line of the safety list answered
     * @param selfCare of those, with the self-care list used; -1 where too few people went for that to be shown
     * @param stopped visits that somebody chose to stop: a right, and nothing is counted against it
     */
    public record Coverage(int visits, int safety, int selfCare, int stopped, FalseAlarms falseAlarms) {}

    public Coverage now() {
        if (!mayI.ever(Action.SEE, RecordKind.VISIT_COVERAGE)) {
            throw new NotFound("page");
        }
        Instant since = clock.now().minus(Duration.ofDays(100));
        int people = count("""
                select count(distinct p.person_id) from visits.party p
                  join visits.visit v on v.setting_id = p.setting_id and v.visit_id = p.visit_id
                 where v.setting_id = ? and v.starts_at >= ? and p.set_off_at is not null""", since);
        int gone = count("""
                select count(*) from visits.visit v where v.setting_id = ? and v.starts_at >= ?
                   and exists (select 1 from visits.party p where p.setting_id = v.setting_id
                               and p.visit_id = v.visit_id and p.set_off_at is not null)""", since);
        int safe = count("""
                select count(*) from visits.visit v where v.setting_id = ? and v.starts_at >= ? and v.safety_version > 0
                   and exists (select 1 from visits.party p where p.setting_id = v.setting_id
                               and p.visit_id = v.visit_id and p.set_off_at is not null)
                   and not exists (select 1 from visits.item i where i.setting_id = v.setting_id and i.protocol = 'SAFETY'
                               and i.version = v.safety_version and i.mandatory
                               and not exists (select 1 from visits.answer a where a.setting_id = v.setting_id
                                   and a.visit_id = v.visit_id and a.item_id = i.item_id))""", since);
        int stopped = count(
                "select count(*) from visits.visit where setting_id = ? and starts_at >= ? and stop_category <> ''",
                since);
        int care = jdbc.sql(
                        "select coalesce(sum(self_care), 0) from visits.coverage where setting_id = ? and month >= ?")
                .params(
                        VisitStore.here(),
                        Date.valueOf(clock.today().minusDays(100).withDayOfMonth(1)))
                .query((row, n) -> row.getInt(1))
                .single();
        int shown = people < FEWEST_PEOPLE ? -1 : Math.min(care, gone);
        return new Coverage(gone, safe, shown, stopped, alarms.falseAlarms(since));
    }

    private int count(String sql, Instant since) {
        return jdbc.sql(sql)
                .params(VisitStore.here(), Timestamp.from(since))
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
