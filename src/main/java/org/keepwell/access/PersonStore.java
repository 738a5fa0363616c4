package org.keepwell.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code access.person}. */
@Repository
class PersonStore {

    private static final String COLUMNS =
            "select person_id, username, password_hash, email, disabled_at is not null as disabled from access.person ";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name as it is compared: however it was typed, the same person. */
    static String key(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(COLUMNS + "where person_id = ?")
                .param(id.value())
                .query(PersonStore::read)
                .optional();
    }

    Optional<Person> named(String username) {
        return jdbc.sql(COLUMNS + "where username_key = ?")
                .param(key(username))
                .query(PersonStore::read)
                .optional();
    }

    /** Those whom somebody could mean who typed this: by name first, by address otherwise. */
    List<Person> meant(String usernameOrEmail) {
        String key = key(usernameOrEmail);
        return jdbc.sql(
                        COLUMNS
                                + "where username_key = ? or (email <> '' and lower(email) = ?) order by username_key <> ? limit 5")
                .params(key, key, key)
                .query(PersonStore::read)
                .list();
    }

    /** Adds a person; false when the name is taken. */
    boolean add(PersonId id, String username, @Nullable String hash, String email, Instant now) {
        return jdbc.sql("""
                        insert into access.person (person_id, username, username_key, password_hash, email, made_at, password_at)
                        values (:id, :username, :key, :hash, :email, :now, :passwordAt)
                        on conflict (username_key) do nothing""")
                        .param("id", id.value())
                        .param("username", username.strip())
                        .param("key", key(username))
                        .param("hash", hash)
                        .param("email", email.strip())
                        .param("now", Timestamp.from(now))
                        .param("passwordAt", hash == null ? null : Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Changes the name somebody signs in with; false when it is taken. */
    boolean rename(PersonId id, String username) {
        return jdbc.sql("""
                        update access.person set username = :username, username_key = :key
                         where person_id = :id
                           and not exists (select 1 from access.person where username_key = :key and person_id <> :id)""")
                        .param("username", username.strip())
                        .param("key", key(username))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void changeEmail(PersonId id, String email) {
        jdbc.sql("update access.person set email = ? where person_id = ?")
                .params(email.strip(), id.value())
                .update();
    }

    void changePassword(PersonId id, String hash, Instant now) {
        jdbc.sql("update access.person set password_hash = ?, password_at = ? where person_id = ?")
                .params(hash, Timestamp.from(now), id.value())
                .update();
    }

    void rehash(PersonId id, String hash) {
        jdbc.sql("update access.person set password_hash = ? where person_id = ?")
                .params(hash, id.value())
                .update();
    }

    boolean disable(PersonId id, Instant now) {
        return jdbc.sql("update access.person set disabled_at = coalesce(disabled_at, ?) where person_id = ?")
                        .params(Timestamp.from(now), id.value())
                        .update()
                == 1;
    }

    boolean enable(PersonId id) {
        return jdbc.sql("update access.person set disabled_at = null where person_id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("username"),
                row.getString("password_hash"),
                row.getString("email"),
                row.getBoolean("disabled"));
    }
}
