package org.keepwell.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keepwell.families.AddressId;
import org.keepwell.families.FamilyId;
import org.keepwell.families.KnowsHazards;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hazards of addresses: a fact, where it comes from, who decided to keep it, and until when it stands without another look. */
@Repository
class HazardStore implements KnowsHazards {

    private final JdbcClient jdbc;

    HazardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<FamilyId> withHazards(Collection<FamilyId> families) {
        return new HashSet<>(jdbc.sql("""
                select distinct family_id from visits.hazard
                 where setting_id = ? and family_id = any(?::uuid[]) and ended_at is null""")
                .params(
                        VisitStore.here(),
                        VisitRows.ids(families.stream().map(FamilyId::value).toList()))
                .query((row, n) -> new FamilyId(row.getObject(1, UUID.class)))
                .list());
    }

    boolean twoGo(AddressId address) {
        return jdbc.sql("""
                select exists (select 1 from visits.hazard
                                where setting_id = ? and address_id = ? and ended_at is null and two_go)""")
                .params(VisitStore.here(), address.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    List<Hazard> at(AddressId address) {
        return jdbc.sql("""
                select * from visits.hazard where setting_id = ? and address_id = ? and ended_at is null
                 order by two_go desc, decided_at desc""")
                .params(VisitStore.here(), address.value())
                .query((row, n) -> hazard(row))
                .list();
    }

    List<Hazard> of(FamilyId family) {
        return jdbc.sql("""
                select * from visits.hazard where setting_id = ? and family_id = ? and ended_at is null
                 order by two_go desc, decided_at desc""")
                .params(VisitStore.here(), family.value())
                .query((row, n) -> hazard(row))
                .list();
    }

    /** Those whose review date has come, oldest first. */
    List<Hazard> toReview(LocalDate today) {
        return jdbc.sql("""
                select * from visits.hazard where setting_id = ? and review_on <= ? and ended_at is null
                 order by review_on limit 100""")
                .params(VisitStore.here(), today)
                .query((row, n) -> hazard(row))
                .list();
    }

    UUID add(NewHazard hazard, PersonId by, Instant now) {
        UUID id = Ids.newId();
        int rows = jdbc.sql("""
                insert into visits.hazard (setting_id, hazard_id, family_id, address_id, fact, source, two_go, decided_by,
                                           decided_at, told, why_not, review_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        VisitStore.here(),
                        id,
                        hazard.family().value(),
                        hazard.address().value(),
                        hazard.fact())
                .params(hazard.source(), hazard.twoGo(), by.value(), Timestamp.from(now), hazard.told())
                .params(hazard.whyNot(), hazard.reviewOn())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("one hazard is one row");
        }
        return id;
    }

    boolean keep(UUID hazard, LocalDate until) {
        return jdbc.sql("""
                update visits.hazard set review_on = ? where setting_id = ? and hazard_id = ? and ended_at is null""").params(until, VisitStore.here(), hazard).update() == 1;
    }

    boolean end(UUID hazard, PersonId by, Instant now) {
        return jdbc.sql("""
                update visits.hazard set ended_at = ?, ended_by = ?
                 where setting_id = ? and hazard_id = ? and ended_at is null""")
                        .params(Timestamp.from(now), by.value(), VisitStore.here(), hazard)
                        .update()
                == 1;
    }

    private static Hazard hazard(ResultSet row) throws SQLException {
        return new Hazard(
                row.getObject("hazard_id", UUID.class),
                new FamilyId(row.getObject("family_id", UUID.class)),
                new AddressId(row.getObject("address_id", UUID.class)),
                row.getString("fact"),
                row.getString("source"),
                row.getBoolean("two_go"),
                Objects.requireNonNull(VisitRows.person(row, "decided_by")),
                Objects.requireNonNull(VisitRows.instant(row, "decided_at")),
                row.getBoolean("told"),
                row.getString("why_not"),
                row.getObject("review_on", LocalDate.class));
    }
}
