package org.keepwell.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepwell.isolation.Database.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.KeepwellTest;

@KeepwellTest
class DatabaseRolesTest {

    @Test
    void noneOfThemIsAboveRowLevelSecurity() {
        assertThat(findings("""
                select rolname from pg_roles where rolname like 'keepwell%'
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""")).isEmpty();
    }

    @Test
    void searchAndAuditCannotLogIn() {
        assertThat(findings(
                        "select rolname from pg_roles where rolname like 'keepwell%' and not rolcanlogin order by 1"))
                .containsExactly("keepwell_audit", "keepwell_search");
    }

    @Test
    void theApplicationAndTheEngineBecomeNobodyElse() {
        assertThat(findings("""
                select m.member::regrole::text from pg_auth_members m
                 where m.member in ('keepwell_app'::regrole, 'keepwell_engine'::regrole)""")).isEmpty();
    }

    @Test
    void theEngineReadsWhatIsDueAndNothingElse() {
        List<String> readable = findings("""
                select distinct c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^(pg_|information_schema)'
                   and (has_table_privilege('keepwell_engine', c.oid, 'select')
                     or has_any_column_privilege('keepwell_engine', c.oid, 'select'))""");
        List<String> due = findings("""
                select polrelid::regclass::text from pg_policy
                 where polcmd = 'r' and polroles = array['keepwell_engine'::regrole::oid]""");
        readable.removeAll(GlobalTables.READ_BY_THE_ENGINE);
        assertThat(readable).isSubsetOf(due);
    }

    @Test
    void theEngineChangesNothing() {
        assertThat(findings("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^(pg_|information_schema)'
                   and (has_table_privilege('keepwell_engine', c.oid, 'insert, update, delete, truncate')
                     or has_any_column_privilege('keepwell_engine', c.oid, 'insert, update'))""")).isEmpty();
    }

    @Test
    void theApplicationNeitherMakesNorEmptiesTables() {
        assertThat(findings("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                   and has_table_privilege('keepwell_app', c.oid, 'truncate, references, trigger')""")).isEmpty();
        assertThat(findings(
                        "select nspname from pg_namespace where has_schema_privilege('keepwell_app', oid, 'create')"))
                .isEmpty();
    }
}
