package org.keepwell.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, who was told of them, and the first rows of the outbox. Always inside the caller's transaction. */
@Repository
class NoticeStore {

    /** Sorts after every character a key can hold, so that a prefix becomes a range an index can walk. */
    private static final String AFTER_ALL = "\uffff";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the notice for those not yet told under its key. Returns them with the id of their line. */
    Map<PersonId, UUID> write(SettingId setting, Notice notice, Map<PersonId, Instant> due, Instant now) {
        UUID id = Ids.newId();
        jdbc.sql("""
                insert into notices.notice (setting_id, id, kind, urgency, outside, inside, link, key, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(setting.value(), id, notice.kind(), notice.urgency().name(), notice.outside())
                .params(notice.inside(), notice.link(), notice.key(), Timestamp.from(now))
                .update();
        Map<PersonId, UUID> told = told(setting, id, notice.key(), due);
        if (told.isEmpty()) {
            jdbc.sql("delete from notices.notice where setting_id = ? and id = ?")
                    .params(setting.value(), id)
                    .update();
        }
        return told;
    }

    private Map<PersonId, UUID> told(SettingId setting, UUID notice, String key, Map<PersonId, Instant> due) {
        List<PersonId> people = List.copyOf(due.keySet());
        Map<PersonId, UUID> told = new LinkedHashMap<>();
        jdbc.sql("""
                insert into notices.told (setting_id, id, notice_id, person_id, key, due_at)
                select ?, line.id, ?, line.person, ?, line.due
                from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) line (id, person, due)
                on conflict (setting_id, key, person_id) do nothing
                returning person_id, id""")
                .params(setting.value(), notice, key)
                .param(array(people.stream().map(person -> Ids.newId()).toList()))
                .param(array(people))
                .param(array(people.stream().map(due::get).toList()))
                .query((row, n) -> told.put(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
        return told;
    }

    /** Puts a message for each chosen channel of each person told into the outbox. */
    void post(
            SettingId setting,
            Map<PersonId, UUID> told,
            Map<PersonId, List<Channel>> channels,
            Urgency urgency,
            Map<PersonId, Instant> due) {
        List<Object[]> rows = new ArrayList<>();
        told.forEach((person, line) -> channels.getOrDefault(person, List.of())
                .forEach(channel -> rows.add(new Object[] {Ids.newId(), line, person, channel, due.get(person)})));
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notices.delivery (setting_id, id, told_id, person_id, channel, urgency, due_at, next_at)
                select ?, line.id, line.told, line.person, line.channel, ?, line.due, line.due
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
                     line (id, told, person, channel, due)
                on conflict (setting_id, told_id, channel) do nothing""")
                .params(setting.value(), urgency.name())
                .params(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3), column(rows, 4))
                .update();
    }

    /** Takes back what nobody has been told yet and what has not left the building. */
    void cancelUnsent(SettingId setting, String keyPrefix, Instant now) {
        jdbc.sql("""
                update notices.delivery set status = 'CANCELLED'
                where setting_id = ? and status in ('WAITING', 'FAILED') and told_id in
                      (select id from notices.told where setting_id = ? and key >= ? and key < ?)""")
                .params(setting.value(), setting.value(), keyPrefix, keyPrefix + AFTER_ALL)
                .update();
        jdbc.sql("""
                update notices.told set cancelled_at = ?
                where setting_id = ? and key >= ? and key < ? and due_at > ? and cancelled_at is null""")
                .params(Timestamp.from(now), setting.value(), keyPrefix, keyPrefix + AFTER_ALL, Timestamp.from(now))
                .update();
    }

    /** Marks everybody told under the keys as stood down and returns those who were not before; empty when there are none. */
    Optional<StandDown> standDown(SettingId setting, String keyPrefix, Instant now) {
        record Line(PersonId person, Urgency urgency, String link) {}
        List<Line> lines = jdbc.sql("""
                update notices.told t set stood_down_at = ? from notices.notice n
                where t.setting_id = ? and t.key >= ? and t.key < ? and t.cancelled_at is null
                  and t.stood_down_at is null and n.setting_id = t.setting_id and n.id = t.notice_id
                returning t.person_id, n.urgency, n.link""")
                .params(Timestamp.from(now), setting.value(), keyPrefix, keyPrefix + AFTER_ALL)
                .query((row, n) -> new Line(
                        new PersonId(row.getObject(1, UUID.class)),
                        Urgency.valueOf(row.getString(2)),
                        row.getString(3)))
                .list();
        return lines.stream()
                .min(Comparator.comparing(Line::urgency))
                .map(first -> new StandDown(
                        lines.stream().map(Line::person).collect(Collectors.toSet()), first.urgency(), first.link()));
    }

    void markSeen(SettingId setting, PersonId person, String keyPrefix, Instant now) {
        jdbc.sql("""
                update notices.told set seen_at = ?
                where setting_id = ? and person_id = ? and key >= ? and key < ? and seen_at is null
                  and cancelled_at is null and due_at <= ?""")
                .params(Timestamp.from(now), setting.value(), person.value(), keyPrefix, keyPrefix + AFTER_ALL)
                .param(Timestamp.from(now))
                .update();
    }

    List<Receipt> receipts(SettingId setting, String keyPrefix) {
        Map<UUID, List<Receipt.Sent>> sent = new HashMap<>();
        jdbc.sql("""
                select d.told_id, d.channel, d.sent_at from notices.delivery d
                join notices.told t on t.setting_id = d.setting_id and t.id = d.told_id
                where t.setting_id = ? and t.key >= ? and t.key < ? and d.status = 'SENT' order by d.sent_at""")
                .params(setting.value(), keyPrefix, keyPrefix + AFTER_ALL)
                .query((row, n) -> sent.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Receipt.Sent(Channel.valueOf(row.getString(2)), instant(row, 3))))
                .list();
        return jdbc.sql("""
                select id, person_id, key, due_at, seen_at from notices.told
                where setting_id = ? and key >= ? and key < ? and cancelled_at is null order by due_at, id""")
                .params(setting.value(), keyPrefix, keyPrefix + AFTER_ALL)
                .query((row, n) -> new Receipt(
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        instant(row, 4),
                        sent.getOrDefault(row.getObject(1, UUID.class), List.of()),
                        maybeInstant(row, 5)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant maybeInstant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String column(List<Object[]> rows, int index) {
        return array(rows.stream().map(row -> row[index]).toList());
    }

    /** A PostgreSQL array literal of ids, words of ours or times: nothing that needs quoting. */
    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
