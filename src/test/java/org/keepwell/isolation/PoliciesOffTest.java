package org.keepwell.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.PoliciesOff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows that the tool which takes the second barrier away for other tests really does, and puts it back. */
@KeepwellTest
class PoliciesOffTest {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Guard guard;

    @Test
    void anotherSettingsRowsAreSeenWithoutPoliciesAndOnlyThen() throws Exception {
        var theirs = SettingId.make();
        UUID family = Ids.newId();
        byte[] sealed = Acting.as(
                Actor.engine(theirs),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> guard.seal(Owner.family(family), "a.b.c", Ids.newId(), "words")));
        assertThat(sealed).isNotEmpty();

        assertThat(keysSeenOf(family)).isZero();
        PoliciesOff.run(() -> assertThat(keysSeenOf(family)).isOne());
        assertThat(keysSeenOf(family)).isZero();
    }

    private long keysSeenOf(UUID family) {
        Long seen = Acting.as(
                Actor.engine(SettingId.make()),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select count(*) from shared.owner_key where owner_id = ?")
                                .param(family)
                                .query(Long.class)
                                .single()));
        return seen == null ? -1 : seen;
    }
}
