package org.keepwell.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Channel;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the active setting's messages has gone, waits or is stuck, for its administrators. */
@Component
@Transactional(readOnly = true)
class DeliveryState {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Carriers carriers;
    private final Staff staff;
    private final MayI mayI;
    private final DatabaseClock clock;

    DeliveryState(JdbcClient jdbc, Carriers carriers, Staff staff, MayI mayI, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.carriers = carriers;
        this.staff = staff;
        this.mayI = mayI;
        this.clock = clock;
    }

    DeliveryPage page() {
        require(Action.SEE);
        Instant now = clock.now();
        Map<Channel, Counts> counts =
                counts(now).stream().collect(Collectors.toMap(Counts::channel, Function.identity()));
        List<DeliveryPage.Way> ways = Stream.of(Channel.EMAIL, Channel.TEXT)
                .map(channel -> way(channel, counts.getOrDefault(channel, new Counts(channel, 0, 0, 0, 0, null))))
                .toList();
        return new DeliveryPage(ways, stuck(now));
    }

    /** Tries a stuck message again at once, also one that was given up. */
    @Transactional
    void again(UUID delivery) {
        require(Action.CHANGE);
        Timestamp now = Timestamp.from(clock.now());
        int found = jdbc.sql("""
                update notices.delivery set status = 'WAITING', next_at = ?, due_at = greatest(due_at, cast(? as timestamptz) - interval '1 hour')
                where setting_id = ? and id = ? and status in ('WAITING', 'FAILED') and due_at <= ?""").params(now, now, setting(), delivery, now).update();
        if (found == 0) {
            throw new NotFound("message");
        }
    }

    private record Counts(
            Channel channel,
            int waiting,
            int trying,
            int held,
            int failed,
            @Nullable Instant lastSent) {}

    private List<Counts> counts(Instant now) {
        Timestamp at = Timestamp.from(now);
        return jdbc.sql("""
                select channel,
                       count(*) filter (where status in ('WAITING', 'SENDING') and due_at <= ?) as waiting,
                       count(*) filter (where status in ('WAITING', 'SENDING') and due_at <= ? and problem is not null) as trying,
                       count(*) filter (where status = 'WAITING' and due_at > ?) as held,
                       count(*) filter (where status = 'FAILED') as failed,
                       max(sent_at) as last_sent
                from notices.delivery where setting_id = ? and due_at > ? group by channel""")
                .params(at, at, at, setting(), Timestamp.from(now.minus(WEEK)))
                .query((row, n) -> {
                    Timestamp last = row.getTimestamp("last_sent");
                    return new Counts(
                            Channel.valueOf(row.getString("channel")),
                            row.getInt("waiting"),
                            row.getInt("trying"),
                            row.getInt("held"),
                            row.getInt("failed"),
                            last == null ? null : last.toInstant());
                })
                .list();
    }

    private DeliveryPage.Way way(Channel channel, Counts counts) {
        boolean configured = carriers.configured().contains(channel);
        boolean trouble = counts.trying() > 0;
        Instant last = counts.lastSent();
        return new DeliveryPage.Way(
                channel.words(),
                !configured ? "Not set up" : trouble ? "In trouble" : "Working",
                !configured ? "grey" : trouble ? "care" : "",
                counts.waiting(),
                counts.held(),
                counts.failed(),
                last == null ? "None in the last week" : Arrival.stamp(last));
    }

    private List<DeliveryPage.Stuck> stuck(Instant now) {
        Map<PersonId, StaffMember> people = staff.byId();
        return jdbc.sql("""
                select id, person_id, channel, due_at, problem, attempts, urgency = 'SAFETY' as safety, status
                from notices.delivery
                where setting_id = ? and status in ('WAITING', 'SENDING', 'FAILED') and due_at between ? and ?
                  and (attempts > 1 or problem is not null or due_at < ?)
                order by due_at desc limit ?""")
                .params(setting(), Timestamp.from(now.minus(WEEK)), Timestamp.from(now))
                .params(Timestamp.from(now.minusSeconds(60)), MOST)
                .query((row, n) -> new DeliveryPage.Stuck(
                        row.getObject("id", UUID.class).toString(),
                        name(people.get(new PersonId(row.getObject("person_id", UUID.class)))),
                        Channel.valueOf(row.getString("channel")).words(),
                        Arrival.stamp(row.getTimestamp("due_at").toInstant()),
                        problem(row.getString("problem"), row.getInt("attempts"), row.getString("status")),
                        row.getBoolean("safety")))
                .list();
    }

    private static String name(@Nullable StaffMember member) {
        return member == null ? "Somebody who has left" : member.name();
    }

    private static String problem(@Nullable String problem, int attempts, String status) {
        String tried = attempts == 0 ? "Not tried yet" : attempts == 1 ? "Tried once" : "Tried " + attempts + " times";
        return tried + (problem == null ? "" : ": " + problem) + (status.equals("FAILED") ? ". Given up." : ".");
    }

    private void require(Action action) {
        if (!mayI.ever(action, RecordKind.DELIVERY)) {
            throw new NotFound("page");
        }
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
