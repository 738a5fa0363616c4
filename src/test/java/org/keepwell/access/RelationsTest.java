package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepwellTest
class RelationsTest {

    private final SmallSchool school = new SmallSchool();
    private final Known precious = school.hire("Precious Moyo", Role.PRACTITIONER);
    private final UUID family = Ids.newId();

    @Autowired
    private Access access;

    @Autowired
    private DatabaseClock clock;

    @Test
    void aRelationOpensOneRecordForAsLongAsItHolds() {
        largeSetting();
        Actor her = school.actor(precious.person(), Role.PRACTITIONER);
        assertThat(may(her, family)).isFalse();

        asEngine(() -> access.relate(precious.person(), RecordKind.FAMILY, family, Relation.WORKER, null, ""));
        assertThat(may(her, family)).isTrue();
        assertThat(may(her, Ids.newId())).isFalse();

        asEngine(() -> access.unrelate(precious.person(), RecordKind.FAMILY, family, Relation.WORKER));
        assertThat(may(her, family)).isFalse();
    }

    @Test
    void aRelationEndsOfItself() {
        largeSetting();
        Actor her = school.actor(precious.person(), Role.PRACTITIONER);
        asEngine(() -> access.relate(
                precious.person(),
                RecordKind.FAMILY,
                family,
                Relation.COVER,
                clock.now().plus(Duration.ofHours(2)),
                "cover"));
        assertThat(may(her, family)).isTrue();
        MovedTime.forward(Duration.ofHours(3));
        assertThat(may(her, family)).isFalse();
    }

    @Test
    void aRelationGivesNothingToARoleThatMayNotHoldIt() {
        asEngine(() -> access.relate(precious.person(), RecordKind.FAMILY, family, Relation.WORKER, null, ""));
        assertThat(may(school.actor(precious.person(), Role.ADMINISTRATOR), family))
                .isFalse();
    }

    @Test
    void aRelationOfAnotherSettingCountsForNothingHere() {
        asEngine(() -> access.relate(precious.person(), RecordKind.FAMILY, family, Relation.WORKER, null, ""));
        SmallSchool other = new SmallSchool();
        for (int i = 0; i < 9; i++) {
            other.join(org.keepwell.shared.PersonId.make(), "Person " + i, Role.PRACTITIONER);
        }
        assertThat(may(other.actor(precious.person(), Role.PRACTITIONER), family))
                .isFalse();
    }

    @Test
    void aReasonOpensUntilTheEndOfTheDayAndIsAudited() {
        largeSetting();
        Actor her = school.actor(precious.person(), Role.PRACTITIONER);
        Acting.as(her, () -> access.openWithReason(RecordKind.FAMILY, family, "Mum rang me about the bus"));
        assertThat(may(her, family)).isTrue();
        assertThat(audited("opened-with-reason")).isEqualTo(1);
        MovedTime.forward(Duration.ofHours(25));
        assertThat(may(her, family)).isFalse();
    }

    @Test
    void withoutAReasonNothingOpens() {
        Actor her = school.actor(precious.person(), Role.PRACTITIONER);
        assertThatThrownBy(() -> Acting.as(her, () -> access.openWithReason(RecordKind.FAMILY, family, "  ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Acting.as(
                        school.actor(precious.person(), Role.ADMINISTRATOR),
                        () -> access.openWithReason(RecordKind.FAMILY, family, "I would like to")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(her, () -> access.openWithReason(RecordKind.CONCERN, family, "Curious")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSmallSettingOpensItsFamiliesToAllWhoWorkWithThem() {
        assertThat(may(school.actor(precious.person(), Role.PRACTITIONER), family))
                .isTrue();
        assertThat(may(school.actor(precious.person(), Role.DUTY_COORDINATOR), family))
                .isFalse();
    }

    @Test
    void theViewShowsTheActingPersonsRelationsOfNowAlone() {
        Known other = school.hire("Neil Oldroyd", Role.PRACTITIONER);
        asEngine(() -> access.relate(precious.person(), RecordKind.FAMILY, family, Relation.WORKER, null, ""));
        asEngine(() -> access.relate(other.person(), RecordKind.FAMILY, Ids.newId(), Relation.WORKER, null, ""));
        asEngine(() -> access.relate(precious.person(), RecordKind.FAMILY, Ids.newId(), Relation.WORKER, null, ""));
        List<UUID> mine = mine(school.actor(precious.person(), Role.PRACTITIONER));
        assertThat(mine).hasSize(2).contains(family);
        MovedTime.forward(Duration.ofMinutes(1));
        asEngine(() -> access.unrelate(precious.person(), RecordKind.FAMILY, family, Relation.WORKER));
        assertThat(mine(school.actor(precious.person(), Role.PRACTITIONER)))
                .hasSize(1)
                .doesNotContain(family);
    }

    private List<UUID> mine(Actor actor) {
        var transactions = new org.springframework.transaction.support.TransactionTemplate(
                RunningKeepwell.bean(org.springframework.transaction.PlatformTransactionManager.class));
        List<UUID> found = Acting.as(
                actor,
                () -> transactions.execute(status -> RunningKeepwell.bean(JdbcClient.class)
                        .sql("select record_id from access.my_relation")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list()));
        return found == null ? List.of() : found;
    }

    private boolean may(Actor actor, UUID record) {
        return Acting.as(actor, () -> access.may(Action.SEE, RecordKind.FAMILY, record));
    }

    private void asEngine(Runnable work) {
        Acting.as(Actor.engine(school.id), work);
    }

    /** From eight people on, families are no longer open to all. */
    private void largeSetting() {
        for (int i = 0; i < 8; i++) {
            school.join(org.keepwell.shared.PersonId.make(), "Person " + i, Role.PRACTITIONER);
        }
    }

    private int audited(String verb) {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql("select count(*) from audit.entry where verb = ? and chain = ?")
                .params(verb, school.id.value())
                .query(Integer.class)
                .single();
    }
}
