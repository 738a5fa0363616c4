package org.keepwell.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading the audit takes two people: one asks, saying why; another, who is not the one it is about, opens it; both can then read it for
 * two days. Asking, agreeing, refusing, reading and closing are audited themselves. The database holds to the same: it gives
 * entries through {@code audit.opened} alone.
 */
@Component
@Transactional
public class Openings {

    /** How long an opened audit can be read. */
    public static final Duration OPEN_FOR = Duration.ofDays(2);

    /** After how many days at the latest somebody whom it would have been dangerous to tell at once is told. */
    public static final int TOLD_AFTER_DAYS = 28;

    /** How many acts are read at a time. */
    public static final int MOST = 50;

    private static final int LONGEST_REASON = 500;

    private final OpeningStore store;
    private final Audit audit;
    private final MayI mayI;
    private final DatabaseClock clock;

    Openings(OpeningStore store, Audit audit, MayI mayI, DatabaseClock clock) {
        this.store = store;
        this.audit = audit;
        this.mayI = mayI;
        this.clock = clock;
    }

    /**
     * Asks for a part of the audit.
     *
     * @throws Refused naming the field, when no reason is given or the days make no sense
     */
    public Opening ask(
            OpeningScope scope,
            List<UUID> subjects,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,
            boolean tellLater) {
        require(Action.SEE);
        check(scope, firstDay, lastDay, reason.strip());
        UUID id = Ids.newId();
        store.add(
                here(),
                new Opening(
                        id,
                        scope,
                        subjects,
                        firstDay,
                        lastDay,
                        reason.strip(),
                        me(),
                        clock.now(),
                        tellLater,
                        null,
                        null,
                        null));
        audit.record("asked-for-audit", "audit-opening", id, Map.of("reason", reason.strip()));
        return store.find(here(), id);
    }

    /** Those asked for lately, newest first. */
    @Transactional(readOnly = true)
    public List<Opening> latest() {
        require(Action.SEE);
        return store.latest(here());
    }

    @Transactional(readOnly = true)
    public Opening one(UUID id) {
        require(Action.SEE);
        return store.find(here(), id);
    }

    /**
     * Opens it, as the second person.
     *
     * @throws Refused when whoever agrees asked for it themselves, or is the one it is about
     * @throws Stale when somebody else has decided
     */
    public Opening agree(UUID id) {
        Opening opening = toDecide(id);
        Instant until = clock.now().plus(OPEN_FOR);
        LocalDate told = opening.tellLater() ? clock.today().plusDays(TOLD_AFTER_DAYS) : clock.today();
        store.decide(here(), id, me(), clock.now(), true, until, told);
        audit.record("opened-audit", "audit-opening", id);
        return store.find(here(), id);
    }

    /** Leaves it closed, as the second person. */
    public void refuse(UUID id) {
        Opening opening = toDecide(id);
        store.decide(here(), opening.id(), me(), clock.now(), false, null, null);
        audit.record("refused-audit", "audit-opening", id);
    }

    /** Ends the reading before its time; either of the two may. */
    public void close(UUID id) {
        Opening opening = one(id);
        if (!opening.isOf(me()) || !opening.isOpen(clock.now())) {
            throw new NotFound("opened audit");
        }
        store.close(here(), id, clock.now());
        audit.record("closed-audit", "audit-opening", id);
    }

    /**
     * A page of what was done, newest first.
     *
     * @param before the {@code seq} of the last act of the page before; {@link Long#MAX_VALUE} for the first page
     * @throws NotFound unless it is open and the acting person is one of the two
     */
    public List<AuditedAct> read(UUID id, long before) {
        Opening opening = one(id);
        if (!opening.isOf(me()) || !opening.isOpen(clock.now())) {
            throw new NotFound("opened audit");
        }
        audit.record("read-audit", "audit-opening", id);
        return store.read(id, before, MOST);
    }

    /** Takes those of the active setting whose day of telling has come, so that each is told once. */
    public List<Opening> takeUntold() {
        return store.takeUntold(here(), clock.today(), clock.now());
    }

    /** The settings in which somebody is to be told. */
    public List<SettingId> settingsWithUntold() {
        return store.settingsWithUntold(clock.today());
    }

    private Opening toDecide(UUID id) {
        require(Action.DECIDE);
        Opening opening = store.find(here(), id);
        if (opening.askedBy().equals(me())) {
            throw new Refused("You asked for this. It takes a second person to open it.");
        }
        if (opening.isAbout(me())) {
            throw new Refused("This is about what you did. Somebody else has to decide.");
        }
        if (!opening.waits()) {
            throw new Stale("audit opening");
        }
        return opening;
    }

    private void check(OpeningScope scope, LocalDate firstDay, LocalDate lastDay, String reason) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "Say why you need it, in at most " + LONGEST_REASON + " characters.");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new Refused("lastDay", "The last day cannot be before the first.");
        }
        if (firstDay.isAfter(clock.today())) {
            throw new Refused("firstDay", "Nothing has been done yet on that day.");
        }
        if (ChronoUnit.DAYS.between(firstDay, lastDay) >= scope.longestDays()) {
            throw new Refused("lastDay", "Ask for " + scope.longestDays() + " days at the most.");
        }
    }

    private void require(Action action) {
        if (!mayI.ever(action, RecordKind.AUDIT_TRAIL)) {
            throw new NotFound("audit");
        }
    }

    private static PersonId me() {
        return Acting.now().personOrFail();
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
