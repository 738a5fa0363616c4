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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    /** Somebody told of a notice now. */
    record Line(Notice notice, PersonId person, UUID id, Instant due) {}

    /** Writes these notices for those not yet told under their keys, in two statements however many they are. */
    List<Line> write(
            SettingId setting, List<Notice> notices, Map<Urgency, Map<PersonId, Instant>> arrival, Instant now) {
        Map<UUID, Notice> ids = new LinkedHashMap<>();
        notices.forEach(notice -> ids.put(Ids.newId(), notice));
        List<Notice> all = List.copyOf(ids.values());
        jdbc.sql("""
                insert into notices.notice (setting_id, id, kind, urgency, outside, inside, link, key, told_at)
                select ?, line.id, line.kind, line.urgency, line.outside, line.inside, line.link, line.key, ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     line (id, kind, urgency, outside, inside, link, key)""")
                .params(setting.value(), Timestamp.from(now), array(ids.keySet()))
                .param(texts(all, Notice::kind))
                .param(texts(all, notice -> notice.urgency().name()))
                .param(texts(all, Notice::outside))
                .param(texts(all, Notice::inside))
                .param(texts(all, Notice::link))
                .param(texts(all, Notice::key))
                .update();
        List<Line> told = told(setting, ids, arrival);
        if (told.stream().map(Line::notice).distinct().count() < ids.size()) {
            jdbc.sql("""
                    delete from notices.notice n where setting_id = ? and id = any(?::uuid[])
                       and not exists (select 1 from notices.told t where t.setting_id = n.setting_id and t.notice_id = n.id)""").params(setting.value(), array(ids.keySet())).update();
        }
        return told;
    }

    private List<Line> told(
            SettingId setting, Map<UUID, Notice> notices, Map<Urgency, Map<PersonId, Instant>> arrival) {
        Map<UUID, Line> wanted = new LinkedHashMap<>();
        List<UUID> noticeIds = new ArrayList<>();
        notices.forEach((id, notice) -> {
            Map<PersonId, Instant> due = arrival.getOrDefault(notice.urgency(), Map.of());
            for (PersonId person : notice.to()) {
                UUID line = Ids.newId();
                wanted.put(line, new Line(notice, person, line, Objects.requireNonNull(due.get(person))));
                noticeIds.add(id);
            }
        });
        List<Line> lines = List.copyOf(wanted.values());
        return jdbc
                .sql("""
                insert into notices.told (setting_id, id, notice_id, person_id, key, due_at)
                select ?, line.id, line.notice, line.person, line.key, line.due
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
                     line (id, notice, person, key, due)
                on conflict (setting_id, key, person_id) do nothing
                returning id""")
                .params(setting.value(), array(wanted.keySet()), array(noticeIds))
                .param(array(lines.stream().map(Line::person).toList()))
                .param(texts(lines, line -> line.notice().key()))
                .param(array(lines.stream().map(Line::due).toList()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> Objects.requireNonNull(wanted.get(id)))
                .toList();
    }

    /** Puts a message for each chosen channel of each person told into the outbox. */
    void post(SettingId setting, List<Line> told, Map<Urgency, Map<PersonId, List<Channel>>> channels) {
        record Message(UUID id, Line line, Channel channel) {}
        List<Message> messages = new ArrayList<>();
        told.forEach(line -> channels.getOrDefault(line.notice().urgency(), Map.of())
                .getOrDefault(line.person(), List.of())
                .forEach(channel -> messages.add(new Message(Ids.newId(), line, channel))));
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notices.delivery (setting_id, id, told_id, person_id, channel, urgency, due_at, next_at)
                select ?, line.id, line.told, line.person, line.channel, line.urgency, line.due, line.due
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                     line (id, told, person, channel, urgency, due)
                on conflict (setting_id, told_id, channel) do nothing""")
                .param(setting.value())
                .param(array(messages.stream().map(Message::id).toList()))
                .param(array(messages.stream().map(one -> one.line().id()).toList()))
                .param(array(messages.stream().map(one -> one.line().person()).toList()))
                .param(array(messages.stream().map(Message::channel).toList()))
                .param(array(messages.stream()
                        .map(one -> one.line().notice().urgency())
                        .toList()))
                .param(array(messages.stream().map(one -> one.line().due()).toList()))
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
        record Over(PersonId person, Urgency urgency, String link) {}
        List<Over> lines = jdbc.sql("""
                update notices.told t set stood_down_at = ? from notices.notice n
                where t.setting_id = ? and t.key >= ? and t.key < ? and t.cancelled_at is null
                  and t.stood_down_at is null and n.setting_id = t.setting_id and n.id = t.notice_id
                returning t.person_id, n.urgency, n.link""")
                .params(Timestamp.from(now), setting.value(), keyPrefix, keyPrefix + AFTER_ALL)
                .query((row, n) -> new Over(
                        new PersonId(row.getObject(1, UUID.class)),
                        Urgency.valueOf(row.getString(2)),
                        row.getString(3)))
                .list();
        return lines.stream()
                .min(Comparator.comparing(Over::urgency))
                .map(first -> new StandDown(
                        lines.stream().map(Over::person).collect(Collectors.toSet()), first.urgency(), first.link()));
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

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    /** A PostgreSQL array literal of ids, words of ours or times: nothing that needs quoting. */
    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
