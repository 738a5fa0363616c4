package org.keepwell.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code phrase practised by two, once a term: one presses it on a pretend visit, the other is told and reads the card. No visit, timer
 * or alarm is made, so that nothing climbs and nothing is counted. Only the two of them can see it.
 */
@Component
@Transactional
public class Practices {

    private static final String READ = """
            select practice_id, worker, responder, begun_at, pressed_at, answered_at from visits.practice
             where setting_id = ? and\s""";

    private final JdbcClient jdbc;
    private final CodePhrases phrases;
    private final Staff staff;
    private final Notices notices;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Practices(
            JdbcClient jdbc,
            CodePhrases phrases,
            Staff staff,
            Notices notices,
            MayI mayI,
            Audit audit,
            DatabaseClock clock) {
        this.jdbc = jdbc;
        this.phrases = phrases;
        this.staff = staff;
        this.notices = notices;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A practice.
     *
     * @param responder who reads the card; null when it is practised alone
     * @param pressedAt when the phrase was used; null before
     * @param answeredAt when the responder had read the card; null before
     */
    public record Practice(
            UUID id,
            PersonId worker,
            @Nullable PersonId responder,
            Instant begunAt,
            @Nullable Instant pressedAt,
            @Nullable Instant answeredAt) {}

    /** When the acting person last answered a practice, and whether that was this term. */
    public record Answering(@Nullable Instant last, boolean thisTerm) {}

    @Transactional(readOnly = true)
    public Answering answering() {
        Instant last = jdbc.sql(
                        "select max(answered_at) as last from visits.practice where setting_id = ? and responder = ?")
                .params(VisitStore.here(), me().value())
                .query((row, n) -> Optional.ofNullable(VisitRows.instant(row, "last")))
                .single()
                .orElse(null);
        return new Answering(last, last != null && !last.isBefore(phrases.termBegan()));
    }

    /** Practices in which the acting person has been told and has not read the card yet. */
    @Transactional(readOnly = true)
    public List<Practice> waitingForMe() {
        return jdbc.sql(READ + "responder = ? and pressed_at is not null and answered_at is null order by pressed_at")
                .params(VisitStore.here(), me().value())
                .query((row, n) -> practice(row))
                .list();
    }

    /** A practice, for the two who do it. */
    @Transactional(readOnly = true)
    public Practice practice(UUID id) {
        Practice found = jdbc.sql(READ + "practice_id = ?")
                .params(VisitStore.here(), id)
                .query((row, n) -> practice(row))
                .optional()
                .orElseThrow(() -> new NotFound("practice"));
        boolean theirs = me().equals(found.worker()) || (me().equals(found.responder()) && found.pressedAt() != null);
        if (!theirs) {
            throw new NotFound("practice");
        }
        return found;
    }

    /** Begins a practice. @throws Refused without a phrase, or with somebody who could not answer on a real visit */
    public UUID begin(@Nullable PersonId responder) {
        if (!mayI.ever(Action.ADD, RecordKind.VISIT)) {
            throw new NotFound("practice");
        }
        if (!phrases.mine().has()) {
            throw new Refused("Choose your code phrase first.");
        }
        if (responder != null && !canAnswer(responder)) {
            throw new Refused("responder", "Choose a colleague who answers for visits, or nobody");
        }
        UUID id = Ids.newId();
        jdbc.sql(
                        "insert into visits.practice (setting_id, practice_id, worker, responder, begun_at) values (?, ?, ?, ?, ?)")
                .params(VisitStore.here(), id, me().value())
                .param(VisitRows.id(responder))
                .param(Timestamp.from(clock.now()))
                .update();
        audit.record("code-practice-begun", "practice", id);
        return id;
    }

    /** "All well" on the pretend visit. Whether the phrase was in what was typed; the first time, the responder is told that it is practice. */
    public boolean allWell(UUID id, String typed) {
        Practice practice = practice(id);
        if (!me().equals(practice.worker())) {
            throw new NotFound("practice");
        }
        boolean right = phrases.practise(typed);
        if (right && practice.pressedAt() == null) {
            note("pressed_at", id);
            audit.record("code-practised", "practice", id);
            tell(practice);
        }
        return right;
    }

    /** The responder has read the card. */
    public void read(UUID id) {
        Practice practice = practice(id);
        if (!me().equals(practice.responder())) {
            throw new NotFound("practice");
        }
        if (practice.answeredAt() == null) {
            note("answered_at", id);
            audit.record("code-practice-answered", "practice", id);
        }
    }

    private void tell(Practice practice) {
        PersonId responder = practice.responder();
        if (responder != null) {
            notices.tell(new Notice(
                    "visit-practice",
                    Set.of(responder),
                    Urgency.ORDINARY,
                    "Keepwell: PRACTICE. Nobody is in danger. Sign in when you have a moment.",
                    "PRACTICE, nobody is in danger: "
                            + staff.find(practice.worker()).givenName()
                            + " practised the code phrase with you. Read the card.",
                    "/visits/practice/" + practice.id(),
                    "visits.practice/" + practice.id()));
        }
    }

    private void note(String column, UUID id) {
        jdbc.sql("update visits.practice set " + column + " = ? where setting_id = ? and practice_id = ?")
                .params(Timestamp.from(clock.now()), VisitStore.here(), id)
                .update();
    }

    private boolean canAnswer(PersonId person) {
        return !person.equals(me())
                && staff.maybe(person)
                        .filter(StaffMember::active)
                        .filter(member -> member.roles().stream().anyMatch(Colleagues.CAN_ANSWER::contains))
                        .isPresent();
    }

    private static Practice practice(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Practice(
                row.getObject("practice_id", UUID.class),
                java.util.Objects.requireNonNull(VisitRows.person(row, "worker")),
                VisitRows.person(row, "responder"),
                java.util.Objects.requireNonNull(VisitRows.instant(row, "begun_at")),
                VisitRows.instant(row, "pressed_at"),
                VisitRows.instant(row, "answered_at"));
    }

    private static PersonId me() {
        return Acting.now().personOrFail();
    }
}
