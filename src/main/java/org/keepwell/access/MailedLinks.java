package org.keepwell.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links that were mailed: each opens once, for a time. A newer one of its kind ends the older. */
@Repository
class MailedLinks {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    MailedLinks(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for. */
    enum Kind {
        INVITATION(Duration.ofDays(14)),
        RESET(Duration.ofMinutes(30));

        final Duration good;

        Kind(Duration good) {
            this.good = good;
        }
    }

    /** A link that still opens. {@code setting} is where an invitation leads. */
    record Link(PersonId person, Kind kind, @Nullable SettingId setting) {}

    /** Makes a link and returns its token, which is kept nowhere. */
    String make(PersonId person, Kind kind, @Nullable SettingId setting) {
        String token = Secrets.token();
        jdbc.sql(
                        "delete from access.mailed_link where person_id = :person and kind = :kind and invited_to is not distinct from :setting")
                .param("person", person.value())
                .param("kind", kind.name())
                .param("setting", setting == null ? null : setting.value(), java.sql.Types.OTHER)
                .update();
        jdbc.sql("""
                        insert into access.mailed_link (token_hash, kind, person_id, invited_to, made_at, ends_at)
                        values (:hash, :kind, :person, :setting, :now, :ends)""")
                .param("hash", Secrets.hash(token))
                .param("kind", kind.name())
                .param("person", person.value())
                .param("setting", setting == null ? null : setting.value(), java.sql.Types.OTHER)
                .param("now", Timestamp.from(clock.now()))
                .param("ends", Timestamp.from(clock.now().plus(kind.good)))
                .update();
        return token;
    }

    Optional<Link> find(String token, Kind kind) {
        return jdbc.sql("""
                        select person_id, invited_to from access.mailed_link
                         where token_hash = ? and kind = ? and used_at is null and ends_at > ?""")
                .params(Secrets.hash(token), kind.name(), Timestamp.from(clock.now()))
                .query((row, n) -> new Link(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        kind,
                        setting(row.getObject("invited_to", UUID.class))))
                .optional();
    }

    /** Uses a link up; false when somebody did so first. */
    boolean use(String token) {
        return jdbc.sql(
                                "update access.mailed_link set used_at = :now where token_hash = :hash and used_at is null and ends_at > :now")
                        .param("now", Timestamp.from(clock.now()))
                        .param("hash", Secrets.hash(token))
                        .update()
                == 1;
    }

    /** When the person was last invited to the setting and has not answered, or nothing. */
    Optional<java.time.Instant> invitedAt(PersonId person, SettingId setting) {
        return jdbc.sql("""
                        select made_at from access.mailed_link
                         where person_id = ? and kind = 'INVITATION' and invited_to = ? and used_at is null""")
                .params(person.value(), setting.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Removes links that can open nothing any more. Returns how many. */
    @Transactional
    public int tidy() {
        return jdbc.sql("delete from access.mailed_link where ends_at < ?")
                .param(Timestamp.from(clock.now().minus(Duration.ofDays(1))))
                .update();
    }

    private static @Nullable SettingId setting(@Nullable UUID id) {
        return id == null ? null : new SettingId(id);
    }
}
