package org.keepwell.exchange.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Refused;

class HostileRosterTest {

    private static final String USERS = "sourcedId,role,givenName,familyName\n";

    @Test
    void anArchiveThatUnpacksToManyTimesItsSizeIsRefusedEarly() throws IOException {
        for (String name : new String[] {"users.csv", "padding.bin"}) {
            byte[] bomb = bomb(name, 40_000_000);
            assertThat(bomb.length).isLessThan(200_000);
            refused(Gathered.file("bomb.zip", bomb), "many times its size");
        }
    }

    @Test
    void anArchiveOfManyThousandFilesIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < 5_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".csv"));
                zip.closeEntry();
            }
        }
        refused(Gathered.file("many.zip", packed.toByteArray()), "more than 200 files");
    }

    @Test
    void aLineOfTwoGigabytesIsRefusedAfterItsFirstPart() {
        Endless endless = new Endless(USERS, 'x', 2_000_000_000L);
        refused(RosterInput.file("users.csv", 2_000_000_000L, () -> endless), "10,000 characters a field");
        assertThat(endless.given).isLessThan(2_000_000);
    }

    @Test
    void aHeadingOfTwoGigabytesIsRefusedAfterItsFirstPart() {
        Endless endless = new Endless("sourcedId,", 'x', 2_000_000_000L);
        refused(RosterInput.file("users.csv", 2_000_000_000L, () -> endless), "characters");
        assertThat(endless.given).isLessThan(2_000_000);
    }

    @Test
    void aMillionColumnsAreRefusedAfterTheFirstFewHundred() {
        Endless endless = new Endless("sourcedId,role,givenName,familyName", ',', 1_000_000L);
        refused(RosterInput.file("users.csv", 1_000_000L, () -> endless), "at most 400 columns");
        assertThat(endless.given).isLessThan(500_000);
    }

    @Test
    void aQuotationMarkThatNeverClosesIsRefused() {
        Endless endless = new Endless(USERS + "s1,student,\"", 'x', 2_000_000_000L);
        refused(RosterInput.file("users.csv", 2_000_000_000L, () -> endless), "quotation mark");
    }

    @Test
    void moreRowsThanARosterHasAreRefused() {
        Limits small = new Limits(1_000_000, 10, 200, 100, 400, 10_000, 100_000);
        String rows = USERS + "s,student,A,B\n".repeat(101);
        assertThatThrownBy(() -> Rosters.readOneRoster(Gathered.file("users.csv", rows), small, new Gathered()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than 100 rows");
    }

    @Test
    void aSpreadsheetSaysWhatToDo() {
        refused(
                Gathered.file("list.xlsx", Gathered.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>")),
                "Save it as CSV");
    }

    @Test
    void anArchiveWithoutUsersSaysWhatIsMissing() {
        refused(Gathered.file("r.zip", Gathered.zip("orgs.csv", "sourcedId,name\no1,Fell Lane\n")), "no users.csv");
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened() {
        byte[] inner = Gathered.zip("users.csv", USERS + "s1,student,A,B\n");
        refused(
                Gathered.file("r.zip", Gathered.zip("users.zip", new String(inner, StandardCharsets.ISO_8859_1))),
                "no users.csv");
    }

    @Test
    void randomBytesGiveRowsOrWordsAndNothingElse() {
        Random dice = new Random(20_261_122);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[dice.nextInt(2_000)];
            dice.nextBytes(bytes);
            if (i % 3 == 0) {
                byte[] head = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
            }
            answers(bytes);
        }
    }

    @Test
    void archivesCutShortOrDamagedGiveRowsOrWordsAndNothingElse() {
        byte[] whole = Gathered.zip(
                "orgs.csv", "sourcedId,name,type\no1,Fell Lane,school\n",
                "users.csv", USERS + "s1,student,Zofia,Nowak\n".repeat(40),
                "demographics.csv", "sourcedId,birthDate\ns1,2012-03-09\n");
        for (int length = 0; length < whole.length; length += 3) {
            answers(Arrays.copyOf(whole, length));
        }
        Random dice = new Random(7);
        for (int i = 0; i < 600; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + dice.nextInt(4); hits > 0; hits--) {
                damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt(256);
            }
            answers(damaged);
        }
    }

    /** Whatever the bytes are, the reader hands on rows and problems or refuses in words; every other failure fails the test. */
    private static void answers(byte[] bytes) {
        RosterInput input = Gathered.file("upload", bytes);
        try {
            Rosters.Look look = Rosters.look(input, Limits.USUAL);
            assertThat(look.oneRoster() || !look.start().isEmpty()).isTrue();
            Rosters.readOneRoster(input, Limits.USUAL, new Gathered());
        } catch (Refused refused) {
            assertThat(refused.words()).hasSizeGreaterThan(15);
        }
    }

    private static void refused(RosterInput input, String words) {
        assertThatThrownBy(() -> Rosters.readOneRoster(input, Limits.USUAL, new Gathered()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private static byte[] bomb(String name, int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] rows = (USERS + "\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < size / rows.length; i++) {
                zip.write(rows);
            }
            zip.closeEntry();
        }
        return packed.toByteArray();
    }

    /** A beginning, and then one character for as long as anybody reads. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final char then;
        private final long length;
        private long given;

        Endless(String start, char then, long length) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.then = then;
            this.length = length;
        }

        @Override
        public int read() {
            if (given >= length) {
                return -1;
            }
            int next = given < start.length ? start[(int) given] : then;
            given++;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int got = 0;
            for (int next = read(); next >= 0; next = got < most ? read() : -1) {
                into[from + got++] = (byte) next;
            }
            return got == 0 ? -1 : got;
        }
    }
}
