package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much time a family's work needs, put by one side and agreed by the other: whoever works with the family, and a manager (a line
 * manager or a senior leader). Nothing is written over. Where nobody else could agree, one person's word stands, and the page says so.
 */
@Component
@Transactional(readOnly = true)
public class NeedAgreements {

    private static final int LONGEST_WHY = 300;

    private final NeedLog log;
    private final NeedCriteria criteria;
    private final Access access;
    private final Staff staff;
    private final Audit audit;
    private final DatabaseClock clock;

    NeedAgreements(NeedLog log, NeedCriteria criteria, Access access, Staff staff, Audit audit, DatabaseClock clock) {
        this.log = log;
        this.criteria = criteria;
        this.access = access;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everything ever put or agreed for the family, latest first.
     *
     * @throws NotFound when the acting person may not see how much this family needs
     */
    public List<NeedEntry> history(FamilyId family) {
        access.require(Action.SEE, RecordKind.NEED, family.value());
        return log.of(family);
    }

    /** Every proposal of the setting that waits for its other side, oldest first; for whoever sees the mix. */
    public List<NeedEntry> waiting() {
        if (!access.ever(Action.SEE, RecordKind.CASELOAD_MIX)) {
            throw new NotFound("need");
        }
        return log.open();
    }

    /** What waits for the acting person's side to agree, if anything does. */
    public Optional<NeedEntry> waitingForMe(FamilyId family) {
        return log.open(family).filter(entry -> mayAgree(entry));
    }

    /** The side on which the acting person stands for this family: the worker's before the manager's; empty for neither. */
    public Optional<Side> mySide(FamilyId family) {
        PersonId me = Acting.now().person();
        if (me == null) {
            return Optional.empty();
        }
        if (worksWith(me, family)) {
            return Optional.of(Side.WORKER);
        }
        return access.ever(Action.CHANGE, RecordKind.CASELOAD_MIX) ? Optional.of(Side.MANAGER) : Optional.empty();
    }

    /**
     * Puts forward how much time the work needs. It takes the place of what waited; what was agreed counts until the other side agrees.
     *
     * @param points 1 to 16, as the criteria come to or as they were changed with a reason
     * @param ticked the codes of the criteria that are met
     * @param contactPoints what contact adds, 0 to 4, as the page showed it
     * @param reviewBy the day by which to look again, after today and within a year
     * @throws Refused naming the field
     * @throws NotFound when the acting person stands on neither side
     */
    @Transactional
    public UUID propose(
            FamilyId family, int points, Set<String> ticked, int contactPoints, String why, LocalDate reviewBy) {
        Side side = mySide(family).orElseThrow(() -> new NotFound("family"));
        access.require(Action.CHANGE, RecordKind.NEED, family.value());
        check(points, ticked, contactPoints, why, reviewBy);
        log.replaceOpen(family, clock.now());
        UUID id = log.insert(
                family,
                new NeedLog.Wanted(points, ticked, contactPoints, why.strip(), reviewBy),
                criteria.now().from(),
                side,
                clock.now());
        audit.record("need-proposed", "family", family.value());
        if (aloneOn(side)) {
            log.agree(family, id, clock.now());
            audit.record("need-agreed", "family", family.value());
        }
        return id;
    }

    /**
     * Agrees to what the other side put.
     *
     * @throws Stale when it was replaced or agreed meanwhile
     * @throws NotFound when it is not for the acting person to agree
     */
    @Transactional
    public void agree(FamilyId family, UUID entry) {
        NeedEntry open = log.open(family)
                .filter(one -> one.id().equals(entry))
                .orElseThrow(() -> mySide(family).isPresent() ? new Stale("need") : new NotFound("family"));
        if (!mayAgree(open)) {
            throw new NotFound("family");
        }
        log.agree(family, entry, clock.now());
        audit.record("need-agreed", "family", family.value());
    }

    /** Whether nobody but the acting person could agree for the other side, so that their word alone stands. */
    public boolean aloneOn(Side side) {
        PersonId me = Acting.now().personOrFail();
        return side == Side.WORKER
                && staff.all().stream()
                        .noneMatch(member -> (member.has(Role.SENIOR_LEADER)
                                        && !member.person().equals(me))
                                || (member.lineManager() != null && !me.equals(member.lineManager())));
    }

    private boolean mayAgree(NeedEntry entry) {
        PersonId me = Acting.now().person();
        if (me == null || me.equals(entry.proposedBy())) {
            return false;
        }
        return entry.proposedAs() == Side.WORKER
                ? access.ever(Action.CHANGE, RecordKind.CASELOAD_MIX)
                : worksWith(me, entry.family());
    }

    private boolean worksWith(PersonId person, FamilyId family) {
        return access.related(person, RecordKind.FAMILY, family.value(), Relation.KEY_WORKER)
                || access.related(person, RecordKind.FAMILY, family.value(), Relation.WORKER)
                || access.related(person, RecordKind.FAMILY, family.value(), Relation.COVER);
    }

    private void check(int points, Set<String> ticked, int contactPoints, String why, LocalDate reviewBy) {
        if (points < 1 || points > Criteria.MOST_POINTS) {
            throw new Refused("points", "Give points from 1 to " + Criteria.MOST_POINTS);
        }
        if (contactPoints < 0 || contactPoints > 4) {
            throw new Refused("points", "Open the page again: the contact it showed cannot be");
        }
        if (why.length() > LONGEST_WHY) {
            throw new Refused("why", "Keep it under " + LONGEST_WHY + " letters");
        }
        if (points != criteria.now().points(ticked, contactPoints) && why.isBlank()) {
            throw new Refused("why", "Say in a line why it is other than the criteria come to");
        }
        if (!reviewBy.isAfter(clock.today()) || reviewBy.isAfter(clock.today().plusYears(1))) {
            throw new Refused("reviewBy", "Choose a day within the next year");
        }
    }
}
