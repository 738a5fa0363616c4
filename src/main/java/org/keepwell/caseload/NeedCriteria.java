package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The setting's own stated criteria of need and time. A set holds from its day; earlier ones stay for what was agreed by them. */
@Component
@Transactional(readOnly = true)
public class NeedCriteria {

    private static final int MOST_LINES = 24;
    private static final int LONGEST_WORDS = 160;

    private final CriteriaStore store;
    private final DatabaseClock clock;
    private final MayI mayI;
    private final Audit audit;

    NeedCriteria(CriteriaStore store, DatabaseClock clock, MayI mayI, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.mayI = mayI;
        this.audit = audit;
    }

    /** What holds today: the setting's own, or what Keepwell comes with. One statement. */
    public Criteria now() {
        return on(clock.today());
    }

    /** What held, or will hold, on a day. */
    public Criteria on(LocalDate day) {
        return store.all().stream()
                .filter(set -> set.from() != null && !set.from().isAfter(day))
                .findFirst()
                .orElse(Criteria.USUAL);
    }

    /** Every set of the setting's own, latest first; those to come among them. */
    public List<Criteria> history() {
        return store.all();
    }

    /** The one threshold of load. */
    public SafeLevel safeLevel() {
        return now().safeLevel();
    }

    /**
     * Keeps a set of criteria from its day on. What was agreed before stays as it was agreed until it is reviewed.
     *
     * @throws Refused naming the field, when a value cannot be or the day has passed
     */
    @Transactional
    public void change(Criteria wanted) {
        if (!mayI.ever(Action.CHANGE, RecordKind.CASELOAD_MIX)) {
            throw new NotFound("criteria");
        }
        check(wanted);
        LocalDate from = wanted.from();
        if (from == null || from.isBefore(clock.today())) {
            throw new Refused("from", "Choose today or a day to come");
        }
        store.keep(wanted, from, clock.now());
        audit.record(
                "need-criteria-changed", "setting", Acting.now().settingOrFail().value());
    }

    private static void check(Criteria wanted) {
        Set<String> codes = new HashSet<>();
        for (Criterion line : wanted.criteria()) {
            if (line.words().isBlank() || line.words().length() > LONGEST_WORDS) {
                throw new Refused("words-" + line.code(), "Say it in up to " + LONGEST_WORDS + " letters");
            }
            if (line.weight() < 1 || line.weight() > Criterion.HEAVIEST) {
                throw new Refused("weight-" + line.code(), "Give a weight from 1 to " + Criterion.HEAVIEST);
            }
            if (!codes.add(line.code())) {
                throw new Refused("words-" + line.code(), "This is there twice");
            }
        }
        if (wanted.criteria().isEmpty() || wanted.criteria().size() > MOST_LINES) {
            throw new Refused("criteria", "Keep between one criterion and " + MOST_LINES);
        }
        between("lightUpTo", wanted.lightUpTo(), 1, Criteria.MOST_POINTS - 3);
        between("regularUpTo", wanted.regularUpTo(), wanted.lightUpTo() + 1, Criteria.MOST_POINTS - 2);
        between("aLotUpTo", wanted.aLotUpTo(), wanted.regularUpTo() + 1, Criteria.MOST_POINTS - 1);
        between("reviewWeeks", wanted.reviewWeeks(), 1, 52);
        between("fullTimeHours", wanted.fullTimeMinutes() / 60, 10, 60);
        between("fullTimePoints", wanted.fullTimePoints(), Criteria.MOST_POINTS, 1000);
        between("fullTimeFamilies", wanted.fullTimeFamilies(), 1, 200);
        between("safePercent", wanted.safeLevel().percent(), 50, 200);
        between("safeWeeks", wanted.safeLevel().weeks(), 1, 26);
    }

    private static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refused(field, "Give a number from " + least + " to " + most);
        }
    }
}
