package org.keepwell.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.DatabaseClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays out the lanes: for each channel one for safety and duty and one for the rest, and one for mail of no setting. */
@Configuration(proxyBeanMethods = false)
class DeliveryLanes {

    private static final int SENDERS = 4;
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Longer than a try can take, so that nobody claims a message that is on its way. */
    static final Duration LEASE = Duration.ofSeconds(45);

    @Bean
    NoticeOutbox.Desk outboxDesk(
            @Qualifier("engineJdbc") JdbcClient engine,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DatabaseClock clock,
            ContactBook book,
            Wording wording) {
        return new NoticeOutbox.Desk(engine, jdbc, new TransactionTemplate(transactions), clock, book, wording);
    }

    @Bean
    Deliveries deliveries(
            NoticeOutbox.Desk desk, Carriers carriers, @Value("${keepwell.serving:true}") boolean serving) {
        return new Deliveries(lanes(desk, carriers, DEADLINE), new MovingOn(desk), serving);
    }

    static List<Lane> lanes(NoticeOutbox.Desk desk, Carriers carriers, Duration deadline) {
        List<Lane> lanes = new ArrayList<>();
        for (Channel channel : List.of(Channel.TEXT, Channel.EMAIL)) {
            carriers.by(channel).ifPresent(carrier -> {
                lanes.add(new Lane(new NoticeOutbox(channel, true, LEASE, desk), carrier, SENDERS, deadline));
                lanes.add(new Lane(new NoticeOutbox(channel, false, LEASE, desk), carrier, SENDERS, deadline));
            });
        }
        carriers.by(Channel.EMAIL)
                .ifPresent(carrier -> lanes.add(new Lane(
                        new MailOutbox(desk.engine(), desk.jdbc(), desk.transactions(), desk.clock(), LEASE),
                        carrier,
                        SENDERS,
                        deadline)));
        return lanes;
    }
}
