package org.keepwell.families;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the work with each family has lately been, and where one family stood on the ladder week by week. */
@Component
@Transactional(readOnly = true)
public class FamilyPictures {

    /** Over how many weeks contact counts towards need. */
    public static final int RECENT_WEEKS = 6;

    /** Over how many weeks the kinds of need in a family's work are looked at. */
    public static final int DOMAIN_WEEKS = 12;

    private static final Duration IN_TOUCH = Duration.ofDays(28);

    private static final String RUNG = rung();
    private static final String REACHED = "c.contact_id is not null and coalesce(c.reached, 'yes') <> 'no'";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    FamilyPictures(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A picture of every open family, for modules above that have let the acting person see the mix. Three statements, however many.
     *
     * @param stepsSince from which day successes count
     */
    public Map<FamilyId, FamilyPicture> all(LocalDate stepsSince) {
        Map<FamilyId, Set<Domain>> domains = domains();
        Map<FamilyId, Integer> endings = endings(stepsSince);
        Map<FamilyId, FamilyPicture> pictures = new HashMap<>();
        here("""
                select f.family_id, f.next_step <> '' as has_step,
                       coalesce(sum(%1$s) filter (where c.happened_at >= :recent and %2$s), 0) as rungs,
                       count(*) filter (where c.happened_at >= :since and (c.milestone <> '' or c.alongside = 'alone')) as steps,
                       coalesce(max(c.happened_at) filter (where %2$s) >= :inTouch, false) as in_touch
                  from families.family f
                  left join families.contact c on c.setting_id = f.setting_id and c.family_id = f.family_id
                       and c.happened_at >= least(:recent, :since, :inTouch)
                 where f.setting_id = :setting and f.closed_at is null
                 group by f.family_id, f.next_step""".formatted(RUNG, REACHED))
                .param("recent", Rows.at(before(Duration.ofDays(7L * RECENT_WEEKS))))
                .param("since", Rows.at(start(stepsSince)))
                .param("inTouch", Rows.at(before(IN_TOUCH)))
                .query(row -> {
                    FamilyId family = new FamilyId(Rows.id(row, "family_id"));
                    pictures.put(
                            family,
                            new FamilyPicture(
                                    family,
                                    row.getInt("rungs"),
                                    domains.getOrDefault(family, Set.of()),
                                    row.getInt("steps") + endings.getOrDefault(family, 0),
                                    row.getBoolean("has_step") && row.getBoolean("in_touch")));
                });
        return pictures;
    }

    /** The rungs of one family's contacts of the last weeks added up; nought for one without any. */
    public int recentRungs(FamilyId family) {
        return here("select coalesce(sum(" + RUNG + "), 0) from families.contact c"
                        + " where c.setting_id = :setting and c.family_id = :family and c.happened_at >= :recent and "
                        + REACHED)
                .param("family", family.value())
                .param("recent", Rows.at(before(Duration.ofDays(7L * RECENT_WEEKS))))
                .query(Integer.class)
                .single();
    }

    /** Where the family stood in each of the last weeks, oldest first, weeks without contact among them. Empty when it may not be seen. */
    public List<LadderWeek> ladder(FamilyId family, int weeks) {
        LocalDate today = clock.today();
        LocalDate first = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(weeks - 1L);
        return here("""
                select week.monday::date as monday, count(c.contact_id) as contacts, max(%s) filter (where %s) as rung
                  from families.visible_family v
                 cross join generate_series(cast(:first as timestamp), cast(:today as timestamp), interval '7 days') week (monday)
                  left join families.contact c on c.setting_id = v.setting_id and c.family_id = v.family_id
                       and c.happened_at >= week.monday at time zone 'Europe/London'
                       and c.happened_at < (week.monday + interval '7 days') at time zone 'Europe/London'
                 where v.setting_id = :setting and v.family_id = :family
                 group by week.monday order by week.monday""".formatted(RUNG, REACHED))
                .param("family", family.value())
                .param("first", first)
                .param("today", today)
                .query((row, n) -> new LadderWeek(Rows.date(row, "monday"), row.getInt("contacts"), closest(row)))
                .list();
    }

    private Map<FamilyId, Set<Domain>> domains() {
        Map<FamilyId, Set<Domain>> found = new HashMap<>();
        here("""
                select c.family_id, array_agg(distinct domain) as domains from families.contact c, unnest(c.domains) domain
                 where c.setting_id = :setting and c.happened_at >= :from group by c.family_id""")
                .param("from", Rows.at(before(Duration.ofDays(7L * DOMAIN_WEEKS))))
                .query(row -> {
                    found.put(new FamilyId(Rows.id(row, "family_id")), touched(row));
                });
        return found;
    }

    private Map<FamilyId, Integer> endings(LocalDate since) {
        Map<FamilyId, Integer> found = new HashMap<>();
        here("""
                select c.family_id, count(*)::integer as endings from families.placement p
                  join families.child c on c.setting_id = p.setting_id and c.child_id = p.child_id
                 where p.setting_id = :setting and p.ended_on >= :since and p.ending = 'done' group by c.family_id""").param("since", since).query(row -> {
            found.put(new FamilyId(Rows.id(row, "family_id")), row.getInt("endings"));
        });
        return found;
    }

    private static Set<Domain> touched(ResultSet row) throws SQLException {
        Array array = row.getArray("domains");
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        for (String code : (String[]) array.getArray()) {
            Domain domain = Domain.ofCode(code);
            if (domain != null) {
                domains.add(domain);
            }
        }
        return domains;
    }

    private static @Nullable Intensity closest(ResultSet row) throws SQLException {
        Integer rung = Rows.numberOrNull(row, "rung");
        return rung == null ? null : Intensity.ofRung(rung);
    }

    private Instant before(Duration ago) {
        return clock.now().minus(ago);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.ZONE).toInstant();
    }

    private JdbcClient.StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }

    /** The rung of a contact in SQL: as was said, or where its kind usually stands. */
    private static String rung() {
        StringBuilder sql = new StringBuilder("coalesce(c.intensity, case c.kind");
        Arrays.stream(ContactKind.values())
                .forEach(kind -> sql.append(" when '")
                        .append(kind.code())
                        .append("' then ")
                        .append(kind.usually().rung()));
        return sql.append(" else 1 end)").toString();
    }
}
