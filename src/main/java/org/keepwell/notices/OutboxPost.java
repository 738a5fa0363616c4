package org.keepwell.notices;

import java.sql.Timestamp;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts mail of no setting into the outbox. */
@Component
class OutboxPost implements Post {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    OutboxPost(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(String to, String subject, String body) {
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("insert into notices.mail (id, address, subject, body, due_at, next_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.newId(), to, subject, body, now, now)
                .update();
    }
}
