package org.keepwell.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person has been told, and nobody else's. What quiet hours hold is not there yet. */
@Component
@Transactional
class Inbox {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    Inbox(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest lines, newest first. */
    @Transactional(readOnly = true)
    List<Line> lines(int most) {
        return lines(clock.now(), most);
    }

    /** Lines told up to that moment, newest first. */
    @Transactional(readOnly = true)
    List<Line> lines(Instant until, int most) {
        Instant now = clock.now();
        return jdbc.sql("""
                select t.id, t.due_at, n.urgency, n.inside, n.link, t.seen_at is null as fresh
                from notices.told t join notices.notice n on n.setting_id = t.setting_id and n.id = t.notice_id
                where t.setting_id = ? and t.person_id = ? and t.due_at <= ? and t.cancelled_at is null
                order by t.due_at desc, t.id desc limit ?""")
                .params(setting(), person(), Timestamp.from(until.isBefore(now) ? until : now), most)
                .query(Inbox::line)
                .list();
    }

    /** How many lines the person has not seen. */
    @Transactional(readOnly = true)
    int unseen() {
        return jdbc.sql("""
                select count(*) from notices.told
                where setting_id = ? and person_id = ? and due_at <= ? and cancelled_at is null and seen_at is null""")
                .params(setting(), person(), Timestamp.from(clock.now()))
                .query(Integer.class)
                .single();
    }

    /** Notes that the person has these lines before their eyes. */
    void seen(List<Line> lines) {
        List<UUID> fresh = lines.stream().filter(Line::fresh).map(Line::id).toList();
        if (!fresh.isEmpty()) {
            jdbc.sql("""
                    update notices.told set seen_at = ?
                    where setting_id = ? and person_id = ? and id = any (?) and seen_at is null""")
                    .params(Timestamp.from(clock.now()), setting(), person(), fresh.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Opens one line: notes that it was seen and returns where it leads. Empty when it is no line of this person's here. */
    Optional<String> open(UUID line) {
        Timestamp now = Timestamp.from(clock.now());
        return jdbc.sql("""
                update notices.told t set seen_at = coalesce(t.seen_at, ?) from notices.notice n
                where t.setting_id = ? and t.person_id = ? and t.id = ? and t.due_at <= ?
                  and n.setting_id = t.setting_id and n.id = t.notice_id
                returning n.link""")
                .params(now, setting(), person(), line, now)
                .query(String.class)
                .optional();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("inside"),
                row.getString("link"),
                row.getBoolean("fresh"));
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }

    private static UUID person() {
        return Acting.now().personOrFail().value();
    }
}
