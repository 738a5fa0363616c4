package org.keepwell.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepwell.isolation.Database.findings;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.KeepwellTest;

/** Walks PostgreSQL's catalogue: what one forgotten line in a migration would open, this finds. */
@KeepwellTest
class CatalogueTest {

    private static final String OURS = """
            with ours as (
                select c.oid, n.nspname || '.' || c.relname as name, c.relkind, c.reloptions, c.relowner,
                       c.relrowsecurity, c.relforcerowsecurity, a.attnum as setting
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'setting_id' and not a.attisdropped
                 where n.nspname !~ '^(pg_|information_schema)')
            """;

    /** As the catalogue prints what shared.isolate wrote. */
    private static final String THE_SETTING =
            "(setting_id = ( SELECT (current_setting('keepwell.setting'::text))::uuid AS current_setting))";

    @Test
    void everyTableIsOfASettingOrOnTheListOfGlobalOnes() {
        List<String> neither = new ArrayList<>(Database.tables());
        neither.removeAll(Database.tablesOfASetting());
        neither.removeAll(GlobalTables.WITH_REASONS.keySet());
        neither.removeIf(table -> table.endsWith(GlobalTables.MIGRATION_HISTORY));
        assertThat(neither)
                .as("Give the table setting_id and pass it to shared.isolate, or put it on GlobalTables with a reason")
                .isEmpty();
        assertThat(Database.tables())
                .as("GlobalTables names a table that is gone")
                .containsAll(GlobalTables.WITH_REASONS.keySet());
    }

    @Test
    void everyTableOfASettingHasRowLevelSecurityForced() {
        assertThat(findings(OURS + """
                select name from ours where relkind in ('r', 'p') and setting is not null
                   and not (relrowsecurity and relforcerowsecurity)"""))
                .as("Pass the table to shared.isolate in its migration")
                .isEmpty();
    }

    @Test
    void everyTableOfASettingIsHeldToItForReadingAndWriting() {
        assertThat(findings(OURS + """
                select name from ours o where relkind in ('r', 'p') and setting is not null
                   and not exists (select from pg_policy p where p.polrelid = o.oid
                          and p.polroles = array['keepwell_app'::regrole::oid] and p.polcmd = '*'
                          and pg_get_expr(p.polqual, p.polrelid) = $q$%1$s$q$
                          and pg_get_expr(p.polwithcheck, p.polrelid) = $q$%1$s$q$)""".formatted(THE_SETTING)))
                .as("Pass the table to shared.isolate, or put it on GlobalTables.READ_BY_ALL with a reason")
                .isSubsetOf(GlobalTables.READ_BY_ALL.keySet());
    }

    @Test
    void noOtherPolicyLetsTheApplicationPastItsSetting() {
        assertThat(findings(OURS + """
                select name from ours o join pg_policy p on p.polrelid = o.oid
                 where setting is not null and p.polpermissive
                   and (p.polroles && array['keepwell_app'::regrole::oid, 0::oid])
                   and (coalesce(pg_get_expr(p.polqual, p.polrelid), $q$%1$s$q$) not like $q$%%%1$s%%$q$
                     or coalesce(pg_get_expr(p.polqual, p.polrelid), '') like '%% OR %%')""".formatted(THE_SETTING)))
                .as("Policies for the same role are joined by OR: each must name the setting")
                .isSubsetOf(GlobalTables.READ_BY_ALL.keySet());
    }

    @Test
    void whatAllMayReadOnlyItsSettingMayWrite() {
        assertThat(findings(OURS + """
                select name || ': ' || p.polname from ours o join pg_policy p on p.polrelid = o.oid
                 where setting is not null and p.polpermissive
                   and (p.polroles && array['keepwell_app'::regrole::oid, 0::oid]) and p.polcmd <> 'r'
                   and (coalesce(pg_get_expr(p.polqual, p.polrelid), $q$%1$s$q$) <> $q$%1$s$q$
                     or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), $q$%1$s$q$) <> $q$%1$s$q$)""".formatted(THE_SETTING))).isEmpty();
    }

    @Test
    void theSettingComesFirstInEveryKey() {
        assertThat(findings(OURS + """
                select i.indexrelid::regclass::text from ours o join pg_index i on i.indrelid = o.oid
                 where setting is not null and i.indisunique and i.indkey[0] <> setting"""))
                .as("A unique index without the setting tells one setting what another holds")
                .isSubsetOf(GlobalTables.UNIQUE_ACROSS_SETTINGS);
        assertThat(findings(OURS + """
                select o.name || ': ' || k.conname from ours o join pg_constraint k on k.conrelid = o.oid and k.contype = 'f'
                  join ours other on other.oid = k.confrelid
                 where o.setting is not null and other.setting is not null
                   and (k.conkey[1] <> o.setting or k.confkey[1] <> other.setting)"""))
                .as("A foreign key without the setting points across settings")
                .isEmpty();
    }

    @Test
    void foreignKeysStayInsideTheirSchema() {
        assertThat(findings("""
                select k.conrelid::regclass || ': ' || k.conname from pg_constraint k
                  join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                 where k.contype = 'f' and a.relnamespace <> b.relnamespace""")).isEmpty();
    }

    @Test
    void everyViewReadsAsWhoeverAsks() {
        assertThat(findings(OURS + """
                select name from ours where relkind = 'v'
                   and not coalesce(reloptions @> array['security_invoker=true'], false)"""))
                .as("create view … with (security_invoker = true)")
                .isEmpty();
    }

    @Test
    void nothingIsMaterialised() {
        assertThat(findings(OURS + "select name from ours where relkind = 'm'"))
                .as("A materialised view has no row-level security")
                .isEmpty();
    }

    @Test
    void onlyAuditAndSearchHaveFunctionsWithRightsOfTheirOwn() {
        assertThat(findings("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
                   and p.proowner not in ('keepwell_audit'::regrole, 'keepwell_search'::regrole)""")).isEmpty();
    }

    @Test
    void functionsWithRightsOfTheirOwnPinTheirSearchPathAndAreNotForEverybody() {
        assertThat(findings("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
                   and not exists (select from unnest(p.proconfig) c where c ~ '^search_path=pg_catalog(, [a-z]+)*, pg_temp$')""")).as("set search_path = pg_catalog, …, pg_temp").isEmpty();
        assertThat(findings("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
                   and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)""")).as("revoke execute on function … from public").isEmpty();
    }

    @Test
    void everythingElseBelongsToTheOwner() {
        assertThat(
                        findings(
                                OURS
                                        + "select name from ours where relkind in ('r', 'p', 'v', 'S') and relowner <> 'keepwell_owner'::regrole"))
                .isEmpty();
    }
}
