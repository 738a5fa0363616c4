package org.keepwell.organisation;

import java.util.Optional;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acting person's own choice of somebody outside. Nobody else reads it, and choosing is not recorded. */
@Component
@Transactional
public class OutsideBuddies {

    private final JdbcClient jdbc;

    OutsideBuddies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<OutsideBuddy> mine() {
        return jdbc.sql("select * from organisation.outside_buddy where setting_id = ? and person_id = ?")
                .params(here().value(), me().value())
                .query((row, n) ->
                        new OutsideBuddy(row.getString("name"), row.getString("works_at"), row.getString("reach")))
                .optional();
    }

    public void choose(OutsideBuddy buddy) {
        if (buddy.name().isBlank() || buddy.name().length() > 120) {
            throw new Refused("buddyName", "Enter their name, up to 120 letters.");
        }
        jdbc.sql("""
                insert into organisation.outside_buddy (setting_id, person_id, name, works_at, reach) values (?, ?, ?, ?, ?)
                on conflict (setting_id, person_id) do update
                   set name = excluded.name, works_at = excluded.works_at, reach = excluded.reach""")
                .params(
                        here().value(),
                        me().value(),
                        buddy.name().strip(),
                        buddy.worksAt().strip(),
                        buddy.reach().strip())
                .update();
    }

    public void forget() {
        jdbc.sql("delete from organisation.outside_buddy where setting_id = ? and person_id = ?")
                .params(here().value(), me().value())
                .update();
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }

    private static PersonId me() {
        return Acting.now().personOrFail();
    }
}
