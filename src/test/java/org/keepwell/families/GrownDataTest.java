package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages of grown tables read the index made for them, under row-level security as the application. */
@KeepwellTest
class GrownDataTest {

    private final OneSchool school = new OneSchool();

    @Test
    void theTimelineReadsItsIndexAndNoMoreThanAPage() {
        grow(school.id, school.barraclough, school.callum.id(), 400, 20_000);

        List<String> plan = plan("""
                select c.* from families.contact c
                 where c.setting_id = '%1$s' and c.family_id = '%2$s'
                   and (c.happened_at, c.contact_id) < (now(), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                   and exists (select from families.visible_family v where v.setting_id = '%1$s' and v.family_id = '%2$s')
                 order by c.happened_at desc, c.contact_id desc limit 21""".formatted(school.id, school.barraclough));

        assertThat(String.join("\n", plan)).contains("contact_timeline").doesNotContain("Seq Scan on contact");
    }

    @Test
    void theListAndTheSearchReadTheirIndexes() {
        grow(school.id, school.barraclough, school.callum.id(), 3_000, 10);

        assertThat(String.join("\n", plan("""
                select f.family_id from families.family f where f.setting_id = '%s' and f.closed_at is null
                   and (f.name_key, f.family_id) > ('m', '00000000-0000-0000-0000-000000000000')
                 order by f.name_key, f.family_id limit 31""".formatted(school.id))))
                .contains("family_by_name")
                .doesNotContain("Sort");
        assertThat(String.join("\n", plan("""
                select t.family_id from families.family_token t
                 where t.setting_id = '%s' and t.token >= 'fam12' and t.token < 'fam12￿'""".formatted(school.id))))
                .containsAnyOf("family_token_pkey")
                .doesNotContain("Seq Scan");
    }

    private List<String> plan(String sql) {
        return school.as(
                school.callum,
                () -> new TransactionTemplate(RunningKeepwell.bean(PlatformTransactionManager.class))
                        .execute(status -> RunningKeepwell.bean(JdbcClient.class)
                                .sql("explain " + sql)
                                .query((row, n) -> String.valueOf(row.getString(1)))
                                .list()));
    }

    private static void grow(SettingId setting, FamilyId family, PersonId by, int families, int contacts) {
        var logins = RunningKeepwell.logins();
        JdbcClient owner = JdbcClient.create(logins.as(logins.owner()));
        int added = owner.sql("""
                insert into families.family (setting_id, family_id, name, name_key, added_at)
                select ?, gen_random_uuid(), 'Fam' || n, 'fam' || n, now() from generate_series(1, ?) n""").params(setting.value(), families).update();
        int tokens = owner.sql("""
                insert into families.family_token (setting_id, token, family_id)
                select setting_id, name_key, family_id from families.family where setting_id = ? and name_key like 'fam%'""").params(setting.value()).update();
        int logged = owner.sql("""
                insert into families.contact (setting_id, contact_id, family_id, kind, domains, summary, happened_at, logged_by, logged_at)
                select ?, gen_random_uuid(), f.family_id, 'listened', array['emotional'], 'x', now() - n * interval '1 hour', ?, now()
                  from generate_series(1, ?) n
                  join lateral (select case when n % 20 = 0 then ?::uuid else
                        (select family_id from families.family where setting_id = ? offset n % 50 limit 1) end as family_id) f on true""")
                .params(setting.value(), by.value(), contacts, family.value(), setting.value())
                .update();
        assertThat(added + tokens + logged).isPositive();
        for (String table : List.of("family", "family_token", "contact")) {
            assertThat(owner.sql("analyze families." + table).update()).isGreaterThanOrEqualTo(0);
        }
    }
}
