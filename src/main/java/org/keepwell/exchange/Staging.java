package org.keepwell.exchange;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.keepwell.exchange.roster.Place;
import org.keepwell.exchange.roster.Problem;
import org.keepwell.exchange.roster.RosterSink;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts what a roster holds into rows, some hundred at a time, so that memory does not grow with the roster. */
final class Staging implements RosterSink {

    static final int MOST_PROBLEMS = 1_000;
    private static final int AT_ONCE = 500;
    private static final int MOST_ORGS = 5_000;

    private final JdbcTemplate jdbc;
    private final UUID setting;
    private final UUID id;
    private final IntConsumer percent;
    private final List<Object[]> people = new ArrayList<>();
    private final List<Object[]> more = new ArrayList<>();
    private long rows;
    private int orgs;
    private int problems;

    Staging(JdbcTemplate jdbc, UUID setting, ImportId id, IntConsumer percent) {
        this.jdbc = jdbc;
        this.setting = setting;
        this.id = id.value();
        this.percent = percent;
    }

    @Override
    public void org(Org org) {
        if (++orgs > MOST_ORGS) {
            throw new Refused(
                    "file", "The roster names more than " + MOST_ORGS + " organisations. Export one school at a time.");
        }
        jdbc.update("""
                insert into exchange.roster_org (setting_id, import_id, source_id, name, type, identifier)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", setting, id, org.sourceId(), org.name(), org.type(), org.identifier());
    }

    @Override
    public void user(User user) {
        people.add(new Object[] {
            setting,
            id,
            ++rows,
            user.place().file(),
            user.place().line(),
            user.sourceId(),
            user.gone(),
            user.parts().stream().map(Enum::name).toArray(String[]::new),
            array(user.orgs()),
            array(user.agents()),
            user.givenName(),
            user.familyName(),
            user.knownAs(),
            user.email(),
            user.phone(),
            user.yearGroup(),
            user.upn(),
            user.bornOn() == null ? null : Date.valueOf(user.bornOn()),
            user.relationship()
        });
        if (people.size() >= AT_ONCE) {
            flush();
        }
    }

    @Override
    public void role(UserRole role) {
        more(role.place(), role.userSourceId(), role.part().name(), role.org(), null);
    }

    @Override
    public void bornOn(Place place, String userSourceId, LocalDate day) {
        more(place, userSourceId, null, null, day);
    }

    @Override
    public void problem(Problem problem) {
        if (++problems > MOST_PROBLEMS) {
            throw new TooManyProblems();
        }
        jdbc.update("""
                insert into exchange.roster_problem (setting_id, import_id, n, file, line, column_name, expected)
                values (?, ?, ?, ?, ?, ?, ?)""", setting, id, problems, problem.file(), problem.line(), problem.column(), problem.expected());
    }

    @Override
    public void progress(int now) {
        percent.accept(now);
    }

    /** Writes what is still held. */
    void flush() {
        jdbc.batchUpdate("""
                insert into exchange.roster_person (setting_id, import_id, n, file, line, source_id, gone, parts, orgs, agents,
                    given_name, family_name, known_as, email, phone, year_group, upn, born_on, relationship)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", people);
        people.clear();
        jdbc.batchUpdate("""
                insert into exchange.roster_more (setting_id, import_id, n, file, line, source_id, part, org, born_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", more);
        more.clear();
    }

    int problems() {
        return problems;
    }

    /** So much is wrong that reading on tells nothing new. */
    static final class TooManyProblems extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void more(
            Place place, String source, @Nullable String part, @Nullable String org, @Nullable LocalDate bornOn) {
        more.add(new Object[] {
            setting,
            id,
            ++rows,
            place.file(),
            place.line(),
            source,
            part,
            org,
            bornOn == null ? null : Date.valueOf(bornOn)
        });
        if (more.size() >= AT_ONCE) {
            flush();
        }
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
