package org.keepwell.exchange.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.exchange.roster.RosterSink.Part;
import org.keepwell.exchange.roster.RosterSink.User;

/** One CSV with a row a person, read by columns that somebody has chosen. A child's row may name one parent or carer. */
final class PlainList {

    private final Limits limits;
    private final RosterSink sink;
    private final PlainColumns columns;
    private final Set<String> guardians = new HashSet<>();

    PlainList(Limits limits, RosterSink sink, PlainColumns columns) {
        this.limits = limits;
        this.sink = sink;
        this.columns = columns;
    }

    void read(RosterInput input) throws IOException {
        CsvFile.RowCount rows = new CsvFile.RowCount();
        new FileWalk(input, limits, sink::progress)
                .each((name, stream) -> new CsvFile(name, limits, rows).read(stream, List.of(), this::row));
    }

    private void row(CsvRow row) {
        String given = Fields.clean(at(row, PlainField.GIVEN_NAME));
        String family = Fields.clean(at(row, PlainField.FAMILY_NAME));
        boolean givenHolds = named(row, PlainField.GIVEN_NAME, given);
        boolean familyHolds = named(row, PlainField.FAMILY_NAME, family);
        String typedBirth = at(row, PlainField.BORN_ON);
        LocalDate born = typedBirth.isEmpty() ? null : Dates.read(typedBirth).orElse(null);
        if (!typedBirth.isEmpty() && born == null) {
            problem(row, PlainField.BORN_ON, "a date such as 30/09/2013");
        } else if (givenHolds && familyHolds) {
            person(row, given, family, born);
        }
    }

    private void person(CsvRow row, String given, String family, @Nullable LocalDate born) {
        boolean pupil = columns.who() == PlainColumns.Who.PUPILS;
        String guardian = pupil ? guardian(row) : "";
        sink.user(new User(
                row.place(),
                id(row, given, family, born),
                false,
                Set.of(pupil ? Part.STUDENT : part(row)),
                List.of(),
                given,
                family,
                Fields.name(at(row, PlainField.KNOWN_AS)),
                Fields.email(at(row, PlainField.EMAIL)),
                Fields.phone(at(row, PlainField.PHONE)),
                Fields.yearGroup(at(row, PlainField.YEAR_GROUP)),
                Fields.upn(at(row, PlainField.UPN)),
                born,
                guardian.isEmpty() ? List.of() : List.of(guardian),
                ""));
    }

    private Part part(CsvRow row) {
        Part named = Parts.of(at(row, PlainField.JOB));
        return named == Part.AIDE || named == Part.ADMINISTRATOR ? named : Part.TEACHER;
    }

    /** Hands on the parent or carer once for all rows that name them, and returns their id; empty when the row names none. */
    private String guardian(CsvRow row) {
        String name = Fields.name(at(row, PlainField.GUARDIAN_NAME));
        if (name.isEmpty()) {
            return "";
        }
        String phone = Fields.phone(at(row, PlainField.GUARDIAN_PHONE));
        String email = Fields.email(at(row, PlainField.GUARDIAN_EMAIL));
        String reach = phone.isEmpty() ? email.isEmpty() ? row.place().toString() : email : phone.replaceAll("\\D", "");
        String id = "adult-" + digest(name.toLowerCase(Locale.ROOT) + "|" + reach);
        if (guardians.add(id)) {
            int space = name.lastIndexOf(' ');
            sink.user(new User(
                    row.place(),
                    id,
                    false,
                    Set.of(Part.GUARDIAN),
                    List.of(),
                    space < 0 ? name : name.substring(0, space),
                    space < 0 ? "" : name.substring(space + 1),
                    "",
                    email,
                    phone,
                    "",
                    "",
                    null,
                    List.of(),
                    Fields.name(at(row, PlainField.GUARDIAN_RELATIONSHIP)).toLowerCase(Locale.ROOT)));
        }
        return id;
    }

    /** The other system's id, else the pupil number, else what tells two people apart: names and day of birth, or the mail address. */
    private String id(CsvRow row, String given, String family, @Nullable LocalDate born) {
        String typed = Fields.clean(at(row, PlainField.SOURCE_ID));
        if (!typed.isEmpty() && typed.length() <= Fields.ID) {
            return typed;
        }
        String upn = Fields.upn(at(row, PlainField.UPN));
        if (!upn.isEmpty()) {
            return upn;
        }
        String email = Fields.email(at(row, PlainField.EMAIL));
        return "row-" + digest((given + "|" + family + "|" + (born == null ? email : born)).toLowerCase(Locale.ROOT));
    }

    private boolean named(CsvRow row, PlainField field, String name) {
        boolean holds = !name.isEmpty() && name.length() <= Fields.NAME;
        if (!holds) {
            problem(row, field, "a name of 1 to " + Fields.NAME + " characters");
        }
        return holds;
    }

    private void problem(CsvRow row, PlainField field, String expected) {
        sink.problem(row.place().problem(field.words(), expected));
    }

    private String at(CsvRow row, PlainField field) {
        Integer column = columns.chosen().get(field);
        return column == null || column >= row.fields().size()
                ? ""
                : row.fields().get(column).strip();
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
