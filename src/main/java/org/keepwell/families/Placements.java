package org.keepwell.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stays of a family's children. */
@Component
@Transactional(readOnly = true)
public class Placements {

    private final JdbcClient jdbc;
    private final Household household;
    private final MayI mayI;
    private final Audit audit;

    Placements(JdbcClient jdbc, Household household, MayI mayI, Audit audit) {
        this.jdbc = jdbc;
        this.household = household;
        this.mayI = mayI;
        this.audit = audit;
    }

    /** The stays of all the family's children, latest first. Empty for a family that the acting person may not see. */
    public List<Placement> of(FamilyId family) {
        return here("""
                select p.* from families.placement p
                  join families.child c on c.setting_id = p.setting_id and c.child_id = p.child_id
                  join families.visible_family v on v.setting_id = c.setting_id and v.family_id = c.family_id
                 where p.setting_id = :setting and c.setting_id = :setting and c.family_id = :family
                 order by p.started_on desc, p.placement_id""")
                .param("family", family.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws NotFound when there is none, or none of a family that the acting person may see */
    public Placement placement(PlacementId placement) {
        return here("""
                select p.* from families.placement p
                  join families.child c on c.setting_id = p.setting_id and c.child_id = p.child_id
                  join families.visible_family v on v.setting_id = c.setting_id and v.family_id = c.family_id
                 where p.setting_id = :setting and p.placement_id = :placement""")
                .param("placement", placement.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("placement"));
    }

    /** Begins a stay. */
    @Transactional
    public PlacementId begin(Placement wanted) {
        check(wanted);
        int rows = written("""
                insert into families.placement (setting_id, placement_id, child_id, started_on, expected_end, ended_on,
                                                reason, referral_route, home_school, ending, ending_note)
                values (:setting, :placement, :child, :startedOn, :expectedEnd, :endedOn, :reason, :route, :homeSchool,
                        :ending, :endingNote)""", wanted).update();
        if (rows != 1) {
            throw new IllegalStateException("A placement was not written");
        }
        audit.record("placement-begun", "placement", wanted.id().value());
        return wanted.id();
    }

    /** Changes a stay, its ending included. */
    @Transactional
    public void change(Placement wanted) {
        check(wanted);
        int rows = written("""
                update families.placement
                   set started_on = :startedOn, expected_end = :expectedEnd, ended_on = :endedOn, reason = :reason,
                       referral_route = :route, home_school = :homeSchool, ending = :ending, ending_note = :endingNote,
                       version = version + 1
                 where setting_id = :setting and placement_id = :placement and child_id = :child
                   and version = :version""", wanted).param("version", wanted.version()).update();
        if (rows != 1) {
            throw new Stale("placement");
        }
        audit.record("placement-changed", "placement", wanted.id().value());
    }

    private void check(Placement wanted) {
        Child of = household.child(wanted.child());
        mayI.require(Action.CHANGE, RecordKind.FAMILY, of.family().value());
        if (wanted.expectedEnd() != null && wanted.expectedEnd().isBefore(wanted.startedOn())) {
            throw new Refused("expectedEnd", "The end cannot come before the start");
        }
        if (wanted.endedOn() != null && wanted.endedOn().isBefore(wanted.startedOn())) {
            throw new Refused("endedOn", "The end cannot come before the start");
        }
    }

    private JdbcClient.StatementSpec written(String sql, Placement wanted) {
        return here(sql)
                .param("placement", wanted.id().value())
                .param("child", wanted.child().value())
                .param("startedOn", wanted.startedOn())
                .param("expectedEnd", wanted.expectedEnd())
                .param("endedOn", wanted.endedOn())
                .param("reason", wanted.reason().strip())
                .param("route", wanted.referralRoute().strip())
                .param("homeSchool", wanted.homeSchool().strip())
                .param("ending", wanted.ending().code())
                .param("endingNote", wanted.endingNote().strip());
    }

    private JdbcClient.StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }

    private static Placement read(ResultSet row) throws SQLException {
        return new Placement(
                new PlacementId(Rows.id(row, "placement_id")),
                new ChildId(Rows.id(row, "child_id")),
                Rows.date(row, "started_on"),
                Rows.dateOrNull(row, "expected_end"),
                Rows.dateOrNull(row, "ended_on"),
                Rows.text(row, "reason"),
                Rows.text(row, "referral_route"),
                Rows.text(row, "home_school"),
                Placement.Ending.ofCode(row.getString("ending")),
                Rows.text(row, "ending_note"),
                row.getInt("version"));
    }
}
