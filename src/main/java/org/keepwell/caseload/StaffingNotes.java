package org.keepwell.caseload;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.caseload.TermStaffing.StaffingNote;
import org.keepwell.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of what leaders say of staffing. */
@Component
class StaffingNotes {

    private final JdbcClient jdbc;

    StaffingNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, StaffingNote> all() {
        return jdbc
                .sql("select * from caseload.staffing_note where setting_id = ?")
                .param(Acting.now().settingOrFail().value())
                .query((row, n) -> Map.entry(
                        Rows.id(row, "term_id"),
                        new StaffingNote(
                                Objects.requireNonNull(StaffingLevel.ofCode(row.getString("level"))),
                                Rows.text(row, "staffing"),
                                Rows.text(row, "support"),
                                Rows.dayOf(row, "noted_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keep(UUID term, StaffingLevel level, String staffing, String support, Instant now) {
        int rows = jdbc.sql("""
                insert into caseload.staffing_note (setting_id, term_id, level, staffing, support, noted_by, noted_at)
                values (:setting, :term, :level, :staffing, :support, :by, :now)
                on conflict (setting_id, term_id) do update
                   set level = excluded.level, staffing = excluded.staffing, support = excluded.support,
                       noted_by = excluded.noted_by, noted_at = excluded.noted_at""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("term", term)
                .param("level", level.code())
                .param("staffing", staffing)
                .param("support", support)
                .param("by", Acting.now().personOrFail().value())
                .param("now", Rows.at(now))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("A staffing note was not written");
        }
    }
}
