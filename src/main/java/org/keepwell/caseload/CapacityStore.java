package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of working time and of reductions. */
@Component
class CapacityStore {

    private final JdbcClient jdbc;

    CapacityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contracted time from a day on; null where the working pattern, or the setting's usual number, says it. */
    record Time(
            PersonId person,
            LocalDate from,
            @Nullable Integer minutes,
            @Nullable Integer mostFamilies) {}

    /** A reduction as its row has it; one of percent and minutes, or neither for somebody away. */
    record Less(
            UUID id,
            PersonId person,
            ReductionKind kind,
            @Nullable Integer percent,
            @Nullable Integer minutes,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable PersonId addedBy,
            int version) {

        int minutesOf(int contracted) {
            if (percent != null) {
                return (contracted * percent + 50) / 100;
            }
            return minutes == null ? contracted : Math.min(minutes, contracted);
        }

        Reduction reduction(int contracted) {
            return new Reduction(from, until, kind == ReductionKind.AWAY, minutesOf(contracted));
        }
    }

    List<Time> times() {
        return here("select * from caseload.working_time where setting_id = :setting order by person_id, from_date desc")
                .query((row, n) -> new Time(
                        Rows.person(row, "person_id"),
                        Rows.date(row, "from_date"),
                        Rows.numberOrNull(row, "minutes_per_week"),
                        Rows.numberOrNull(row, "most_families")))
                .list();
    }

    /** Every reduction that had not ended before that day, by when it begins. */
    List<Less> endingFrom(LocalDate day) {
        return here("""
                select * from caseload.reduction
                 where setting_id = :setting and (until_date is null or until_date >= :day)
                 order by from_date, reduction_id""").param("day", day).query((row, n) -> read(row)).list();
    }

    /** All of one person's, latest first. */
    List<Less> of(PersonId person) {
        return here("""
                select * from caseload.reduction where setting_id = :setting and person_id = :person
                 order by from_date desc, reduction_id desc""")
                .param("person", person.value())
                .query((row, n) -> read(row))
                .list();
    }

    private static Less read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Less(
                Rows.id(row, "reduction_id"),
                Rows.person(row, "person_id"),
                ReductionKind.ofCode(Rows.text(row, "kind")),
                Rows.numberOrNull(row, "percent"),
                Rows.numberOrNull(row, "minutes"),
                Rows.date(row, "from_date"),
                Rows.dateOrNull(row, "until_date"),
                Rows.personOrNull(row, "added_by"),
                row.getInt("version"));
    }

    private JdbcClient.StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
