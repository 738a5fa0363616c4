package org.keepwell.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;

/**
 * Takes the next channel of a person for whatever has not gone in time, whether it failed, is still being tried, or nobody came round
 * to it. The first channel goes on being tried.
 */
final class MovingOn {

    private static final int AT_ONCE = 100;

    private final NoticeOutbox.Desk desk;

    MovingOn(NoticeOutbox.Desk desk) {
        this.desk = desk;
    }

    private record Late(SettingId setting, UUID id) {}

    private record Moved(UUID told, PersonId person, Urgency urgency) {}

    /** Moves on what is late now. Returns how many messages that were. */
    int sweep() {
        List<Late> late = late();
        late.forEach(one -> Acting.as(
                Actor.engine(one.setting()),
                () -> desk.transactions().executeWithoutResult(status -> moveOn(one.setting(), one.id()))));
        return late.size();
    }

    private List<Late> late() {
        Patience urgent = Patience.with(Urgency.SAFETY);
        Patience ordinary = Patience.with(Urgency.ORDINARY);
        return desk.engine()
                .sql("""
                select setting_id, id from notices.delivery, (select shared.now() as now) clock
                where status in ('WAITING', 'SENDING', 'FAILED') and moved_on_at is null and due_at <= clock.now
                  and (status = 'FAILED'
                       or attempts - (status = 'SENDING')::int >= case urgency when 'ORDINARY' then ? else ? end
                       or due_at <= clock.now - make_interval(secs => case urgency when 'ORDINARY' then ? else ? end))
                order by urgency = 'ORDINARY', due_at limit ?""")
                .params(ordinary.triesBeforeNext(), urgent.triesBeforeNext())
                .params(
                        ordinary.waitBeforeNext().toSeconds(),
                        urgent.waitBeforeNext().toSeconds(),
                        AT_ONCE)
                .query((row, n) -> new Late(new SettingId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }

    private void moveOn(SettingId setting, UUID delivery) {
        Instant now = desk.clock().now();
        desk.jdbc()
                .sql("""
                update notices.delivery set moved_on_at = ?
                where setting_id = ? and id = ? and moved_on_at is null and status in ('WAITING', 'SENDING', 'FAILED')
                returning told_id, person_id, urgency""")
                .params(Timestamp.from(now), setting.value(), delivery)
                .query((row, n) -> new Moved(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        Urgency.valueOf(row.getString(3))))
                .optional()
                .ifPresent(moved -> next(setting, moved).ifPresent(channel -> post(setting, moved, channel, now)));
    }

    private Optional<Channel> next(SettingId setting, Moved moved) {
        Set<Channel> used = desk
                .jdbc()
                .sql("select channel from notices.delivery where setting_id = ? and told_id = ?")
                .params(setting.value(), moved.told())
                .query((row, n) -> Channel.valueOf(Objects.requireNonNull(row.getString(1))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        return desk.book().next(moved.person(), moved.urgency(), used);
    }

    private void post(SettingId setting, Moved moved, Channel channel, Instant now) {
        desk.jdbc()
                .sql("""
                insert into notices.delivery (setting_id, id, told_id, person_id, channel, urgency, due_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (setting_id, told_id, channel) do nothing""")
                .params(
                        setting.value(),
                        Ids.newId(),
                        moved.told(),
                        moved.person().value(),
                        channel.name())
                .params(moved.urgency().name(), Timestamp.from(now), Timestamp.from(now))
                .update();
    }
}
