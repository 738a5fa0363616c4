package org.keepwell.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which body a setting belongs to, since when, and the settings of a body side by side. A change of body moves nothing: people, families
 * and all records belong to the setting and stay with it (requirement F03).
 */
@Component
@Transactional
public class Governance {

    private final JdbcClient jdbc;
    private final SettingStore settings;
    private final DatabaseClock clock;
    private final Audit audit;
    private final Doorkeeper doorkeeper;

    Governance(JdbcClient jdbc, SettingStore settings, DatabaseClock clock, Audit audit, Doorkeeper doorkeeper) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
        this.doorkeeper = doorkeeper;
    }

    /** Every body this installation knows, by name. */
    @Transactional(readOnly = true)
    public List<Body> bodies() {
        return jdbc.sql("select * from organisation.body order by name, body_id")
                .query((row, n) -> body(row))
                .list();
    }

    /** All bodies the active setting belongs or belonged to, newest first. */
    @Transactional(readOnly = true)
    public List<Belonging> history() {
        return jdbc.sql("""
                select g.kind as belonging, g.from_date, g.last_day, b.*
                  from organisation.governance g join organisation.body b on b.body_id = g.body_id
                 where g.setting_id = ? order by g.from_date desc, g.kind, b.name""")
                .param(here().value())
                .query((row, n) -> new Belonging(
                        body(row),
                        Belonging.Kind.valueOf(row.getString("belonging")),
                        Rows.day(row, "from_date"),
                        Rows.maybeDay(row, "last_day")))
                .list();
    }

    /** Makes a body known. */
    public BodyId add(String name, BodyKind kind) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        if (name.isBlank() || name.length() > 200) {
            throw new Refused("body", "Enter the body's name, up to 200 letters.");
        }
        BodyId id = BodyId.make();
        jdbc.sql("insert into organisation.body (body_id, name, kind) values (?, ?, ?)")
                .params(id.value(), name.strip(), kind.name())
                .update();
        audit.record("added-body", "body", id.value());
        return id;
    }

    /**
     * From that day the body runs the active setting; the one before ends the day before, and stays in the history.
     *
     * @throws Refused when the day is not after the present one began
     */
    public void runBy(BodyId body, LocalDate from) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        history().stream()
                .filter(belonging -> belonging.kind() == Belonging.Kind.EMPLOYER && belonging.lastDay() == null)
                .findFirst()
                .ifPresent(present -> endEmployer(present, from));
        join(body, Belonging.Kind.EMPLOYER, from);
        audit.record("changed-governance", "setting", here().value());
    }

    /** From that day the setting is in a partnership. */
    public void joinPartnership(BodyId body, LocalDate from) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        join(body, Belonging.Kind.PARTNERSHIP, from);
        audit.record("joined-partnership", "setting", here().value());
    }

    /** The active setting's employer and its other settings, then each partnership; for trust leaders. */
    @Transactional(readOnly = true)
    public List<TrustView> trusts() {
        doorkeeper.require(Action.SEE, RecordKind.TRUST);
        LocalDate today = clock.today();
        return history().stream()
                .filter(belonging -> !belonging.from().isAfter(today))
                .filter(belonging ->
                        belonging.lastDay() == null || !belonging.lastDay().isBefore(today))
                .map(belonging -> sideBySide(belonging.body(), today))
                .toList();
    }

    private TrustView sideBySide(Body body, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<SettingDetails> side = settings.underBody(body.id(), today);
        Map<SettingId, int[]> cover = new HashMap<>();
        jdbc.sql("""
                select c.setting_id, count(*) as open, count(*) filter (where c.covered) as covered
                  from organisation.duty_cover c
                 where c.setting_id in (select g.setting_id from organisation.governance g where g.body_id = ?)
                   and c.day between ? and ? group by c.setting_id""").params(body.id().value(), monday, monday.plusDays(6)).query(row -> {
            cover.put(new SettingId(Rows.id(row, "setting_id")), new int[] {row.getInt("open"), row.getInt("covered")});
        });
        return new TrustView(
                body,
                side.stream()
                        .map(setting -> {
                            int[] days = cover.getOrDefault(setting.id(), new int[2]);
                            return new TrustView.Line(setting, days[0], days[1]);
                        })
                        .toList());
    }

    private void endEmployer(Belonging present, LocalDate from) {
        if (!from.isAfter(present.from())) {
            throw new Refused(
                    "from", "The change must be after " + Words.day(present.from()) + ", when the present body began.");
        }
        jdbc.sql("""
                update organisation.governance set last_day = ?
                 where setting_id = ? and kind = 'EMPLOYER' and last_day is null""").params(from.minusDays(1), here().value()).update();
    }

    private void join(BodyId body, Belonging.Kind kind, LocalDate from) {
        jdbc.sql("insert into organisation.governance (setting_id, body_id, kind, from_date) values (?, ?, ?, ?)")
                .params(here().value(), body.value(), kind.name(), from)
                .update();
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                new BodyId(Rows.id(row, "body_id")), row.getString("name"), BodyKind.valueOf(row.getString("kind")));
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
