package org.keepwell.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of visits for the acting person: their own, and those that wait for their word. */
@Component
@Transactional(readOnly = true)
public class VisitLists {

    private static final int PAGE = 20;
    private static final UUID LAST_ID = new UUID(-1, -1);

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

    static final String OF_MINE =
            "v.visit_id in (select visit_id from visits.party where setting_id = :setting and person_id = :me)";

    static final String MINE = LINE + OF_MINE + """
             and v.status in ('PLANNED', 'AUTHORISED', 'UNDER_WAY', 'STOPPED') and v.starts_at > :since
             and (v.status <> 'STOPPED' or exists (select 1 from visits.party p where p.setting_id = v.setting_id
                  and p.visit_id = v.visit_id and p.stage in ('ON_THE_WAY', 'THERE', 'LEAVING')))
             order by v.status = 'UNDER_WAY' desc, v.starts_at limit 50""";

    static final String TO_REVIEW = LINE + OF_MINE + """
             and (v.status = 'ENDED' or v.status = 'STOPPED' and not exists (select 1 from visits.party p
                  where p.setting_id = v.setting_id and p.visit_id = v.visit_id
                    and p.stage in ('ON_THE_WAY', 'THERE', 'LEAVING'))
               and exists (select 1 from visits.party p where p.setting_id = v.setting_id
                    and p.visit_id = v.visit_id and p.set_off_at is not null))
             order by v.starts_at desc limit 50""";

    static final String WAITING = LINE + """
            v.status = 'PLANNED' and v.starts_at > :since
             and (v.responder = :me and v.responder_accepted_at is null
               or v.visit_id in (select r.record_id from access.my_relation r
                    where r.setting_id = :setting and r.record_kind = 'VISIT_AUTHORITY'))
             order by v.starts_at limit 50""";

    static final String PAST = LINE + OF_MINE + """
             and v.status in ('ENDED', 'REVIEWED', 'STOPPED', 'CANCELLED')
             and (v.starts_at, v.visit_id) < (:before, :beforeId)
             order by v.starts_at desc, v.visit_id desc limit\s""" + (PAGE + 1);

    /** The acting person's own visits that are not over: under way first, then by start. */
    public List<Line> mine() {
        return lines(asMe(MINE).param("since", Timestamp.from(clock.now().minusSeconds(7 * 86_400))));
    }

    /** The acting person's own visits that nobody has reviewed yet. */
    public List<Line> toReview() {
        return lines(asMe(TO_REVIEW));
    }

    /** Visits that wait for the acting person: to be authorised, or to be answered for after hours. */
    public List<Line> waitingForMe() {
        return lines(asMe(WAITING).param("since", Timestamp.from(clock.now().minusSeconds(86_400))));
    }

    /**
     * A page of the acting person's past visits, newest first.
     *
     * @param after where the last page ended, from {@link Past#next()}, or empty for the first
     */
    public Past past(String after) {
        Instant before = clock.now().plusSeconds(86_400);
        UUID beforeId = LAST_ID;
        if (!after.isEmpty()) {
            String[] key = after.split("_", 2);
            before = moment(key[0]);
            beforeId = Ids.parse(key.length < 2 ? "" : key[1]);
        }
        List<Line> found =
                lines(asMe(PAST).param("before", Timestamp.from(before)).param("beforeId", beforeId));
        if (found.size() <= PAGE) {
            return new Past(found, "");
        }
        Line last = found.get(PAGE - 1);
        return new Past(found.subList(0, PAGE), last.startsAt() + "_" + last.id());
    }

    /** A page of past visits; {@code next} is empty where nothing is older. */
    public record Past(List<Line> lines, String next) {
        public Past {
            lines = List.copyOf(lines);
        }
    }

    private StatementSpec asMe(String sql) {
        return jdbc.sql(sql)
                .param("setting", VisitStore.here())
                .param("me", Acting.now().personOrFail().value());
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException e) {
            throw new NotFound("page", e);
        }
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
