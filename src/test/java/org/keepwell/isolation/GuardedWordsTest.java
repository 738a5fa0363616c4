package org.keepwell.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Outside;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A mark is written into every guarded field through its page, and then looked for everywhere it must not be: each row of each table, the
 * files of the database and of the house, the log, mails and texts, and the pages of those it is not for.
 */
@KeepwellTest
class GuardedWordsTest {

    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final OneSchool school = new OneSchool();
    private final Map<String, Web> others = new HashMap<>();
    private String contact = "";
    private String concern = "";

    @BeforeEach
    void listen() {
        MovedTime.toSchoolDay(11, 0);
        log.start();
        root().addAppender(log);
        others.put("not on the case", school.precious.web());
        others.put("leads the school", school.adaeze.web());
        others.put(
                "runs the office",
                school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR, Role.DUTY_COORDINATOR)
                        .web());
        others.put("in another school", new OneSchool().martin.web());
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void whatIsGuardedIsFoundNowhereElse() throws Exception {
        isWritten();
        assertThat(rowsWith("Barraclough"))
                .as("the search finds what lies open")
                .isNotEmpty();
        LoggerFactory.getLogger(GuardedWordsTest.class).error("heard");
        assertThat(log.list)
                .as("the log is heard")
                .anyMatch(event -> event.getMessage().equals("heard"));

        assertThat(rowsWith(mark))
                .as("in no row of any table, as text or as bytes")
                .isEmpty();
        checkpoint();
        assertThat(filesWith(RunningKeepwell.home(), "Barraclough"))
                .as("the search finds what lies open")
                .isNotEmpty();
        assertThat(filesWith(RunningKeepwell.home(), mark))
                .as("in no file of the database, its log or the house")
                .isEmpty();
        assertThat(log.list.stream().map(GuardedWordsTest::said))
                .as("not in the log")
                .noneMatch(words -> words.contains(mark));
        assertThat(Outside.everythingSent()).as("in no mail and no text").doesNotContain(mark);
        assertThat(pagesWith(mark)).as("on no page of those it is not for").isEmpty();
    }

    private void isWritten() {
        Web callum = school.callum.web();
        Map<String, String> typed = new HashMap<>(OneSchool.smallest("Donna told me something hard."));
        typed.put("restricted", mark + " restricted");
        typed.put("contentNotice", "hard to read");
        assertThat(callum.fill(school.path() + "/contacts/new", typed).location())
                .isEqualTo(school.path());
        contact = school.path() + "/contacts/"
                + JdbcClient.create(Database.superuser())
                        .sql("select contact_id from families.contact where restricted is not null and setting_id = ?")
                        .param(school.id.value())
                        .query((row, n) -> row.getString(1))
                        .single();
        concern = callum.fill(
                        "/concerns/new?family=" + school.barraclough,
                        "/concerns/new",
                        Map.of("family", school.barraclough.toString(), "words", mark + " concern", "urgent", "yes"))
                .location()
                .replace("/sent", "");
        Web martin = school.martin.web();
        assertThat(martin.fill(concern, concern + "/actions", Map.of("action", mark + " action"))
                        .location())
                .isEqualTo(concern);
        assertThat(martin.get(concern).text()).contains(mark + " concern", mark + " action");
        Map<String, String> emergency = Map.of(
                "contactName",
                mark + " Ewa",
                "contactNumber",
                "01632 960001",
                "contactIs",
                mark,
                "carMake",
                mark,
                "carColour",
                "red",
                "carRegistration",
                "XX1 1XX");
        assertThat(callum.fill("/me/emergency", emergency).status()).isEqualTo(302);
        assertThat(callum.fill("/visits/code", Map.of("phrase", mark + " likes her tea with honey"))
                        .status())
                .isIn(200, 302, 303);
        assertThat(callum.post("/drafts", Map.of("key", "/contacts/new", "body", "summary=" + mark))
                        .status())
                .isLessThan(300);
        callum.loseSession();
        assertThat(callum.post("/hat", Map.of("note", mark + " kept form")).location())
                .isEqualTo("/sign-in?why=kept");
        await().until(() -> OneSchool.count(
                        "select count(*) from notices.delivery where setting_id = ? and status in ('WAITING', 'SENDING')"
                                + " and due_at <= shared.now()",
                        school.id.value())
                == 0);
    }

    /** Every table of every schema, row by row as a dump has it; bytes are looked through as hexadecimal digits. */
    private static List<String> rowsWith(String words) throws SQLException {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (Connection connection = Database.superuser().getConnection();
                var all = connection.createStatement();
                var tables = all.executeQuery("""
                        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')""")) {
            while (tables.next()) {
                try (var asked = connection.prepareStatement("select count(*) from " + tables.getString(1)
                        + " t where position(? in t::text) > 0 or position(? in t::text) > 0")) {
                    asked.setString(1, words);
                    asked.setString(2, hex);
                    var rows = asked.executeQuery();
                    if (rows.next() && rows.getLong(1) > 0) {
                        found.add(tables.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static void checkpoint() throws SQLException {
        try (Connection connection = Database.superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private static List<String> filesWith(Path home, String words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file :
                    files.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
                if (content(file).contains(words)) {
                    found.add(home.relativize(file).toString());
                }
            }
        }
        return found;
    }

    /** As letters of a byte each; nothing where the server took the file away meanwhile. */
    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private List<String> pagesWith(String words) {
        List<String> found = new ArrayList<>();
        List<String> pages = List.of(
                "/",
                "/families",
                "/families?search=mark",
                school.path(),
                school.path() + "/timeline",
                contact,
                contact + "/restricted",
                concern,
                concern + "/sent",
                "/concerns",
                "/concerns/mine",
                "/visits",
                "/visits/board",
                "/visits/code",
                "/notices",
                "/people",
                "/people/" + school.callum.id(),
                "/me/emergency",
                "/set-up/audit");
        others.forEach((who, web) -> pages.forEach(page -> {
            if (web.get(page).text().contains(words)) {
                found.add(who + " at " + page);
            }
        }));
        return found;
    }

    private static String said(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
