package org.keepwell.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;

/** Reads columns into our types, and writes times the way the driver takes them. */
final class Rows {

    private Rows() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(id(row, column));
    }

    static @Nullable PersonId personOrNull(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(row, column), column);
    }

    /** The day of a moment, where the settings are. */
    static LocalDate dayOf(ResultSet row, String column) throws SQLException {
        return time(row, column).atZone(DatabaseClock.ZONE).toLocalDate();
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(dateOrNull(row, column), column);
    }

    static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Integer numberOrNull(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
