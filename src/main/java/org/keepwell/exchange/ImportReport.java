package org.keepwell.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keepwell.exchange.roster.PlainField;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import brings, put so that it can be shown. */
@Component
class ImportReport {

    private static final int ROWS = 200;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("d MMMM, H:mm", Locale.UK);

    private final JdbcClient jdbc;
    private final Staff staff;

    ImportReport(JdbcClient jdbc, Staff staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    ImportsPage latest(List<ImportStore.Row> rows) {
        Map<PersonId, StaffMember> people = staff.byId();
        return new ImportsPage(rows.stream()
                .map(row -> new ImportsPage.Entry(
                        "/set-up/import/" + row.id(),
                        row.fileName(),
                        stamp(row.startedAt()),
                        people.containsKey(row.startedBy())
                                ? people.get(row.startedBy()).name()
                                : "",
                        row.state().words(),
                        kind(row.state())))
                .toList());
    }

    ImportPage page(ImportStore.Row row, List<List<String>> start) {
        List<String> headings = start.isEmpty() ? List.of() : start.getFirst();
        return new ImportPage(
                row.id().toString(),
                row.fileName(),
                staff.maybe(row.startedBy()).map(StaffMember::name).orElse(""),
                row.state(),
                row.words(),
                row.percent(),
                counts(row.id()),
                rows(row.id()),
                problems(row.id()),
                row.problems(),
                row.state() == ImportState.ORGS ? orgs(row.id()) : List.of(),
                IntStream.range(0, headings.size())
                        .mapToObj(i -> Option.of(
                                String.valueOf(i), headings.get(i).isBlank() ? "Column " + (i + 1) : headings.get(i)))
                        .toList(),
                Arrays.stream(PlainField.values())
                        .map(field -> new ImportPage.Field(field.name(), field.words(), field.needed()))
                        .toList(),
                PlainField.suggest(headings).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().name(), entry -> String.valueOf(entry.getValue()))),
                start.stream().skip(1).toList());
    }

    private List<ImportPage.Count> counts(ImportId id) {
        return jdbc.sql("""
                select coalesce(kind, 'OTHER') as kind,
                       count(*) filter (where outcome = 'NEW') as fresh, count(*) filter (where outcome = 'CHANGED') as changed,
                       count(*) filter (where outcome = 'SAME') as same, count(*) filter (where outcome = 'GONE') as gone,
                       count(*) filter (where outcome = 'SKIPPED') as skipped
                from exchange.roster_person where setting_id = ? and import_id = ? group by 1 order by 1""")
                .params(setting(), id.value())
                .query((row, n) -> new ImportPage.Count(
                        kind(row.getString("kind")),
                        row.getInt("fresh"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("gone"),
                        row.getInt("skipped")))
                .list();
    }

    private List<ImportPage.Row> rows(ImportId id) {
        return jdbc.sql("""
                select file, line, coalesce(kind, 'OTHER') as kind, trim(given_name || ' ' || family_name) as name, outcome
                from exchange.roster_person
                where setting_id = ? and import_id = ? and outcome in ('NEW', 'CHANGED', 'GONE') order by n limit ?""")
                .params(setting(), id.value(), ROWS)
                .query((row, n) -> new ImportPage.Row(
                        row.getString("file"),
                        row.getLong("line"),
                        kind(row.getString("kind")),
                        row.getString("name"),
                        outcome(row.getString("outcome"))))
                .list();
    }

    private List<ImportPage.Wrong> problems(ImportId id) {
        return jdbc.sql("""
                select file, line, column_name, expected from exchange.roster_problem
                where setting_id = ? and import_id = ? order by file, line, n limit ?""")
                .params(setting(), id.value(), ROWS)
                .query((row, n) -> new ImportPage.Wrong(
                        row.getString("file"),
                        row.getLong("line") > 0 ? String.valueOf(row.getLong("line")) : "",
                        row.getString("column_name"),
                        row.getString("expected")))
                .list();
    }

    private List<Option> orgs(ImportId id) {
        return jdbc.sql("""
                select o.source_id, o.name, o.type, o.identifier,
                       (select count(*) from exchange.roster_person p
                         where p.setting_id = o.setting_id and p.import_id = o.import_id and o.source_id = any (p.orgs)) as people
                from exchange.roster_org o where o.setting_id = ? and o.import_id = ? order by o.name, o.source_id limit ?""")
                .params(setting(), id.value(), ROWS)
                .query((row, n) -> new Option(
                        row.getString("source_id"),
                        row.getString("name"),
                        (row.getString("type") + " " + row.getString("identifier")).strip() + ", people: "
                                + row.getInt("people")))
                .list();
    }

    private static String stamp(Instant at) {
        return STAMP.format(at.atZone(DatabaseClock.ZONE));
    }

    private static String kind(ImportState state) {
        return switch (state) {
            case DONE -> "";
            case REFUSED -> "care";
            default -> "grey";
        };
    }

    private static String kind(String code) {
        return switch (code) {
            case "STAFF" -> "Staff";
            case "CHILD" -> "Children";
            case "ADULT" -> "Parents and carers";
            default -> "Others";
        };
    }

    private static String outcome(String code) {
        return switch (code) {
            case "NEW" -> "New";
            case "CHANGED" -> "Changed";
            case "GONE" -> "Left, by the roster";
            default -> "The same";
        };
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
