package org.keepwell.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the active setting does visits. What it never decided is as usual. */
@Repository
class RuleStore {

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule for every kind; one statement. */
    Map<VisitKind, KindRule> rules() {
        Map<VisitKind, KindRule> rules = new EnumMap<>(VisitKind.class);
        Arrays.stream(VisitKind.values()).forEach(kind -> rules.put(kind, KindRule.usual(kind)));
        jdbc.sql("select * from visits.kind_rule where setting_id = ?")
                .param(VisitStore.here())
                .query((row, n) -> rule(row))
                .list()
                .forEach(rule -> rules.put(rule.kind(), rule));
        return rules;
    }

    KindRule rule(VisitKind kind) {
        return rules().getOrDefault(kind, KindRule.usual(kind));
    }

    void save(KindRule rule) {
        LadderPolicy ladder = rule.ladder();
        jdbc.sql("""
                insert into visits.kind_rule (setting_id, kind, authority, two_must_go, family_told, reminder_before, worker,
                    check_in, line_manager, duty_leader, police, hold, leaving, grace, grace_check_in, help_to_police, again)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (setting_id, kind) do update set authority = excluded.authority,
                    two_must_go = excluded.two_must_go, family_told = excluded.family_told,
                    reminder_before = excluded.reminder_before, worker = excluded.worker, check_in = excluded.check_in,
                    line_manager = excluded.line_manager, duty_leader = excluded.duty_leader, police = excluded.police,
                    hold = excluded.hold, leaving = excluded.leaving, grace = excluded.grace,
                    grace_check_in = excluded.grace_check_in, help_to_police = excluded.help_to_police,
                    again = excluded.again""")
                .params(VisitStore.here(), rule.kind().name(), rule.authority().name())
                .params(rule.twoMustGo().name(), rule.familyTold())
                .params(ladder.reminderBefore(), ladder.worker(), ladder.checkIn(), ladder.lineManager())
                .params(ladder.dutyLeader(), ladder.police(), ladder.hold(), ladder.leaving(), ladder.grace())
                .params(ladder.graceCheckIn(), ladder.helpToPolice(), ladder.again())
                .update();
    }

    Arrangement arrangement() {
        return jdbc.sql("select * from visits.arrangement where setting_id = ?")
                .param(VisitStore.here())
                .query((row, n) -> new Arrangement(
                        VisitRows.person(row, "police_person"), row.getString("code_card"), row.getString("hand_over")))
                .optional()
                .orElse(Arrangement.NONE);
    }

    void save(Arrangement arrangement) {
        jdbc.sql("""
                insert into visits.arrangement (setting_id, police_person, code_card, hand_over) values (?, ?, ?, ?)
                on conflict (setting_id) do update set police_person = excluded.police_person,
                    code_card = excluded.code_card, hand_over = excluded.hand_over""")
                .param(VisitStore.here())
                .param(VisitRows.id(arrangement.policePerson()))
                .params(arrangement.codeCard(), arrangement.handOver())
                .update();
    }

    private static KindRule rule(ResultSet row) throws SQLException {
        return new KindRule(
                VisitKind.valueOf(row.getString("kind")),
                KindRule.Authority.valueOf(row.getString("authority")),
                KindRule.TwoMustGo.valueOf(row.getString("two_must_go")),
                row.getBoolean("family_told"),
                new LadderPolicy(
                        row.getInt("reminder_before"),
                        row.getInt("worker"),
                        row.getInt("check_in"),
                        row.getInt("line_manager"),
                        row.getInt("duty_leader"),
                        row.getInt("police"),
                        row.getInt("hold"),
                        row.getInt("leaving"),
                        row.getInt("grace"),
                        row.getInt("grace_check_in"),
                        row.getInt("help_to_police"),
                        row.getInt("again")));
    }
}
