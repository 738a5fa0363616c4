package org.keepwell.organisation;

import static org.keepwell.organisation.Rows.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignpostStore {

    private final JdbcClient jdbc;

    SignpostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Signpost> all(SettingId setting) {
        return jdbc.sql("select * from organisation.signpost where setting_id = ? order by place, name, signpost_id")
                .param(setting.value())
                .query((row, n) -> new Signpost(
                        Rows.id(row, "signpost_id"),
                        Signpost.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("note"),
                        row.getBoolean("out_of_hours"),
                        Rows.maybeInstant(row, "confirmed_at")))
                .list();
    }

    void prefill(SettingId setting) {
        int place = 0;
        for (NationalSignposts.Prefilled one : NationalSignposts.ALL) {
            add(setting, one.kind(), one.name(), one.number(), one.note(), one.outOfHours(), place++);
        }
    }

    UUID add(
            SettingId setting,
            Signpost.Kind kind,
            String name,
            String number,
            String note,
            boolean outOfHours,
            int place) {
        UUID id = Ids.newId();
        jdbc.sql("""
                insert into organisation.signpost (setting_id, signpost_id, kind, name, number, note, out_of_hours, place)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(setting.value(), id, kind.name(), name, number, note, outOfHours, place)
                .update();
        return id;
    }

    /** Saves what a person checked, and that they did. Returns whether there is such a signpost. */
    boolean confirm(
            SettingId setting,
            UUID id,
            String name,
            String number,
            String note,
            boolean outOfHours,
            @Nullable PersonId by,
            Instant now) {
        return jdbc.sql("""
                update organisation.signpost
                   set name = ?, number = ?, note = ?, out_of_hours = ?, confirmed_at = ?, confirmed_by = ?
                 where setting_id = ? and signpost_id = ?""")
                        .params(name, number, note, outOfHours, at(now))
                        .param(by == null ? null : by.value())
                        .params(setting.value(), id)
                        .update()
                == 1;
    }

    /** Removes one of the setting's own. The national ones stay. */
    boolean remove(SettingId setting, UUID id) {
        return jdbc.sql("delete from organisation.signpost where setting_id = ? and signpost_id = ? and kind = 'OWN'")
                        .params(setting.value(), id)
                        .update()
                == 1;
    }
}
