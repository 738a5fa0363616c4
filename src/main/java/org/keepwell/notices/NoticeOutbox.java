package org.keepwell.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox of notices, for one channel and either the urgent or the ordinary ones. */
final class NoticeOutbox implements Outbox {

    private final Channel channel;
    private final boolean urgent;
    private final Duration lease;
    private final Desk desk;

    /** What a process needs to work on the outbox. */
    record Desk(
            JdbcClient engine,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DatabaseClock clock,
            ContactBook book,
            Wording wording) {}

    NoticeOutbox(Channel channel, boolean urgent, Duration lease, Desk desk) {
        this.channel = channel;
        this.urgent = urgent;
        this.lease = lease;
        this.desk = desk;
    }

    @Override
    public List<Due> due(int most) {
        return desk.engine()
                .sql("""
                select setting_id, id from notices.delivery
                where channel = ? and status in ('WAITING', 'SENDING') and next_at <= (select shared.now())
                  and (urgency = 'ORDINARY') <> ?
                order by urgency = 'SAFETY' desc, next_at limit ?""")
                .params(channel.name(), urgent, most)
                .query((row, n) -> new Due(new SettingId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }

    @Override
    public List<Try> claim(List<Due> due) {
        Map<SettingId, List<Due>> bySetting = new HashMap<>();
        due.forEach(one -> bySetting
                .computeIfAbsent(java.util.Objects.requireNonNull(one.setting()), setting -> new ArrayList<>())
                .add(one));
        List<Try> claimed = new ArrayList<>();
        bySetting.forEach((setting, some) -> claimed.addAll(in(setting, () -> claim(setting, some))));
        return claimed;
    }

    @Override
    public void done(Try tried, Carried carried) {
        SettingId setting = java.util.Objects.requireNonNull(tried.due().setting());
        in(setting, () -> {
            note(setting, tried, carried);
            return setting;
        });
    }

    private List<Try> claim(SettingId setting, List<Due> due) {
        Instant now = desk.clock().now();
        UUID claim = Ids.newId();
        List<Try> tries = new ArrayList<>();
        for (Due one : due) {
            claim(setting, one, claim, now)
                    .flatMap(person -> letter(setting, one, person))
                    .ifPresent(letter -> tries.add(new Try(one, claim, letter)));
        }
        return tries;
    }

    private Optional<PersonId> claim(SettingId setting, Due due, UUID claim, Instant now) {
        return desk.jdbc()
                .sql("""
                update notices.delivery
                set status = 'SENDING', claimed_by = ?, attempts = attempts + 1, next_at = ?
                where setting_id = ? and id = ? and status in ('WAITING', 'SENDING') and next_at <= ?
                returning person_id""")
                .params(claim, Timestamp.from(now.plus(lease)), setting.value(), due.id(), Timestamp.from(now))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    private Optional<Letter> letter(SettingId setting, Due due, PersonId person) {
        Optional<String> address = desk.book().address(person, channel);
        if (address.isEmpty()) {
            desk.jdbc().sql("""
                    update notices.delivery set status = 'FAILED', problem = 'no address'
                    where setting_id = ? and id = ?""").params(setting.value(), due.id()).update();
            return Optional.empty();
        }
        return desk.jdbc()
                .sql("""
                select n.outside, t.id from notices.delivery d
                join notices.told t on t.setting_id = d.setting_id and t.id = d.told_id
                join notices.notice n on n.setting_id = t.setting_id and n.id = t.notice_id
                where d.setting_id = ? and d.id = ?""")
                .params(setting.value(), due.id())
                .query((row, n) -> desk.wording()
                        .letter(channel, due.id(), address.get(), row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    private void note(SettingId setting, Try tried, Carried carried) {
        Instant now = desk.clock().now();
        if (carried.result() == Carried.Result.ACCEPTED) {
            desk.jdbc()
                    .sql("""
                    update notices.delivery set status = 'SENT', sent_at = ?, problem = null
                    where setting_id = ? and id = ? and claimed_by = ? and status = 'SENDING'""")
                    .params(Timestamp.from(now), setting.value(), tried.due().id(), tried.claim())
                    .update();
            return;
        }
        record Row(Urgency urgency, int attempts, Instant due) {}
        desk.jdbc()
                .sql("""
                select urgency, attempts, due_at from notices.delivery
                where setting_id = ? and id = ? and claimed_by = ? and status = 'SENDING' for update""")
                .params(setting.value(), tried.due().id(), tried.claim())
                .query((row, n) -> new Row(
                        Urgency.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant()))
                .optional()
                .ifPresent(row -> postpone(
                        setting, tried, carried, Patience.with(row.urgency()), row.attempts(), row.due(), now));
    }

    private void postpone(
            SettingId setting, Try tried, Carried carried, Patience patience, int attempts, Instant due, Instant now) {
        boolean over = carried.result() == Carried.Result.NEVER || !now.isBefore(due.plus(patience.giveUpAfter()));
        Duration pause = patience.pause(attempts, ThreadLocalRandom.current().nextDouble());
        desk.jdbc()
                .sql("""
                update notices.delivery set status = ?, next_at = ?, problem = ? where setting_id = ? and id = ?""")
                .params(over ? "FAILED" : "WAITING", Timestamp.from(now.plus(pause)), carried.problem())
                .params(setting.value(), tried.due().id())
                .update();
    }

    private <T> T in(SettingId setting, org.springframework.util.function.ThrowingSupplier<T> work) {
        return Acting.as(
                Actor.engine(setting),
                () -> java.util.Objects.requireNonNull(desk.transactions().execute(status -> work.get())));
    }
}
