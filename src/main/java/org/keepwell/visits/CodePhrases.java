package org.keepwell.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.Term;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each worker's own code phrase, guarded. Nobody reads it, the worker included: what is typed or said is compared with it. It is practised
 * each term.
 */
@Component
@Transactional(readOnly = true)
public class CodePhrases {

    private static final String COLUMN = "visits.code.phrase";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;
    private final Guard guard;
    private final WorkingTime time;
    private final Audit audit;
    private final DatabaseClock clock;

    CodePhrases(JdbcClient jdbc, Guard guard, WorkingTime time, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the acting person has a phrase, and whether they practised it this term. */
    public record State(boolean has, @Nullable Instant practisedAt, boolean practisedThisTerm) {}

    public State mine() {
        Instant termBegan = termBegan();
        return jdbc.sql("select practised_at from visits.code where setting_id = ? and person_id = ?")
                .params(VisitStore.here(), me().value())
                .query((row, n) -> Optional.ofNullable(VisitRows.instant(row, "practised_at")))
                .optional()
                .map(practised -> new State(
                        true,
                        practised.orElse(null),
                        practised.filter(at -> !at.isBefore(termBegan)).isPresent()))
                .orElse(new State(false, null, false));
    }

    /** @throws Refused when it is too short to be told from small talk, or too long to remember */
    @Transactional
    public void choose(String phrase) {
        String plain = plain(phrase);
        if (plain.length() < SHORTEST || plain.length() > LONGEST) {
            throw new Refused(
                    "phrase", "Choose something you would remember, 6 to 80 letters, that you would not say by chance");
        }
        byte[] sealed = guard.seal(owner(me()), COLUMN, me().value(), plain);
        jdbc.sql("""
                insert into visits.code (setting_id, person_id, phrase, set_at) values (?, ?, ?, ?)
                on conflict (setting_id, person_id) do update set phrase = excluded.phrase, set_at = excluded.set_at,
                    practised_at = null""")
                .params(VisitStore.here(), me().value(), sealed, Timestamp.from(clock.now()))
                .update();
        audit.record("code-phrase-chosen", "person", me().value());
    }

    /** A practice (see {@link Practices}). Whether what was typed would have called for help. */
    @Transactional
    boolean practise(String typed) {
        boolean right = matches(me(), typed);
        if (right) {
            jdbc.sql("update visits.code set practised_at = ? where setting_id = ? and person_id = ?")
                    .params(Timestamp.from(clock.now()), VisitStore.here(), me().value())
                    .update();
        }
        return right;
    }

    /** Whether the worker's phrase is in what was typed or said. The same work is done whatever was typed. */
    boolean matches(PersonId worker, String typed) {
        String said = plain(typed);
        return jdbc.sql("select phrase from visits.code where setting_id = ? and person_id = ?")
                .params(VisitStore.here(), worker.value())
                .query((row, n) -> guard.open(owner(worker), COLUMN, worker.value(), row.getBytes(1)))
                .optional()
                .filter(said::contains)
                .isPresent();
    }

    /** How many of those who visit practised this term: a count, never by person. */
    public Practised practisedThisTerm() {
        return jdbc.sql("""
                select count(*) filter (where practised_at >= ?), count(*) from visits.code where setting_id = ?""")
                .params(Timestamp.from(termBegan()), VisitStore.here())
                .query((row, n) -> new Practised(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** So many of those who have a phrase. */
    public record Practised(int practised, int have) {

        /** Whether so many have one that the count points at nobody. */
        public boolean shown() {
            return have >= Coverages.FEWEST_PEOPLE;
        }
    }

    Instant termBegan() {
        return time.calendar()
                .termOn(clock.today())
                .map(Term::firstDay)
                .orElseGet(() -> clock.today().minusWeeks(13))
                .atStartOfDay(DatabaseClock.ZONE)
                .toInstant();
    }

    private static Owner owner(PersonId person) {
        return Owner.staff(person);
    }

    private static PersonId me() {
        return Acting.now().personOrFail();
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
