package org.keepwell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.keepwell.notices.School.Member;
import org.keepwell.organisation.Channel;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Post;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Outside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KeepwellTest
class DeliveryDrillsTest {

    @Autowired
    private NoticeOutbox.Desk desk;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Post post;

    @Autowired
    private PlatformTransactionManager transactions;

    private final School school = new School();

    @Test
    void aChannelThatFailsIsTriedAgainUntilItTakesTheSameMessage() {
        MovedTime.toSchoolDay(10, 0);
        Member kofi = school.join("Kofi Mensah", JobTitle.PASTORAL_LEAD, Channel.IN_APP, Channel.TEXT);
        Outside.answerTexts(kofi.mobile(), 503);
        school.tell(School.notice(Urgency.ORDINARY, "message/retry", kofi));
        await().untilAsserted(() -> assertThat(attempts("message/retry")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(status("message/retry")).isEqualTo("WAITING answered 503"));

        Outside.answerTexts(kofi.mobile(), 201);
        MovedTime.forward(Duration.ofSeconds(20));
        await().untilAsserted(() -> assertThat(Outside.textsTo(kofi.mobile())).hasSize(1));
        await().untilAsserted(() -> assertThat(status("message/retry")).isEqualTo("SENT null"));
    }

    @Test
    void aDeadChannelMovesToTheNextWhileItIsStillTried() {
        MovedTime.toSchoolDay(10, 0);
        Member kofi = school.join("Kofi Mensah", JobTitle.PASTORAL_LEAD, Channel.IN_APP, Channel.TEXT);
        Outside.answerTexts(kofi.mobile(), 500);
        school.tell(School.notice(Urgency.SAFETY, "visit/dead", kofi));
        await().untilAsserted(() -> assertThat(status("visit/dead")).isEqualTo("WAITING answered 500"));
        assertThat(Outside.mailTo(kofi.email())).isEmpty();
        MovedTime.forward(Duration.ofSeconds(3));
        await().untilAsserted(() -> assertThat(Outside.mailTo(kofi.email())).hasSize(1));
        await().untilAsserted(
                        () -> assertThat(school.sentTo(kofi, "visit/dead")).containsExactly(Channel.EMAIL));
    }

    @Test
    void aNumberThatCannotBeIsNotTriedAgain() {
        MovedTime.toSchoolDay(10, 0);
        Member kofi = school.join("Kofi Mensah", JobTitle.PASTORAL_LEAD, Channel.IN_APP, Channel.TEXT, Channel.EMAIL);
        Outside.answerTexts(kofi.mobile(), 400);
        school.tell(School.notice(Urgency.ORDINARY, "message/wrong", kofi));
        await().untilAsserted(
                        () -> assertThat(school.sentTo(kofi, "message/wrong")).containsExactly(Channel.EMAIL));
        MovedTime.forward(Duration.ofHours(2));
        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(attempts("message/wrong")).isEqualTo(1));
    }

    @Test
    void aSlowChannelDelaysNobodyElse() {
        MovedTime.toSchoolDay(10, 0);
        List<CountDownLatch> hanging = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Member slow = school.join("Slow Phone", JobTitle.TEACHER, Channel.IN_APP, Channel.TEXT);
            hanging.add(Outside.hangTexts(slow.mobile()));
            school.tell(School.notice(Urgency.ORDINARY, "message/slow-" + i, slow));
        }
        Member urgent = school.join("Imran Sheikh", JobTitle.ASSISTANT_HEAD, Channel.IN_APP, Channel.TEXT);
        school.tell(School.notice(Urgency.SAFETY, "visit/quick", urgent, school.shabnam));
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(Outside.mailTo(school.shabnam.email())).hasSize(1));
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(Outside.textsTo(urgent.mobile())).hasSize(1));
        hanging.forEach(CountDownLatch::countDown);
    }

    @Test
    void twoLoopsSendEachMessageOnce() {
        MovedTime.toSchoolDay(10, 0);
        Counting counting = new Counting();
        Deliveries second = another(counting);
        Deliveries third = another(counting);
        deliveries.stop();
        try {
            List<Member> people = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                people.add(school.join("Member", JobTitle.TEACHER, Channel.IN_APP, Channel.EMAIL));
            }
            school.tell(School.notice(Urgency.SAFETY, "visit/two-loops", people.toArray(Member[]::new)));
            second.start();
            third.start();
            await().untilAsserted(() -> assertThat(waiting("visit/two-loops")).isZero());
            assertThat(counting.letters).hasSize(30).doesNotHaveDuplicates();
        } finally {
            second.stop();
            third.stop();
            deliveries.start();
        }
    }

    @Test
    void aProcessKilledWhileSendingLosesNothing() throws Exception {
        MovedTime.toSchoolDay(10, 0);
        deliveries.stop();
        try (ExecutorService dying = Executors.newVirtualThreadPerTaskExecutor()) {
            school.tell(School.notice(Urgency.SAFETY, "visit/killed", school.shabnam));
            Outbox outbox = new NoticeOutbox(Channel.EMAIL, true, DeliveryLanes.LEASE, desk);
            Future<List<Outbox.Try>> claimed = dying.submit(() -> outbox.claim(outbox.due(50)));
            Outbox.Try lost = claimed.get().stream()
                    .filter(tried -> tried.letter().address().equals(school.shabnam.email()))
                    .findFirst()
                    .orElseThrow();
            deliveries.start();
            await().during(Duration.ofMillis(700))
                    .untilAsserted(() ->
                            assertThat(Outside.mailTo(school.shabnam.email())).isEmpty());

            MovedTime.forward(DeliveryLanes.LEASE.plusSeconds(1));
            await().untilAsserted(() ->
                    assertThat(Outside.mailTo(school.shabnam.email())).hasSize(1));
            assertThat(Outside.mailTo(school.shabnam.email()).getFirst().id())
                    .contains(lost.letter().id().toString());
            outbox.done(lost, Carried.tryAgain("came back late"));
            assertThat(status("visit/killed")).isEqualTo("SENT null");
        } finally {
            deliveries.start();
        }
    }

    @Test
    void mailOfNoSettingGoesAndWhatItSaidIsEmptied() {
        String address = UUID.randomUUID() + "@new.example";
        Acting.as(
                Actor.nobody(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> post.mail(address, "You are invited", "Open this link: …/abc")));
        await().untilAsserted(() -> assertThat(Outside.mailTo(address)).hasSize(1));
        assertThat(Outside.mailTo(address).getFirst().subject()).isEqualTo("You are invited");
        await().untilAsserted(() -> assertThat(desk.engine()
                        .sql("select count(*) from notices.mail where status <> 'SENT' and status <> 'FAILED'")
                        .query(Integer.class)
                        .single())
                .isZero());
        int kept = Acting.as(
                Actor.nobody(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> desk.jdbc()
                                .sql("select count(*) from notices.mail where address = ? or body like '%abc%'")
                                .param(address)
                                .query(Integer.class)
                                .single()));
        assertThat(kept).isZero();
    }

    private Deliveries another(Carrier carrier) {
        return new Deliveries(
                DeliveryLanes.lanes(desk, new Carriers(List.of(carrier)), Duration.ofSeconds(5)),
                new MovingOn(desk),
                true);
    }

    /** Takes every mail and remembers its id. */
    private static final class Counting implements Carrier {

        private final List<UUID> letters = new CopyOnWriteArrayList<>();

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Carried carry(Letter letter) {
            letters.add(letter.id());
            return Carried.accepted();
        }
    }

    private int attempts(String key) {
        return ask("select coalesce(max(d.attempts), 0)", key, Integer.class);
    }

    private int waiting(String key) {
        return ask("select count(*) filter (where d.status <> 'SENT')", key, Integer.class);
    }

    private String status(String key) {
        return ask("select max(d.status || ' ' || coalesce(d.problem, 'null'))", key, String.class);
    }

    private <T> T ask(String select, String key, Class<T> type) {
        return school.engine(() -> new TransactionTemplate(transactions)
                .execute(status -> desk.jdbc()
                        .sql(select + """
                         from notices.delivery d join notices.told t on t.setting_id = d.setting_id and t.id = d.told_id
                        where t.setting_id = ? and t.key = ?""")
                        .params(school.id.value(), key)
                        .query(type)
                        .single()));
    }
}
