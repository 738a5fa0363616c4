package org.keepwell.exchange.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.exchange.roster.RosterSink.Part;
import org.keepwell.shared.Refused;

class UntidyRosterTest {

    private static final String HEAD = "sourcedId,status,orgSourcedIds,role,givenName,familyName,email,agents";

    @Test
    void aTidyArchiveGivesItsOrganisationsPeopleAndBirthdays() {
        Gathered found = Gathered.oneRoster(Gathered.file(
                "export.zip",
                Gathered.zip(
                        "manifest.csv", "propertyName,value\noneroster.version,1.1\n",
                        "orgs.csv", "sourcedId,status,name,type,identifier\no1,active,Fell Lane,school,141516\n",
                        "users.csv",
                                HEAD
                                        + "\ns1,active,o1,student,Zofia,Nowak,,g1\ng1,active,o1,guardian,Ewa,Nowak,ewa@home.example,\n",
                        "demographics.csv", "sourcedId,birthDate\ns1,2012-03-09\n")));
        assertThat(found.orgs).extracting(RosterSink.Org::name).containsExactly("Fell Lane");
        assertThat(found.names()).containsExactly("Zofia Nowak", "Ewa Nowak");
        assertThat(found.users.getFirst().agents()).containsExactly("g1");
        assertThat(found.births).isEqualTo(Map.of("s1", LocalDate.of(2012, 3, 9)));
        assertThat(found.problems).isEmpty();
        assertThat(found.progress).endsWith(100).isSorted();
    }

    @Test
    void aFolderIsReadAsAnArchiveIs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Users.CSV"), HEAD + "\ns1,,o1,student,Zofia,Nowak\n");
        Files.writeString(folder.resolve("notes.txt"), "anything at all");
        assertThat(Gathered.oneRoster(RosterInput.at(folder)).names()).containsExactly("Zofia Nowak");
    }

    @Test
    void shortRowsExtraColumnsAndMissingStatusAreNoProblem() {
        Gathered found = users(
                HEAD + ",ext_shoeSize\ns1,,o1,student,Zofia,Nowak\ns2,,o1,student,Ben,Ives,,,,42,more,and,more\n");
        assertThat(found.names()).containsExactly("Zofia Nowak", "Ben Ives");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void aRowTooShortToNameSomebodyIsNamedByLineAndColumn() {
        Gathered found = users(HEAD + "\ns1,,o1,student,Zofia,Nowak\n\ns2,,o1,student,Ben\n");
        assertThat(found.problemWords())
                .containsExactly("users.csv, line 4, familyName: a family name of 1 to 80 characters");
    }

    @Test
    void misspeltHeadingsAreTakenForWhatTheyMean() {
        Gathered found =
                users("sourcedID , Role,Given_Name,famliyName,prefferedGivenName\ns1,student,Zofia,Nowak,Zosia\n");
        assertThat(found.names()).containsExactly("Zofia Nowak");
        assertThat(found.users.getFirst().knownAs()).isEqualTo("Zosia");
    }

    @Test
    void aMarkAndWindowsLineEndsAreNoPartOfTheValues() {
        Gathered found = users("\uFEFF" + HEAD + "\r\n\"s1\",active,\"o1\",\"student\",\"Zofia\",\"Nowak, van\"\r\n");
        assertThat(found.names()).containsExactly("Zofia Nowak, van");
    }

    @Test
    void lettersOfWindowsAndOfUtf8AreBothReadEvenInOneFile() {
        byte[] windows = (HEAD + "\ns1,,o1,student,Zoë,Müller\n").getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = "s2,,o1,student,Siân,Kováč\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[windows.length + utf8.length];
        System.arraycopy(windows, 0, both, 0, windows.length);
        System.arraycopy(utf8, 0, both, windows.length, utf8.length);
        Gathered found = Gathered.oneRoster(Gathered.file("users.csv", both));
        assertThat(found.names()).containsExactly("Zoë Müller", "Siân Kováč");
    }

    @Test
    void sixteenBitTextWithItsMarkIsRead() {
        byte[] wide = ("\uFEFF" + HEAD + "\ns1,,o1,student,Zoë,Müller\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(Gathered.oneRoster(Gathered.file("users.csv", wide)).names()).containsExactly("Zoë Müller");
    }

    @Test
    void semicolonsAndTabsPartColumnsToo() {
        assertThat(users(HEAD.replace(',', ';') + "\ns1;;o1;student;Zofia;Nowak\n")
                        .names())
                .containsExactly("Zofia Nowak");
        assertThat(users(HEAD.replace(',', '\t') + "\ns1\t\to1\tstudent\tZofia\tNowak\n")
                        .names())
                .containsExactly("Zofia Nowak");
    }

    @Test
    void datesAreReadAsExportersWriteThem() {
        Gathered found = Gathered.oneRoster(
                Gathered.file(
                        "r.zip",
                        Gathered.zip(
                                "users.csv",
                                HEAD + "\ns1,,o1,student,Zofia,Nowak\n",
                                "demographics.csv",
                                "userSourcedId,birthdate\na,\"2012-03-09 08:01:05\"\nb,09/03/2012\nc,20120309\nd,9.3.2012\ne,31/02/2012\n")));
        assertThat(found.births.values()).containsOnly(LocalDate.of(2012, 3, 9)).hasSize(4);
        assertThat(found.problemWords())
                .containsExactly("demographics.csv, line 6, birthDate: a date such as 2013-09-30");
    }

    @Test
    void versionOneTwoKeepsRolesInAFileOfTheirOwn() {
        Gathered found = Gathered.oneRoster(Gathered.file(
                "r.zip",
                Gathered.zip(
                        "users.csv", "sourcedId,username,givenName,familyName\nt1,lp,Leanne,Postle\n",
                        "roles.csv",
                                "sourcedId,userSourcedId,roleType,role,orgSourcedId\nr1,t1,primary,principal,o1\n")));
        assertThat(found.problems).isEmpty();
        assertThat(found.roles).extracting(RosterSink.UserRole::part).containsExactly(Part.ADMINISTRATOR);
    }

    @Test
    void aPlainListIsReadByTheColumnsChosen() {
        String list = """
                Surname,Forename,DOB,Year,Contact,Relationship,Contact mobile
                Nowak,Zofia,09/03/2012,8,Ewa Nowak,Mother,07700 900 123
                Nowak,Adam,11/12/2014,5,Ewa Nowak,Mother,07700900123
                """;
        Rosters.Look look = Rosters.look(Gathered.file("list.csv", list), Limits.USUAL);
        assertThat(look.oneRoster()).isFalse();
        var columns = new PlainColumns(
                PlainColumns.Who.PUPILS, PlainField.suggest(look.start().getFirst()));
        Gathered found = new Gathered();
        Rosters.readPlain(Gathered.file("list.csv", list), Limits.USUAL, PlainColumns.read(columns.written()), found);
        assertThat(found.names()).containsExactly("Ewa Nowak", "Zofia Nowak", "Adam Nowak");
        assertThat(found.users.get(1).agents()).isEqualTo(found.users.get(2).agents());
        assertThat(found.users.get(1).yearGroup()).isEqualTo("Year 8");
        assertThat(found.users.get(1).parts()).isEqualTo(Set.of(Part.STUDENT));
    }

    @Test
    void columnsForNamesMustBeChosenAndEachColumnOnce() {
        assertThatThrownBy(() -> new PlainColumns(PlainColumns.Who.STAFF, Map.of(PlainField.GIVEN_NAME, 0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Family name");
        assertThatThrownBy(() -> new PlainColumns(
                        PlainColumns.Who.STAFF, Map.of(PlainField.GIVEN_NAME, 0, PlainField.FAMILY_NAME, 0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("two things");
    }

    private static Gathered users(String content) {
        return Gathered.oneRoster(Gathered.file("users.csv", content));
    }
}
