package org.keepwell.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Roll.RollAdult;
import org.keepwell.families.Roll.RollChild;

/** One person of a roster, as they stand in its rows. */
record PersonRow(
        long n,
        String file,
        long line,
        String sourceId,
        String kind,
        String outcome,
        List<String> parts,
        String givenName,
        String familyName,
        String knownAs,
        String email,
        String phone,
        String yearGroup,
        String upn,
        @Nullable LocalDate bornOn,
        String relationship,
        String fingerprint) {

    static PersonRow read(ResultSet row, int n) throws SQLException {
        java.sql.Date born = row.getDate("born_on");
        return new PersonRow(
                row.getLong("n"),
                row.getString("file"),
                row.getLong("line"),
                row.getString("source_id"),
                row.getString("kind"),
                row.getString("outcome"),
                List.of((String[]) row.getArray("parts").getArray()),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("known_as"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("year_group"),
                row.getString("upn"),
                born == null ? null : born.toLocalDate(),
                row.getString("relationship"),
                row.getString("fingerprint"));
    }

    boolean fresh() {
        return outcome.equals("NEW");
    }

    String name() {
        return (givenName + " " + familyName).strip();
    }

    RollChild child() {
        return new RollChild(sourceId, givenName, familyName, knownAs, bornOn, yearGroup, upn);
    }

    RollAdult adult() {
        return new RollAdult(sourceId, name(), relationship, phone, email);
    }
}
