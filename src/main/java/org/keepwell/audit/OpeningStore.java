package org.keepwell.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.Stale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who asked for the audit and who opened it. */
@Repository
class OpeningStore {

    private static final int LATEST = 50;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = """
            opening_id, scope, subjects, first_day, last_day, reason, asked_by, asked_at, tell_later, decided_by, agreed, open_until""";

    private final JdbcClient jdbc;
    private final JdbcClient engine;

    OpeningStore(JdbcClient jdbc, @Qualifier("engineJdbc") JdbcClient engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    void add(SettingId setting, Opening opening) {
        jdbc.sql("""
                insert into audit.opening (setting_id, opening_id, scope, subjects, first_day, last_day, reason, asked_by, asked_at, tell_later)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(setting.value())
                .param(opening.id())
                .param(opening.scope().name())
                .param(opening.subjects().toArray(UUID[]::new))
                .param(opening.firstDay())
                .param(opening.lastDay())
                .param(opening.reason())
                .param(opening.askedBy().value())
                .param(at(opening.askedAt()))
                .param(opening.tellLater())
                .update();
    }

    Opening find(SettingId setting, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from audit.opening where setting_id = ? and opening_id = ?")
                .param(setting.value())
                .param(id)
                .query((row, n) -> opening(row))
                .optional()
                .orElseThrow(() -> new NotFound("audit opening"));
    }

    List<Opening> latest(SettingId setting) {
        return jdbc.sql("select " + COLUMNS + " from audit.opening where setting_id = ? order by asked_at desc limit ?")
                .param(setting.value())
                .param(LATEST)
                .query((row, n) -> opening(row))
                .list();
    }

    void decide(
            SettingId setting,
            UUID id,
            PersonId by,
            Instant now,
            boolean agreed,
            @Nullable Instant until,
            @Nullable LocalDate tellOn) {
        int changed = jdbc.sql("""
                update audit.opening set decided_by = ?, decided_at = ?, agreed = ?, open_until = ?, tell_on = ?
                 where setting_id = ? and opening_id = ? and decided_by is null""")
                .param(by.value())
                .param(at(now))
                .param(agreed)
                .param(until == null ? null : at(until))
                .param(tellOn)
                .param(setting.value())
                .param(id)
                .update();
        if (changed != 1) {
            throw new Stale("audit opening");
        }
    }

    void close(SettingId setting, UUID id, Instant now) {
        if (jdbc.sql(
                                "update audit.opening set open_until = ? where setting_id = ? and opening_id = ? and open_until > ?")
                        .param(at(now))
                        .param(setting.value())
                        .param(id)
                        .param(at(now))
                        .update()
                != 1) {
            throw new Stale("audit opening");
        }
    }

    List<AuditedAct> read(UUID id, long before, int most) {
        return jdbc.sql("select * from audit.opened(?, ?, ?)")
                .param(id)
                .param(before)
                .param(most)
                .query((row, n) -> new AuditedAct(
                        row.getLong("seq"),
                        row.getObject("day", LocalDate.class),
                        person(row, "person"),
                        row.getString("verb"),
                        row.getString("subject_kind"),
                        row.getObject("subject", UUID.class),
                        words(row.getString("detail"))))
                .list();
    }

    List<Opening> takeUntold(SettingId setting, LocalDate today, Instant now) {
        return jdbc.sql("""
                update audit.opening set told_at = ?
                 where setting_id = ? and agreed and told_at is null and tell_on <= ?
                returning %s""".formatted(COLUMNS))
                .param(at(now))
                .param(setting.value())
                .param(today)
                .query((row, n) -> opening(row))
                .list();
    }

    List<SettingId> settingsWithUntold(LocalDate today) {
        return engine.sql(
                        "select distinct setting_id from audit.opening where agreed and told_at is null and tell_on <= ?")
                .param(today)
                .query((row, n) -> new SettingId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Opening opening(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("open_until", OffsetDateTime.class);
        return new Opening(
                row.getObject("opening_id", UUID.class),
                OpeningScope.valueOf(row.getString("scope")),
                ids(row.getArray("subjects")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("tell_later"),
                person(row, "decided_by"),
                row.getObject("agreed", Boolean.class),
                until == null ? null : until.toInstant());
    }

    /** What stands in a detail, without the names under which it is kept. */
    private static String words(@Nullable String detail) {
        return detail == null
                ? ""
                : JSON.readTree(detail).valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
    }

    private static List<UUID> ids(Array kept) throws SQLException {
        return Arrays.stream((Object[]) kept.getArray()).map(UUID.class::cast).toList();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
