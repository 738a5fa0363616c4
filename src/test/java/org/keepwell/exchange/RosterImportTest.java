package org.keepwell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.access.People;
import org.keepwell.exchange.roster.PlainColumns;
import org.keepwell.exchange.roster.PlainField;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.Cast;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.ThrowingSupplier;

@KeepwellTest
class RosterImportTest {

    private static final String ORGS = """
            sourcedId,status,dateLastModified,name,type,identifier
            here,active,2026-01-05,Fell Lane,school,141516
            """;

    private static final String USERS = """
            sourcedId,status,orgSourcedIds,role,givenName,familyName,email,sms,agents,ext_bus
            t1,,here,teacher,Leanne,Postle,leanne.postle@fell.example,07700 900111
            a1,,here,aide,Dele,Adeyemi
            s1,active,here,student,Zofia,Nowak,,,"g1",bus 4
            s2,,here,student,Adam,Nowak,,,g1
            s3,,here,student,Ben,Ives
            s4,,elsewhere,student,Far,Away
            g1,,here,guardian,Ewa,Nowak,ewa@home.example,07700900222
            g9,,here,parent,Nobodys,Parent
            """;

    private static final String BIRTHS = """
            userSourcedId,birthDate
            s1,"2012-03-09"
            """;

    @Autowired
    private RosterImport imports;

    @Autowired
    private ImportCommand command;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final SettingId setting = SettingId.make();
    private final String code = "r" + UUID.randomUUID().toString().substring(0, 8);
    private final String username = "pam." + code;
    private final PersonId pam = found();

    @Test
    void aRosterIsShownBeforeItIsBroughtInAndThenIsHere() throws IOException {
        ImportId id = receive("fell.zip", zip("orgs.csv", ORGS, "users.csv", USERS, "demographics.csv", BIRTHS));
        ImportPage shown = awaited(id, ImportState.READY);
        assertThat(shown.counts())
                .extracting(ImportPage.Count::kind, ImportPage.Count::fresh, ImportPage.Count::skipped)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Parents and carers", 1, 1),
                        org.assertj.core.groups.Tuple.tuple("Children", 3, 1),
                        org.assertj.core.groups.Tuple.tuple("Staff", 2, 0));
        assertThat(count("families.child")).isZero();

        bringIn(id);
        assertThat(children()).containsExactly("Adam Nowak", "Ben Ives", "Zofia Nowak 2012-03-09");
        assertThat(count("families.family")).isEqualTo(2);
        assertThat(count("families.adult")).isEqualTo(1);
        assertThat(members()).extracting(StaffMember::name).contains("Leanne Postle", "Dele Adeyemi");
        assertThat(members())
                .filteredOn(member -> member.name().equals("Leanne Postle"))
                .allSatisfy(member -> assertThat(member.roles()).containsExactly(Role.PRACTITIONER));
    }

    @Test
    void theSameRosterTwiceChangesNothing() throws IOException {
        byte[] roster = zip("orgs.csv", ORGS, "users.csv", USERS, "demographics.csv", BIRTHS);
        bringIn(receive("fell.zip", roster));
        String before = everything();

        ImportId again = receive("fell.zip", roster);
        ImportPage shown = awaited(again, ImportState.READY);
        assertThat(shown.bringsAnything()).isFalse();
        bringIn(again);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatChangedInTheRosterIsBroughtUpToDateAndWhoeverIsGoneStays() throws IOException {
        bringIn(receive("fell.zip", zip("orgs.csv", ORGS, "users.csv", USERS)));
        String later = USERS.replace("Ben,Ives", "Benjamin,Ives").replace("s2,,here", "s2,tobedeleted,here");
        ImportId id = receive("fell.zip", zip("orgs.csv", ORGS, "users.csv", later));
        assertThat(awaited(id, ImportState.READY).rows())
                .extracting(ImportPage.Row::name, ImportPage.Row::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Adam Nowak", "Left, by the roster"),
                        org.assertj.core.groups.Tuple.tuple("Benjamin Ives", "Changed"));
        bringIn(id);
        assertThat(children()).containsExactly("Adam Nowak", "Benjamin Ives", "Zofia Nowak");
    }

    @Test
    void oneWrongRowKeepsEverythingOutAndIsNamedExactly() throws IOException {
        String wrong = USERS.replace("s3,,here,student,Ben,Ives", "s3,,here,student,Ben\ns1,,here,student,Twice,Over");
        ImportId id = receive("fell.zip", zip("orgs.csv", ORGS, "users.csv", wrong));
        ImportPage refused = awaited(id, ImportState.REFUSED);
        assertThat(refused.problems())
                .extracting(ImportPage.Wrong::file, ImportPage.Wrong::line, ImportPage.Wrong::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("users.csv", "6", "familyName"),
                        org.assertj.core.groups.Tuple.tuple("users.csv", "7", "sourcedId"));
        assertThat(count("families.child")).isZero();
        assertThat(members()).hasSize(1);
    }

    @Test
    void aRosterOfSeveralSchoolsAsksWhichIsThisOne() throws IOException {
        String two = ORGS + "there,active,2026-01-05,Dale Road,school,151617\n";
        ImportId id = receive("trust.zip", zip("orgs.csv", two, "users.csv", USERS.replace("elsewhere", "there")));
        assertThat(awaited(id, ImportState.ORGS).orgs()).hasSize(2);
        as(() -> {
            imports.orgs(id, List.of("there"));
            return id;
        });
        bringIn(id);
        assertThat(children()).containsExactly("Far Away");
    }

    @Test
    void aPlainListIsBroughtInByChosenColumns() throws IOException {
        ImportId id = receive("list.csv", """
                Forename;Surname;DOB;Carer
                Matei;Stoica;01/02/2018;Mihaela Stoica
                """.getBytes(StandardCharsets.UTF_8));
        ImportPage asked = awaited(id, ImportState.COLUMNS);
        assertThat(asked.headings()).hasSize(4);
        as(() -> {
            imports.columns(
                    id,
                    new PlainColumns(
                            PlainColumns.Who.PUPILS,
                            PlainField.suggest(List.of("Forename", "Surname", "DOB", "Carer"))));
            return id;
        });
        bringIn(id);
        assertThat(children()).containsExactly("Matei Stoica 2018-02-01");
        assertThat(count("families.adult")).isEqualTo(1);
    }

    @Test
    void theReportStaysAndTheNamesInItGoWhenTheImportIsOver() throws IOException {
        ImportId id = receive("fell.zip", zip("orgs.csv", ORGS, "users.csv", USERS));
        bringIn(id);
        ImportPage report = as(() -> imports.page(id));
        assertThat(report.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.name()).isEmpty());
        assertThat(report.rows()).extracting(ImportPage.Row::line).contains(2L, 4L);
        assertThat(count("exchange.roster_part")).isZero();
    }

    @Test
    void theCommandBringsInAFolderAndSaysSo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("orgs.csv"), ORGS);
        Files.writeString(folder.resolve("users.csv"), USERS);
        assertThat(command(folder)).contains("Children: 3 new").contains("Brought in.");
        assertThat(children()).hasSize(3);

        Files.writeString(folder.resolve("users.csv"), USERS.replace("Ben,Ives", "Ben"));
        assertThat(command(folder)).contains("users.csv, line 6, familyName: expected a family name");
    }

    private String command(Path path) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = command.run(List.of(path.toString(), "--setting", code, "--as", username), out);
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(status).isEqualTo(words.contains("Brought in.") ? 0 : 1);
        return words;
    }

    private ImportId receive(String name, byte[] content) {
        return as(() -> imports.receive(name, new ByteArrayInputStream(content)));
    }

    private void bringIn(ImportId id) {
        ImportPage ready = awaited(id, ImportState.READY);
        as(() -> {
            imports.confirm(id);
            return ready;
        });
        awaited(id, ImportState.DONE);
    }

    private ImportPage awaited(ImportId id, ImportState state) {
        await().untilAsserted(
                        () -> assertThat(as(() -> imports.page(id)).state()).isEqualTo(state));
        return as(() -> imports.page(id));
    }

    private List<StaffMember> members() {
        return as(staff::all);
    }

    private List<String> children() {
        return in(() -> jdbc.sql("""
                select concat_ws(' ', given_name, family_name, born_on) from families.child
                where setting_id = ? and on_roll order by 1""").param(setting.value()).query(String.class).list());
    }

    private int count(String table) {
        return in(() -> jdbc.sql("select count(*) from " + table + " where setting_id = ?")
                .param(setting.value())
                .query(Integer.class)
                .single());
    }

    private String everything() {
        return in(() -> jdbc.sql("""
                select string_agg(whole, ' ' order by whole) from (
                    select row_to_json(c)::text as whole from families.child c where c.setting_id = :setting
                    union all select row_to_json(a)::text from families.adult a where a.setting_id = :setting
                    union all select row_to_json(f)::text from families.family f where f.setting_id = :setting
                    union all select row_to_json(s)::text from organisation.staff s where s.setting_id = :setting) rows""")
                .param("setting", setting.value())
                .query(String.class)
                .single());
    }

    private <T> T in(ThrowingSupplier<T> work) {
        return as(() ->
                java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    private <T> T as(ThrowingSupplier<T> work) {
        return Acting.as(Actor.person(pam, setting, EnumSet.of(Role.ADMINISTRATOR)), work);
    }

    private PersonId found() {
        return Acting.as(Actor.engine(setting), () -> {
            SettingId founded = RunningKeepwell.bean(Settings.class).found(Cast.bodyWithoutUrn("School " + code, code));
            PersonId person = RunningKeepwell.bean(People.class).register(username, "seven quiet otters");
            RunningKeepwell.bean(Staff.class)
                    .join(NewStaff.of(person, "Pam Ibbotson", JobTitle.OFFICE)
                            .withRoles(EnumSet.of(Role.ADMINISTRATOR)));
            assertThat(founded).isEqualTo(setting);
            return person;
        });
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }
}
