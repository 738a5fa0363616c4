package org.keepwell.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.AddressId;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/** Between rows and records. */
final class VisitRows {

    private VisitRows() {}

    static Visit visit(ResultSet row, List<Party> party) throws SQLException {
        String stopped = row.getString("stop_category");
        return new Visit(
                new VisitId(row.getObject("visit_id", UUID.class)),
                VisitStatus.valueOf(row.getString("status")),
                plan(row, party.stream().map(Party::person).toList()),
                row.getString("family_name"),
                row.getString("place"),
                row.getString("house_phone"),
                instant(row, "responder_accepted_at"),
                Objects.requireNonNull(person(row, "planned_by")),
                Objects.requireNonNull(instant(row, "planned_at")),
                person(row, "authorised_by"),
                instant(row, "authorised_at"),
                row.getString("started_unready"),
                stopped.isEmpty() ? null : StopCategory.valueOf(stopped),
                instant(row, "ended_at"),
                outcome(row),
                row.getBoolean("was_good_enough"),
                row.getString("understood"),
                row.getString("who_was_there"),
                row.getString("next_step"),
                row.getString("would_help"),
                person(row, "reviewed_by"),
                instant(row, "reviewed_at"),
                row.getInt("safety_version"),
                row.getInt("version"),
                party);
    }

    private static VisitPlan plan(ResultSet row, List<PersonId> people) throws SQLException {
        UUID address = row.getObject("address_id", UUID.class);
        return new VisitPlan(
                VisitKind.valueOf(row.getString("kind")),
                new FamilyId(row.getObject("family_id", UUID.class)),
                address == null ? null : new AddressId(address),
                address == null ? row.getString("place") : "",
                Objects.requireNonNull(instant(row, "starts_at")),
                Objects.requireNonNull(instant(row, "ends_at")),
                people,
                row.getString("purpose"),
                domains(row.getString("domains")),
                row.getString("who_may_be_there"),
                row.getString("privacy_note"),
                row.getString("barriers"),
                row.getString("approach"),
                row.getString("aim"),
                row.getString("limits"),
                row.getString("good_enough"),
                row.getString("route_note"),
                VisitPlan.FamilyTold.valueOf(row.getString("family_told")),
                row.getBoolean("driver_insured"),
                row.getInt("gap_minutes"),
                person(row, "check_in"),
                person(row, "responder"));
    }

    static LastTime lastTime(ResultSet row) throws SQLException {
        return new LastTime(
                Objects.requireNonNull(instant(row, "starts_at")),
                outcome(row),
                row.getBoolean("was_good_enough"),
                row.getString("understood"),
                new Review.Present(row.getString("who_was_there"), domains(row.getString("held_back"))),
                row.getString("next_step"),
                new LastTime.Standing(
                        row.getString("who_may_be_there"),
                        row.getString("privacy_note"),
                        row.getString("barriers"),
                        row.getString("approach")));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome.isEmpty() ? null : Outcome.valueOf(outcome);
    }

    static Party party(ResultSet row) throws SQLException {
        return new Party(
                Objects.requireNonNull(person(row, "person_id")),
                Stage.valueOf(row.getString("stage")),
                instant(row, "due_at"),
                row.getInt("round"),
                instant(row, "set_off_at"),
                instant(row, "arrived_at"),
                instant(row, "leaving_at"),
                instant(row, "safe_at"),
                row.getString("last_step"),
                instant(row, "last_at"));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** An array literal of ids. */
    static String ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static String people(Collection<PersonId> people) {
        return ids(people.stream().map(PersonId::value).toList());
    }

    static String codes(Set<Domain> domains) {
        return domains.stream().map(Domain::code).sorted().collect(Collectors.joining(","));
    }

    private static Set<Domain> domains(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(Domain::ofCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
