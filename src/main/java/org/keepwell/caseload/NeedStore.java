package org.keepwell.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is agreed of families' need. */
@Component
class NeedStore {

    private final JdbcClient jdbc;

    NeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last agreement with a family before that moment. */
    record Agreed(FamilyId family, int points, LocalDate on, LocalDate reviewBy) {

        Need need(Criteria criteria) {
            return new Need(points, criteria.band(points), true, on, reviewBy);
        }
    }

    Optional<Agreed> agreed(FamilyId family) {
        return here("""
                select family_id, points, agreed_at, review_by from caseload.need
                 where setting_id = :setting and family_id = :family and agreed_at is not null
                 order by agreed_at desc, need_id desc limit 1""")
                .param("family", family.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** What had been agreed of every family by that moment; one statement. */
    Map<FamilyId, Agreed> agreedBy(Instant moment) {
        return here("""
                select distinct on (family_id) family_id, points, agreed_at, review_by from caseload.need
                 where setting_id = :setting and agreed_at <= :moment
                 order by family_id, agreed_at desc, need_id desc""").param("moment", Rows.at(moment)).query((row, n) -> read(row)).list().stream()
                .collect(Collectors.toMap(
                        agreed -> Objects.requireNonNull(agreed).family(), Objects::requireNonNull));
    }

    private static Agreed read(ResultSet row) throws SQLException {
        return new Agreed(
                new FamilyId(Rows.id(row, "family_id")),
                row.getInt("points"),
                Rows.dayOf(row, "agreed_at"),
                Rows.date(row, "review_by"));
    }

    private JdbcClient.StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
