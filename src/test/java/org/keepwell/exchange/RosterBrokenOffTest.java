package org.keepwell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import that is broken off in the middle leaves nothing half-saved. */
@KeepwellTest
class RosterBrokenOffTest {

    private static final int LOCK = 471_101;
    private static final String USERS = """
            sourcedId,role,givenName,familyName,email
            t1,teacher,Leanne,Postle,leanne@fell.example
            s1,student,Zofia,Nowak
            s2,student,Adam,Nowak
            s3,student,Marked,Ives
            s4,student,Ben,Ives
            """;
    private static final List<String> TABLES = List.of(
            "families.child", "families.family", "families.adult", "families.family_token", "exchange.source_id");

    @Autowired
    private RosterImport imports;

    private final School school = Cast.school();
    private final Colleague pam = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
    private final String marked = "Mid" + school.code();

    @BeforeEach
    void aRowOnWhichItStops() {
        owner().sql("""
                create or replace function families.stop_at_marked() returns trigger language plpgsql as $$
                begin
                    if new.given_name = '%1$s' then perform pg_advisory_lock_shared(%2$d); end if;
                    if new.given_name = 'Broken%1$s' then raise exception 'broken off'; end if;
                    return new;
                end $$""".formatted(marked, LOCK)).update();
        owner().sql("create trigger stop_at_marked before insert on families.child"
                        + " for each row execute function families.stop_at_marked()")
                .update();
    }

    @AfterEach
    void asItWas() {
        owner().sql("drop trigger stop_at_marked on families.child").update();
        owner().sql("drop function families.stop_at_marked()").update();
    }

    @Test
    void aConnectionThatDiesInTheMiddleLeavesEverythingAsItWasAndItCanBeginAgain() throws Exception {
        ImportId id = ready(marked);
        try (Connection holder = holdingTheLock();
                ExecutorService command = Executors.newSingleThreadExecutor()) {
            Future<?> bringing = command.submit(() -> pam.acts(() -> imports.applyNow(id)));
            await().until(() -> waiting() == 1);

            assertThat(pam.<ImportPage>asks(() -> imports.page(id)).percent())
                    .as("how far it is, seen by others while it works")
                    .isBetween(1, 99);
            assertThat(kill()).isOne();

            await().until(bringing::isDone);
            assertThat(holder.isClosed()).isFalse();
        }
        assertNothingIsHere();
        assertThat(pam.<ImportPage>asks(() -> imports.page(id)).state()).isEqualTo(ImportState.READY);

        pam.acts(() -> imports.applyNow(id));
        assertThat(count("families.child")).isEqualTo(4);
        assertThat(count("organisation.staff")).isEqualTo(2);
    }

    @Test
    void aFailureInTheMiddleIsSaidAndLeavesNothingBehind() {
        ImportId id = ready("Broken" + marked);
        pam.acts(() -> imports.confirm(id));
        await().until(() -> pam.<ImportPage>asks(() -> imports.page(id)).state() == ImportState.REFUSED);

        assertNothingIsHere();
        Web web = pam.web();
        assertThat(web.get("/set-up/import/" + id).text())
                .contains("It is our fault")
                .contains("nothing was brought in");
        assertThat(audited()).isZero();
    }

    private ImportId ready(String name) {
        byte[] file = USERS.replace("Marked", name).getBytes(StandardCharsets.UTF_8);
        ImportId id = pam.asks(() -> imports.receive("users.csv", new ByteArrayInputStream(file)));
        await().until(() -> pam.<ImportPage>asks(() -> imports.page(id)).state() == ImportState.READY);
        return id;
    }

    private void assertNothingIsHere() {
        for (String table : TABLES) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("organisation.staff")).as("Pam alone").isOne();
    }

    private long count(String table) {
        return owner().sql("select count(*) from " + table + " where setting_id = ?")
                .param(school.id().value())
                .query(Long.class)
                .single();
    }

    private long audited() {
        return owner().sql("select count(*) from audit.entry where chain = ? and verb = 'roster-brought-in'")
                .param(school.id().value())
                .query(Long.class)
                .single();
    }

    private static Connection holdingTheLock() throws SQLException {
        var logins = RunningKeepwell.logins();
        Connection connection = logins.as(logins.owner()).getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        }
        return connection;
    }

    private static long waiting() {
        return owner().sql("select count(*) from pg_locks where locktype = 'advisory' and objid = " + LOCK
                        + " and not granted")
                .query(Long.class)
                .single();
    }

    /** Ends the server's side of the connection, as when the process at its other end is killed. */
    private static long kill() throws SQLException {
        try (Connection superuser = RunningKeepwell.postgres().superuserConnection("postgres");
                var rows = superuser
                        .createStatement()
                        .executeQuery("select pg_terminate_backend(pid) from pg_locks"
                                + " where locktype = 'advisory' and objid = " + LOCK + " and not granted")) {
            long killed = 0;
            while (rows.next()) {
                killed++;
            }
            return killed;
        }
    }

    private static JdbcClient owner() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
