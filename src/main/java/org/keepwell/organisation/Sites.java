package org.keepwell.organisation;

import java.util.List;
import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sites of the active setting. */
@Component
@Transactional
public class Sites {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final Audit audit;
    private final Doorkeeper doorkeeper;

    Sites(JdbcClient jdbc, DatabaseClock clock, Audit audit, Doorkeeper doorkeeper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.doorkeeper = doorkeeper;
    }

    /** All sites, open ones first, by name. */
    @Transactional(readOnly = true)
    public List<Site> all() {
        return jdbc.sql("""
                select * from organisation.site where setting_id = ? order by closed_on is not null, name, site_id""")
                .param(here().value())
                .query((row, n) -> new Site(
                        Rows.id(row, "site_id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("phone"),
                        Rows.maybeDay(row, "closed_on")))
                .list();
    }

    public UUID add(String name, String address, String phone) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        check(name);
        UUID id = Ids.newId();
        jdbc.sql("insert into organisation.site (setting_id, site_id, name, address, phone) values (?, ?, ?, ?, ?)")
                .params(here().value(), id, name.strip(), address.strip(), phone.strip())
                .update();
        audit.record("added-site", "site", id);
        return id;
    }

    public void change(UUID id, String name, String address, String phone) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        check(name);
        found(jdbc.sql(
                        "update organisation.site set name = ?, address = ?, phone = ? where setting_id = ? and site_id = ?")
                .params(name.strip(), address.strip(), phone.strip(), here().value(), id)
                .update());
        audit.record("changed-site", "site", id);
    }

    /** Closes a site from today: it is no longer offered, and what happened there stays. */
    public void close(UUID id) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        found(jdbc.sql("update organisation.site set closed_on = ? where setting_id = ? and site_id = ?")
                .params(clock.today(), here().value(), id)
                .update());
        audit.record("closed-site", "site", id);
    }

    /** Undoes {@link #close}. */
    public void reopen(UUID id) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        found(jdbc.sql("update organisation.site set closed_on = null where setting_id = ? and site_id = ?")
                .params(here().value(), id)
                .update());
        audit.record("reopened-site", "site", id);
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NotFound("site");
        }
    }

    private static void check(String name) {
        if (name.isBlank() || name.length() > 120) {
            throw new Refused("name", "Enter the site's name, up to 120 letters.");
        }
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
