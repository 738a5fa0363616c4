package org.keepwell.families;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many contacts people logged. For the engine alone: what each person did is nobody's to count but their own. */
@Component
@Transactional(readOnly = true)
public class WorkLogged {

    private final JdbcClient jdbc;

    WorkLogged(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contacts of a span of time; {@code visits} are those of them that were home visits. */
    public record Worked(int contacts, int visits) {

        /** Nothing was logged. */
        public static final Worked NONE = new Worked(0, 0);
    }

    /**
     * What each person logged that happened from one moment until another. One query.
     *
     * @throws NotFound when a person asks
     */
    public Map<PersonId, Worked> between(Instant from, Instant until) {
        if (Acting.now().kind() != Actor.Kind.ENGINE) {
            throw new NotFound("count");
        }
        Map<PersonId, Worked> worked = new HashMap<>();
        jdbc.sql("""
                select logged_by, count(*) as contacts, count(*) filter (where kind = 'home_visit') as visits
                  from families.contact where setting_id = ? and happened_at >= ? and happened_at < ?
                 group by logged_by""")
                .params(Acting.now().settingOrFail().value(), Timestamp.from(from), Timestamp.from(until))
                .query(row -> {
                    worked.put(
                            new PersonId(row.getObject("logged_by", java.util.UUID.class)),
                            new Worked(row.getInt("contacts"), row.getInt("visits")));
                });
        return worked;
    }
}
