package org.keepwell;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keepwell.shared.Checkup;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database: its version and shape, what its accounts may do, whether it keeps data safe and values out of its log. */
record DatabaseCheckup(DatabaseLogins logins, Instant now) implements Checkup {
    private static final int OLDEST_VERSION = 15;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    @Override
    public String about() {
        return "database";
    }

    @Override
    public List<Finding> look() throws SQLException {
        JdbcClient owner = JdbcClient.create(logins.as(logins.owner()));
        var findings = new ArrayList<Finding>();
        findings.add(version(
                setting(owner, "server_version"), Integer.parseInt(setting(owner, "server_version_num")) / 10_000));
        findings.add(shape(owner));
        for (DatabaseLogins.Login login : List.of(logins.app(), logins.engine())) {
            rights(login).ifPresent(findings::add);
        }
        expect(owner, "fsync", "on", "a power cut could lose what was saved", findings);
        expect(owner, "full_page_writes", "on", "a power cut could damage what was saved", findings);
        expect(owner, "log_parameter_max_length", "0", "its log could hold case text; set it to 0", findings);
        expect(owner, "log_parameter_max_length_on_error", "0", "its log could hold case text; set it to 0", findings);
        clocks(owner, findings);
        return List.copyOf(findings);
    }

    private static Finding version(String text, int major) {
        return major < OLDEST_VERSION
                ? Finding.needsSomebody(
                        "PostgreSQL " + text + " is too old; Keepwell needs " + OLDEST_VERSION + " or newer")
                : Finding.fine("PostgreSQL " + text + " answers");
    }

    private static Finding shape(JdbcClient owner) {
        String there = owner.sql("select fingerprint from shared.migrated")
                .query(String.class)
                .single();
        return there.equals(Migrations.fingerprint())
                ? Finding.fine("its tables are those of this release")
                : Finding.needsSomebody("its tables are those of another release; restart Keepwell");
    }

    private Optional<Finding> rights(DatabaseLogins.Login login) {
        boolean tooMany = JdbcClient.create(logins.as(login))
                .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        return tooMany
                ? Optional.of(Finding.needsSomebody(
                        "the account " + login + " passes by row-level security; take superuser and bypassrls from it"))
                : Optional.empty();
    }

    private static void expect(JdbcClient owner, String name, String wanted, String why, List<Finding> findings) {
        String found = setting(owner, name);
        if (!found.equals(wanted)) {
            findings.add(Finding.needsSomebody(name + " is " + found + ": " + why));
        }
    }

    private void clocks(JdbcClient owner, List<Finding> findings) {
        Instant there = owner.sql("select clock_timestamp()")
                .query((row, n) -> Objects.requireNonNull(row.getTimestamp(1)).toInstant())
                .single();
        Duration apart = Duration.between(there, now).abs();
        if (apart.compareTo(CLOCKS_APART) > 0) {
            findings.add(Finding.needsSomebody("its clock and this machine's are " + apart.toSeconds()
                    + " seconds apart; alarms go by the database's"));
        }
    }

    private static String setting(JdbcClient owner, String name) {
        return owner.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
