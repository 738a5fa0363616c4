package org.keepwell.exchange.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.exchange.roster.RosterSink.Part;
import org.keepwell.exchange.roster.RosterSink.User;
import org.keepwell.shared.Refused;

/**
 * OneRoster CSV, version 1.1, and what differs in 1.2: roles in a file of their own. Files and columns that mean nothing here are passed
 * over.
 */
final class OneRoster {

    private static final List<String> ORGS = List.of("sourcedId", "status", "name", "type", "identifier");
    private static final List<String> USERS = List.of(
            "sourcedId",
            "status",
            "enabledUser",
            "dateLastModified",
            "orgSourcedIds",
            "role",
            "username",
            "givenName",
            "familyName",
            "middleName",
            "preferredGivenName",
            "preferredFirstName",
            "preferredFamilyName",
            "preferredLastName",
            "identifier",
            "email",
            "sms",
            "phone",
            "agentSourcedIds",
            "agents",
            "grades",
            "primaryOrgSourcedId");
    private static final List<String> ROLES = List.of("userSourcedId", "roleType", "role", "orgSourcedId", "status");
    private static final List<String> DEMOGRAPHICS = List.of("sourcedId", "userSourcedId", "status", "birthDate");

    private final Limits limits;
    private final RosterSink sink;
    private final CsvFile.RowCount rows = new CsvFile.RowCount();
    private boolean usersSeen;

    OneRoster(Limits limits, RosterSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /** Whether headings are those of a users file, so that one alone is taken as a roster. */
    static boolean isUsers(List<String> headings) {
        Headings found = new Headings(headings, USERS);
        return found.column("sourcedId") >= 0 && found.column("givenName") >= 0 && found.column("familyName") >= 0;
    }

    /** @throws Refused when there is no file of users, or a file is none */
    void read(RosterInput input) throws IOException {
        new FileWalk(input, limits, sink::progress).each(this::file);
        if (!usersSeen) {
            throw new Refused(
                    "file", "There is no users.csv in it. A OneRoster export has one; a plain list is one CSV file.");
        }
    }

    /** A single file whose headings are those of users, whatever it is called. */
    void readUsers(RosterInput input) throws IOException {
        new FileWalk(input, limits, sink::progress)
                .each((name, stream) -> new CsvFile(name, limits, rows).read(stream, USERS, this::user));
    }

    private void file(String name, InputStream stream) throws IOException {
        CsvFile file = new CsvFile(name, limits, rows);
        switch (name.toLowerCase(Locale.ROOT)) {
            case "orgs.csv" -> file.read(stream, ORGS, this::org);
            case "users.csv" -> {
                usersSeen = true;
                file.read(stream, USERS, this::user);
            }
            case "roles.csv" -> file.read(stream, ROLES, this::role);
            case "demographics.csv" -> file.read(stream, DEMOGRAPHICS, this::born);
            default -> {}
        }
    }

    private void org(CsvRow row) {
        Optional<String> id = needed(row, "sourcedId", "the organisation’s id");
        Optional<String> name = needed(row, "name", "the organisation’s name");
        if (id.isPresent() && name.isPresent() && !gone(row)) {
            sink.org(new RosterSink.Org(row.place(), id.get(), name.get(), row.at("type"), row.at("identifier")));
        }
    }

    private void user(CsvRow row) {
        Optional<String> id = needed(row, "sourcedId", "the person’s id");
        Optional<String> given = needed(row, "givenName", "a first name of 1 to 80 characters");
        Optional<String> family = needed(row, "familyName", "a family name of 1 to 80 characters");
        boolean rolesElsewhere = row.headings().column("role") < 0;
        Set<Part> parts = Parts.in(row.at("role"));
        if (parts.isEmpty() && !rolesElsewhere) {
            sink.problem(row.place().problem("role", "a role such as student, teacher, aide or guardian"));
            return;
        }
        if (id.isEmpty() || given.isEmpty() || family.isEmpty()) {
            return;
        }
        sink.user(new User(
                row.place(),
                id.get(),
                gone(row),
                parts,
                ids(row.at("orgSourcedIds").isEmpty() ? row.at("primaryOrgSourcedId") : row.at("orgSourcedIds")),
                given.get(),
                family.get(),
                Fields.name(
                        row.at("preferredGivenName").isEmpty()
                                ? row.at("preferredFirstName")
                                : row.at("preferredGivenName")),
                Fields.email(row.at("email")),
                Fields.phone(row.at("sms").isEmpty() ? row.at("phone") : row.at("sms")),
                Fields.yearGroup(row.at("grades").isEmpty() ? row.at("grade") : row.at("grades")),
                Fields.upn(row.at("identifier")),
                null,
                ids(row.at("agentSourcedIds").isEmpty() ? row.at("agents") : row.at("agentSourcedIds")),
                parts.contains(Part.GUARDIAN) ? row.at("role").toLowerCase(Locale.ROOT) : ""));
    }

    private void role(CsvRow row) {
        Optional<String> user = needed(row, "userSourcedId", "the id of a person in users.csv");
        Optional<String> role = needed(row, "role", "a role such as student, teacher, aide or guardian");
        if (user.isPresent() && role.isPresent() && !gone(row)) {
            sink.role(new RosterSink.UserRole(row.place(), user.get(), Parts.of(role.get()), row.at("orgSourcedId")));
        }
    }

    private void born(CsvRow row) {
        String user = row.at("userSourcedId").isEmpty() ? row.at("sourcedId") : row.at("userSourcedId");
        String typed = row.at("birthDate");
        if (user.isEmpty()) {
            sink.problem(row.place().problem("userSourcedId", "the id of a person in users.csv"));
        } else if (!typed.isEmpty()) {
            Dates.read(typed)
                    .ifPresentOrElse(
                            day -> sink.bornOn(row.place(), user, day),
                            () -> sink.problem(row.place().problem("birthDate", "a date such as 2013-09-30")));
        }
    }

    private Optional<String> needed(CsvRow row, String column, String expected) {
        String value = row.at(column);
        boolean holds = !value.isEmpty() && value.length() <= (column.endsWith("Name") ? Fields.NAME : Fields.ID);
        if (!holds) {
            sink.problem(row.place().problem(column, expected));
        }
        return holds ? Optional.of(Fields.clean(value)) : Optional.empty();
    }

    private static boolean gone(CsvRow row) {
        return row.at("status").equalsIgnoreCase("tobedeleted")
                || row.at("status").equalsIgnoreCase("inactive");
    }

    private static List<String> ids(String field) {
        return Arrays.stream(field.split("[,;|]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }
}
