package org.keepwell.visits;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of visits for the acting person: their own, and those that wait for their word. */
@Component
@Transactional(readOnly = true)
public class VisitLists {

    private static final String LINE = """
            select v.visit_id, v.kind, v.status, v.family_name, v.place, v.starts_at, v.ends_at,
                   (select string_agg(p.person_id::text, ',' order by p.place_in) from visits.party p
                     where p.setting_id = v.setting_id and p.visit_id = v.visit_id) as people
              from visits.visit v where v.setting_id = :setting and
            """;

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    VisitLists(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One visit in a list. */
    public record Line(
            VisitId id,
            VisitKind kind,
            VisitStatus status,
            String familyName,
            String place,
            Instant startsAt,
            Instant endsAt,
            List<PersonId> people) {}

    /** The acting person's own visits that are not over: under way first, then by start. */
    public List<Line> mine() {
        return lines(
                select("""
                v.status in ('PLANNED', 'AUTHORISED', 'UNDER_WAY', 'STOPPED') and v.starts_at > :since
                and v.visit_id in (select visit_id from visits.party where setting_id = :setting and person_id = :me)
                and (v.status <> 'STOPPED' or exists (select 1 from visits.party p where p.setting_id = v.setting_id
                     and p.visit_id = v.visit_id and p.stage in ('ON_THE_WAY', 'THERE', 'LEAVING')))
                order by v.status = 'UNDER_WAY' desc, v.starts_at limit 50""").param("since", java.sql.Timestamp.from(clock.now().minusSeconds(7 * 86_400))));
    }

    /** The acting person's own visits that nobody has reviewed yet. */
    public List<Line> toReview() {
        return lines(select("""
                (v.status = 'ENDED' or v.status = 'STOPPED' and not exists (select 1 from visits.party p
                  where p.setting_id = v.setting_id and p.visit_id = v.visit_id
                    and p.stage in ('ON_THE_WAY', 'THERE', 'LEAVING')))
                and v.visit_id in (select visit_id from visits.party where setting_id = :setting and person_id = :me)
                order by v.starts_at desc limit 50"""));
    }

    /** Visits that wait for the acting person: to be authorised, or to be answered for after hours. */
    public List<Line> waitingForMe() {
        return lines(
                select("""
                v.status = 'PLANNED' and v.starts_at > :since
                and (v.responder = :me and v.responder_accepted_at is null
                  or v.visit_id in (select r.record_id from access.my_relation r
                       where r.setting_id = :setting and r.record_kind = 'VISIT_AUTHORITY'))
                order by v.starts_at limit 50""").param("since", java.sql.Timestamp.from(clock.now().minusSeconds(86_400))));
    }

    /** The acting person's past visits, newest first, so many before that moment. */
    public List<Line> past(@Nullable Instant before) {
        return lines(select("""
                v.status in ('ENDED', 'REVIEWED', 'STOPPED', 'CANCELLED') and v.starts_at < :before
                and v.visit_id in (select visit_id from visits.party where setting_id = :setting and person_id = :me)
                order by v.starts_at desc, v.visit_id limit 20""")
                .param(
                        "before",
                        java.sql.Timestamp.from(before == null ? clock.now().plusSeconds(86_400) : before)));
    }

    private StatementSpec select(String where) {
        StatementSpec select = jdbc.sql(LINE + where).param("setting", VisitStore.here());
        return where.contains(":me")
                ? select.param("me", Acting.now().personOrFail().value())
                : select;
    }

    private static List<Line> lines(StatementSpec select) {
        return select.query((row, n) -> new Line(
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        VisitKind.valueOf(row.getString("kind")),
                        VisitStatus.valueOf(row.getString("status")),
                        row.getString("family_name"),
                        row.getString("place"),
                        Objects.requireNonNull(VisitRows.instant(row, "starts_at")),
                        Objects.requireNonNull(VisitRows.instant(row, "ends_at")),
                        row.getString("people") == null
                                ? List.of()
                                : List.of(row.getString("people").split(",")).stream()
                                        .map(PersonId::of)
                                        .toList()))
                .list();
    }
}
