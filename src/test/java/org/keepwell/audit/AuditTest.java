package org.keepwell.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@KeepwellTest
class AuditTest {

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final SettingId setting = SettingId.make();
    private final PersonId person = PersonId.make();
    private final Actor actor = Actor.person(person, setting, Set.of(Role.PRACTITIONER));
    private final UUID family = Ids.newId();

    @Test
    void recordsWhoDidWhatToWhichRecord() {
        inTransaction(actor.wearing(Role.PRACTITIONER), () -> audit.record("opened", "family", family));

        assertThat(entries(setting))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("seq", 1L)
                        .containsEntry("actor_kind", "PERSON")
                        .containsEntry("person", person.value())
                        .containsEntry("hat", "PRACTITIONER")
                        .containsEntry("verb", "opened")
                        .containsEntry("subject_kind", "family")
                        .containsEntry("subject", family));
    }

    @Test
    void countsEachChainWithoutAGap() {
        inTransaction(actor, () -> {
            audit.record("opened", "family", family);
            audit.record("changed", "family", family);
        });
        inTransaction(actor, () -> audit.record("closed", "family", family));

        assertThat(entries(setting)).extracting(entry -> entry.get("seq")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void recordsNothingOfATransactionThatIsRolledBack() {
        var template = new TransactionTemplate(transactions);
        Acting.as(
                actor,
                () -> template.executeWithoutResult(status -> {
                    audit.record("opened", "family", family);
                    status.setRollbackOnly();
                }));

        assertThat(entries(setting)).isEmpty();
    }

    @Test
    void refusesOutsideATransactionAndInOneThatOnlyReads() {
        assertThatThrownBy(() -> Acting.as(actor, () -> audit.record("opened", "family", family)))
                .isInstanceOf(IllegalStateException.class);
        var readOnly = new DefaultTransactionDefinition();
        readOnly.setReadOnly(true);
        assertThatThrownBy(() -> Acting.as(
                        actor,
                        () -> new TransactionTemplate(transactions, readOnly)
                                .executeWithoutResult(status -> audit.record("opened", "family", family))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWordsOfACaseAsAVerb() {
        assertThatThrownBy(() -> inTransaction(actor, () -> audit.record("Opened Donna's file", "family", family)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAnInnerTransactionsEntriesEvenWhenTheOuterFails() {
        var inner = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    audit.record("outer", "family", family);
                    new TransactionTemplate(transactions, inner)
                            .executeWithoutResult(nested -> audit.record("inner", "family", family));
                    status.setRollbackOnly();
                }));

        assertThat(entries(setting)).extracting(entry -> entry.get("verb")).containsExactly("inner");
    }

    @Test
    void recordsASignInInTheChainOfTheHomeSetting() {
        inTransaction(Actor.nobody(), () -> audit.recordIn(setting, "signed-in", "person", person.value()));

        assertThat(entries(setting)).extracting(entry -> entry.get("verb")).containsExactly("signed-in");
    }

    @Test
    void theApplicationCanNeitherReadNorWriteNorChangeNorRemoveEntries() {
        inTransaction(actor, () -> audit.record("opened", "family", family, Map.of("reason", "on duty")));

        for (String sql : List.of(
                "select * from audit.entry",
                "select * from audit.detail",
                "insert into audit.entry select * from audit.entry",
                "update audit.entry set verb = 'closed'",
                "delete from audit.entry",
                "delete from audit.detail",
                "update audit.head set seq = 0",
                "select * from audit.head")) {
            assertThatThrownBy(() -> inTransaction(actor, () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatIsPersonalIsErasedOfOneRecordAloneAndTheEntriesStay() {
        UUID another = UUID.randomUUID();
        inTransaction(actor, () -> {
            audit.record("opened", "family", family, Map.of("reason", "on duty"));
            audit.record("opened", "family", another, Map.of("reason", "on duty"));
        });

        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                assertThat(audit.eraseDetail("family", family)).isOne()));

        assertThat(entries(setting)).hasSize(2).allMatch(entry -> entry.get("detail_commitment") != null);
        assertThat(detailsLeft()).isOne();
    }

    private long detailsLeft() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql("select count(*) from audit.detail where chain = ?")
                .param(setting.value())
                .query(Long.class)
                .single();
    }

    @Test
    void noRoleButTheOwnersCanChangeWhatTheFunctionsWrote() {
        var logins = RunningKeepwell.logins();
        var owner = JdbcClient.create(logins.as(logins.owner()));
        assertThat(owner.sql("""
                        select distinct grantee || ' ' || privilege_type from information_schema.role_table_grants
                         where table_schema = 'audit' and table_name in ('entry', 'checkpoint', 'checkpoint_head')
                           and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and grantee <> 'keepwell_owner'""").query(String.class).list()).isEmpty();
    }

    @Test
    void twoSettingsRecordedInOppositeOrderDoNotDeadlock() throws Exception {
        var other = SettingId.make();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                Future<?> one = threads.submit(recordingIn(together, setting, other));
                Future<?> two = threads.submit(recordingIn(together, other, setting));
                one.get();
                two.get();
            }
        }

        assertThat(entries(setting)).hasSize(40);
        assertThat(entries(other)).hasSize(40);
    }

    private Callable<?> recordingIn(CyclicBarrier together, SettingId first, SettingId second) {
        return () -> {
            inTransaction(actor, () -> {
                audit.recordIn(first, "told", "visit", family);
                audit.recordIn(second, "told", "visit", family);
                meet(together);
            });
            return null;
        };
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the owner of the database reads it: the application itself may not. */
    private static List<Map<String, @Nullable Object>> entries(SettingId of) {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql("select * from audit.entry where chain = ? order by seq")
                .param(of.value())
                .query()
                .listOfRows();
    }

    private void inTransaction(Actor who, Runnable work) {
        Acting.as(who, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
