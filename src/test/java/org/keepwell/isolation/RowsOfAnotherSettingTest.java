package org.keepwell.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepwell.testing.KeepwellTest;

/**
 * Puts a row of two settings into every table there is and looks at them as the application. A table's own rules are taken off for the
 * length of one transaction that is rolled back, so that a bare row fits anywhere; what is left is row-level security alone.
 */
@KeepwellTest
class RowsOfAnotherSettingTest {

    private static final UUID OURS = Database.aSetting();
    private static final UUID THEIRS = Database.aSetting();
    private static final UUID ME = UUID.randomUUID();

    static Stream<String> tables() {
        return Database.tablesOfASetting().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void areNeitherSeenNorWrittenNorReachedWithoutASetting(String table) throws SQLException {
        try (Connection connection = Database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = '20s'");
            takeOffItsOwnRules(statement, table);
            statement.execute("insert into " + table + " (setting_id) values ('" + OURS + "'), ('" + THEIRS + "')");
            letMeOwnThem(statement, table);
            statement.execute("set local role keepwell_app");
            statement.execute("select set_config('keepwell.person', '" + ME + "', true)");
            if (!GlobalTables.READ_BY_ALL.containsKey(table)) {
                assertThatNothingIsReadWithoutTheSetting(connection, table);
            }
            statement.execute("select set_config('keepwell.roles', ',', true)");
            statement.execute("select set_config('keepwell.setting', '" + OURS + "', true)");
            assertThatThrownBy(() ->
                            inSavepoint(connection, "insert into " + table + " (setting_id) values ('" + THEIRS + "')"))
                    .hasMessageMatching("(?s).*(row-level security|permission denied).*");
            if (!isClosedFurther(statement, table)) {
                assertThatThrownBy(
                                () -> inSavepoint(connection, "update " + table + " set setting_id = '" + THEIRS + "'"))
                        .hasMessageMatching("(?s).*(row-level security|permission denied).*");
            }
            connection.rollback();
        }
    }

    private static void assertThatNothingIsReadWithoutTheSetting(Connection connection, String table)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> inSavepoint(connection, "select setting_id from " + table))
                    .as("without a setting")
                    .isInstanceOf(SQLException.class);
            statement.execute("select set_config('keepwell.roles', ',', true)");
            statement.execute("select set_config('keepwell.setting', '" + OURS + "', true)");
            if (isClosedFurther(statement, table)) {
                assertThat(settingsSeen(statement, table)).doesNotContain(THEIRS.toString());
            } else {
                assertThat(settingsSeen(statement, table)).containsExactly(OURS.toString());
            }
            statement.execute("select set_config('keepwell.setting', '', true)");
            assertThatThrownBy(() -> inSavepoint(connection, "select setting_id from " + table))
                    .as("after a transaction, when the setting reads as empty")
                    .hasMessageContaining("invalid input syntax for type uuid");
        }
    }

    /** Where a person's own rows are closed to others as well, they are mine. */
    private static void letMeOwnThem(Statement statement, String table) throws SQLException {
        statement.execute("""
                do $$
                begin
                    if exists (select from pg_attribute where attrelid = '%1$s'::regclass and attname = 'person_id') then
                        update %1$s set person_id = '%2$s';
                    end if;
                end $$""".formatted(table, ME));
    }

    /** Whether rows are closed to some within the setting too, as concerns are; then who is asking may see none. */
    private static boolean isClosedFurther(Statement statement, String table) throws SQLException {
        try (var row = statement.executeQuery("select exists (select from pg_policies where permissive = 'RESTRICTIVE'"
                + " and schemaname || '.' || tablename = '" + table + "')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<String> settingsSeen(Statement statement, String table) throws SQLException {
        List<String> seen = new ArrayList<>();
        try (var rows = statement.executeQuery("select setting_id from " + table)) {
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
        }
        return seen;
    }

    private static void inSavepoint(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.rollback(before);
        }
    }

    private static void takeOffItsOwnRules(Statement statement, String table) throws SQLException {
        statement.execute("set local session_replication_role = replica");
        statement.execute("delete from " + table);
        statement.execute("""
                do $$
                declare
                    rule record;
                begin
                    for rule in select conname from pg_constraint
                                 where conrelid = '%1$s'::regclass and contype in ('p', 'u', 'c', 'x', 'f') loop
                        execute format('alter table %1$s drop constraint %%I cascade', rule.conname);
                    end loop;
                    for rule in select attname from pg_attribute
                                 where attrelid = '%1$s'::regclass and attnum > 0 and attnotnull and not attisdropped
                                   and attidentity = '' loop
                        execute format('alter table %1$s alter column %%I drop not null', rule.attname);
                    end loop;
                end $$""".formatted(table));
    }
}
