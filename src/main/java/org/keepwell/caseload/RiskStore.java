package org.keepwell.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the register. */
@Component
class RiskStore {

    private final JdbcClient jdbc;

    RiskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a risk on the register. */
    void add(ServiceRisk risk) {
        SafeLevel level = risk.level();
        jdbc.sql("""
                insert into caseload.risk (setting_id, risk_id, kind, what, since, raised_at, raised_by, safe_percent, safe_weeks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(here(), risk.id().value(), risk.measured() ? "overload" : "recorded", risk.what())
                .params(risk.since(), Rows.at(risk.raisedAt()))
                .param(id(risk.raisedBy()))
                .param(level == null ? null : level.percent())
                .param(level == null ? null : level.weeks())
                .update();
    }

    void add(RiskId risk, RiskStep step) {
        jdbc.sql("""
                insert into caseload.risk_step (setting_id, step_id, risk_id, kind, action, words, by_person, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(here(), Ids.newId(), risk.value(), step.kind().name().toLowerCase(Locale.ROOT))
                .params(code(step), step.words())
                .param(id(step.by()))
                .param(Rows.at(step.at()))
                .update();
    }

    /** The whole register, open ones first, then the latest. */
    List<ServiceRisk> all() {
        return jdbc.sql("""
                select * from caseload.risk where setting_id = ? order by closed_at is not null, raised_at desc, risk_id""").param(here()).query((row, n) -> risk(row)).list();
    }

    Optional<ServiceRisk> find(RiskId id) {
        return jdbc.sql("select * from caseload.risk where setting_id = ? and risk_id = ?")
                .params(here(), id.value())
                .query((row, n) -> risk(row))
                .optional();
    }

    /** The open one that the rule raised: there is one at the most. */
    Optional<ServiceRisk> openOverload() {
        return jdbc.sql("select * from caseload.risk where setting_id = ? and kind = 'overload' and closed_at is null")
                .param(here())
                .query((row, n) -> risk(row))
                .optional();
    }

    List<RiskStep> steps(RiskId risk) {
        return jdbc.sql("select * from caseload.risk_step where setting_id = ? and risk_id = ? order by at, place")
                .params(here(), risk.value())
                .query((row, n) -> step(row))
                .list();
    }

    /** Returns whether the version was still the one given. */
    boolean arrange(RiskId risk, PersonId owner, LocalDate reviewOn, int version) {
        return jdbc.sql("""
                update caseload.risk set owner = ?, review_on = ?, version = version + 1
                 where setting_id = ? and risk_id = ? and version = ? and closed_at is null""")
                        .params(owner.value(), reviewOn, here(), risk.value(), version)
                        .update()
                == 1;
    }

    void back(RiskId risk, @Nullable LocalDate since) {
        jdbc.sql("update caseload.risk set back_since = ? where setting_id = ? and risk_id = ?")
                .param(since)
                .params(here(), risk.value())
                .update();
    }

    boolean close(RiskId risk, PersonId by, Instant at, int version) {
        return jdbc.sql("""
                update caseload.risk set closed_at = ?, closed_by = ?, version = version + 1
                 where setting_id = ? and risk_id = ? and version = ? and closed_at is null""")
                        .params(Rows.at(at), by.value(), here(), risk.value(), version)
                        .update()
                == 1;
    }

    void removeClosedBefore(Instant moment) {
        jdbc.sql("delete from caseload.risk where setting_id = ? and closed_at < ?")
                .params(here(), Rows.at(moment))
                .update();
    }

    private static ServiceRisk risk(ResultSet row) throws SQLException {
        Integer percent = Rows.numberOrNull(row, "safe_percent");
        Integer weeks = Rows.numberOrNull(row, "safe_weeks");
        return new ServiceRisk(
                new RiskId(Rows.id(row, "risk_id")),
                Rows.text(row, "what"),
                Rows.date(row, "since"),
                Rows.time(row, "raised_at"),
                Rows.personOrNull(row, "raised_by"),
                percent == null || weeks == null ? null : new SafeLevel(percent, weeks),
                Rows.personOrNull(row, "owner"),
                Rows.dateOrNull(row, "review_on"),
                Rows.dateOrNull(row, "back_since"),
                Rows.timeOrNull(row, "closed_at"),
                Rows.personOrNull(row, "closed_by"),
                row.getInt("version"));
    }

    private static RiskStep step(ResultSet row) throws SQLException {
        return new RiskStep(
                RiskStep.Kind.valueOf(Rows.text(row, "kind").toUpperCase(Locale.ROOT)),
                RiskAction.ofCode(Rows.text(row, "action")).orElse(null),
                Rows.text(row, "words"),
                Rows.personOrNull(row, "by_person"),
                Rows.time(row, "at"));
    }

    private static String code(RiskStep step) {
        RiskAction action = step.action();
        return action == null ? "" : action.code();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static UUID here() {
        return Acting.now().settingOrFail().value();
    }
}
