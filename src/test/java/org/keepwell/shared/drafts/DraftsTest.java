package org.keepwell.shared.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.KeepwellTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.ThrowingSupplier;

@KeepwellTest
class DraftsTest {

    private static final String TYPED = "words=Mum+talked+about+Friday";

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final SettingId school = new SettingId(Ids.newId());
    private final Actor worker = somebodyAt(school);
    private final Actor colleague = somebodyAt(school);

    @Test
    void whatWasTypedLastComesBack() {
        Acting.as(worker, () -> drafts.keep("contact:1", "words=Mum"));
        Acting.as(worker, () -> drafts.keep("contact:1", TYPED));
        assertThat(found(worker, "contact:1")).contains(TYPED);
    }

    @Test
    void aSavedDraftIsGone() {
        Acting.as(worker, () -> drafts.keep("contact:1", TYPED));
        Acting.as(worker, () -> drafts.discard("contact:1"));
        assertThat(found(worker, "contact:1")).isEmpty();
    }

    @Test
    void nobodyElseFindsIt() {
        Acting.as(worker, () -> drafts.keep("contact:1", TYPED));
        assertThat(found(colleague, "contact:1")).isEmpty();
        assertThat(found(somebodyAt(new SettingId(Ids.newId())), "contact:1")).isEmpty();
    }

    @Test
    void theDatabaseHidesItFromColleaguesToo() {
        Acting.as(worker, () -> drafts.keep("contact:1", TYPED));
        assertThat(rowsSeenBy(worker)).isEqualTo(1);
        assertThat(rowsSeenBy(colleague)).isZero();
    }

    @Test
    void theDatabaseDoesNotHoldTheWords() {
        Acting.as(worker, () -> drafts.keep("contact:1", TYPED));
        byte[] stored = Acting.as(worker, (ThrowingSupplier<byte[]>)
                () -> transaction.execute(status -> jdbc.sql("select body from shared.draft where setting_id = ?")
                        .param(school.value())
                        .query(byte[].class)
                        .single()));
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Mum");
    }

    @Test
    void draftsGoneStaleAreSweptOutByTheNextOne() {
        Acting.as(worker, () -> drafts.keep("contact:1", TYPED));
        Acting.as(
                worker,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update shared.draft set saved_at = saved_at - interval '15 days' where setting_id = ?")
                        .param(school.value())
                        .update()));
        assertThat(found(worker, "contact:1")).isEmpty();
        Acting.as(colleague, () -> drafts.keep("contact:2", TYPED));
        assertThat(rowsSeenBy(worker)).isZero();
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatThrownBy(() -> Acting.as(worker, () -> drafts.keep("contact:1", "x".repeat(100_001))))
                .isInstanceOf(Refused.class);
    }

    private Optional<String> found(Actor actor, String key) {
        return Acting.as(actor, (ThrowingSupplier<Optional<String>>) () -> drafts.find(key));
    }

    private int rowsSeenBy(Actor actor) {
        return Acting.as(actor, (ThrowingSupplier<Integer>)
                () -> transaction.execute(status -> jdbc.sql("select count(*) from shared.draft where setting_id = ?")
                        .param(school.value())
                        .query(Integer.class)
                        .single()));
    }

    private static Actor somebodyAt(SettingId setting) {
        return Actor.person(new PersonId(Ids.newId()), setting, Set.of(Role.PRACTITIONER));
    }
}
