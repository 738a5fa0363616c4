package org.keepwell.shared.drafts;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one draft for each form a person is filling in, in the active setting; only they ever see it. A key names the form and what it
 * is about, such as {@code contact:FAMILY}. Drafts untouched for {@value #KEPT_DAYS} days are swept out.
 */
@Component
public class Drafts {

    static final int KEPT_DAYS = 14;
    private static final int LONGEST = 100_000;
    private static final String COLUMN = "shared.draft.body";

    private final JdbcClient jdbc;
    private final Guard guard;
    private final DatabaseClock clock;

    Drafts(JdbcClient jdbc, Guard guard, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Keeps what has been typed so far in place of what was kept before.
     *
     * @throws Refused when the key is empty or over 200 characters, or the text over 100,000
     */
    @Transactional
    public void keep(String key, String typed) {
        if (key.isBlank() || key.length() > 200 || typed.length() > LONGEST) {
            throw new Refused("This is too long to keep as a draft. Save it, or copy it somewhere safe.");
        }
        sweep();
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into shared.draft (setting_id, person_id, key, id, body, saved_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (setting_id, person_id, key)
                        do update set id = excluded.id, body = excluded.body, saved_at = excluded.saved_at""")
                .params(
                        setting().value(),
                        writer().value(),
                        key,
                        id,
                        guard.seal(Owner.staff(writer()), COLUMN, id, typed),
                        Timestamp.from(clock.now()))
                .update();
    }

    /** What was typed and not yet saved, if anything. */
    @Transactional(readOnly = true)
    public Optional<String> find(String key) {
        return jdbc.sql(
                        "select id, body from shared.draft where setting_id = ? and person_id = ? and key = ? and saved_at >= ?")
                .params(setting().value(), writer().value(), key, oldest())
                .query((row, n) -> guard.open(
                        Owner.staff(writer()), COLUMN, row.getObject("id", UUID.class), row.getBytes("body")))
                .optional();
    }

    /** Throws the draft away; no matter if there is none. */
    @Transactional
    public void discard(String key) {
        jdbc.sql("delete from shared.draft where setting_id = ? and person_id = ? and key = ?")
                .params(setting().value(), writer().value(), key)
                .update();
    }

    private void sweep() {
        jdbc.sql("delete from shared.draft where setting_id = ? and saved_at < ?")
                .params(setting().value(), oldest())
                .update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.now().minus(Duration.ofDays(KEPT_DAYS)));
    }

    private static PersonId writer() {
        return Objects.requireNonNull(actor().person(), "Only a person writes drafts");
    }

    private static SettingId setting() {
        return Objects.requireNonNull(actor().setting(), "A draft belongs to a setting");
    }

    private static Actor actor() {
        return Acting.now();
    }
}
