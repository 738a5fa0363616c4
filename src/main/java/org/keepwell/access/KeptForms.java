package org.keepwell.access;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms that were sent after their session had ended, kept for a day for the person who sent them. Guarded under that person's key. */
@Component
class KeptForms {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 5;
    private static final String COLUMN = "access.kept_form.fields";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final Guard guard;

    KeptForms(JdbcClient jdbc, DatabaseClock clock, Guard guard) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.guard = guard;
    }

    /** Keeps what was sent; only the newest few of a person are kept. */
    @Transactional
    public void keep(PersonId person, String path, Map<String, String[]> parameters, String withoutField) {
        UUID id = Ids.newId();
        String fields = parameters.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(withoutField))
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        jdbc.sql(
                        "insert into access.kept_form (kept_id, person_id, path, fields, made_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        person.value(),
                        path,
                        guard.seal(owner(person), COLUMN, id, fields),
                        Timestamp.from(clock.now()),
                        Timestamp.from(clock.now().plus(KEPT)))
                .update();
        jdbc.sql("""
                        delete from access.kept_form
                         where person_id = :person and kept_id not in
                               (select kept_id from access.kept_form where person_id = :person order by made_at desc limit :most)""").param("person", person.value()).param("most", MOST).update();
    }

    /** The path of the page that shows the newest kept form, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> newestOf(PersonId person) {
        return jdbc.sql(
                        "select kept_id from access.kept_form where person_id = ? and ends_at > ? order by made_at desc limit 1")
                .params(person.value(), Timestamp.from(clock.now()))
                .query((row, n) -> "/kept-form/" + row.getObject(1, UUID.class))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<KeptForm> find(PersonId person, UUID id) {
        return jdbc.sql("select path, fields from access.kept_form where person_id = ? and kept_id = ? and ends_at > ?")
                .params(person.value(), id, Timestamp.from(clock.now()))
                .query((row, n) -> new KeptForm(
                        id,
                        row.getString("path"),
                        fields(guard.open(owner(person), COLUMN, id, row.getBytes("fields")))))
                .optional();
    }

    @Transactional
    public void throwAway(PersonId person, UUID id) {
        jdbc.sql("delete from access.kept_form where person_id = ? and kept_id = ?")
                .params(person.value(), id)
                .update();
    }

    /** Removes forms nobody came back for. Returns how many. */
    @Transactional
    public int tidy() {
        return jdbc.sql("delete from access.kept_form where ends_at <= ?")
                .param(Timestamp.from(clock.now()))
                .update();
    }

    private static List<KeptForm.Field> fields(String encoded) {
        List<KeptForm.Field> fields = new ArrayList<>();
        for (String pair : encoded.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.add(new KeptForm.Field(decode(pair.substring(0, at)), decode(pair.substring(at + 1))));
            }
        }
        return List.copyOf(fields);
    }

    private static Owner owner(PersonId person) {
        return new Owner("person", person.value());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
