package org.keepwell.safeguarding;

import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the setting keeps its safeguarding record, and whom to ring about the head. */
@Component
@Transactional(readOnly = true)
public class Arrangements {

    private final JdbcClient jdbc;
    private final MayI mayI;
    private final Audit audit;

    Arrangements(JdbcClient jdbc, MayI mayI, Audit audit) {
        this.jdbc = jdbc;
        this.mayI = mayI;
        this.audit = audit;
    }

    /** As it stands; with nothing filled in while nobody has. */
    public Arrangement current() {
        return jdbc.sql("select * from safeguarding.arrangement where setting_id = ?")
                .param(Acting.now().settingOrFail().value())
                .query((row, n) -> new Arrangement(
                        row.getString("system_of_record"),
                        row.getString("chair_name"),
                        row.getString("chair_number"),
                        row.getInt("version")))
                .optional()
                .orElse(Arrangement.NONE);
    }

    /** @throws Stale when somebody changed it after {@code wanted} was read */
    @Transactional
    public void change(Arrangement wanted) {
        if (!mayI.ever(Action.CHANGE, RecordKind.SETTING)) {
            throw new NotFound("setting");
        }
        int rows = jdbc.sql("""
                insert into safeguarding.arrangement as a (setting_id, system_of_record, chair_name, chair_number)
                values (:setting, :system, :chair, :number)
                on conflict (setting_id) do update
                   set system_of_record = excluded.system_of_record, chair_name = excluded.chair_name,
                       chair_number = excluded.chair_number, version = a.version + 1
                 where a.version = :version""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("system", wanted.systemOfRecord().strip())
                .param("chair", wanted.chairName().strip())
                .param("number", wanted.chairNumber().strip())
                .param("version", wanted.version())
                .update();
        if (rows != 1) {
            throw new Stale("arrangement");
        }
        audit.record(
                "safeguarding-arrangement-changed",
                "setting",
                Acting.now().settingOrFail().value());
    }
}
