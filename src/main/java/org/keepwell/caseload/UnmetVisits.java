package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.SchoolCalendar;
import org.keepwell.organisation.Term;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits that were wanted and could not be, with the reason: what the service lacked. Counted by reason and term, never by person. */
@Component
@Transactional(readOnly = true)
public class UnmetVisits {

    /** What stands for days between terms. */
    public static final String OUT_OF_TERM = "Out of term";

    private final JdbcClient jdbc;
    private final Families families;
    private final WorkingTime working;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    UnmetVisits(JdbcClient jdbc, Families families, WorkingTime working, MayI mayI, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.families = families;
        this.working = working;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of them. */
    public record Unmet(UUID id, LocalDate wantedOn, UnmetReason reason) {}

    /** How many there were in a term, by reason; every reason is there. */
    public record Count(String term, Map<UnmetReason, Integer> byReason) {

        public int of(UnmetReason reason) {
            return byReason.getOrDefault(reason, 0);
        }

        public int total() {
            return byReason.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Notes one, by anybody at work with the family.
     *
     * @throws NotFound for whoever may not open the family
     * @throws Refused when the day is still to come, or more than a year ago
     */
    @Transactional
    public void note(FamilyId family, LocalDate wantedOn, UnmetReason reason) {
        if (!mayI.ever(Action.ADD, RecordKind.UNMET_VISIT) || !families.mayOpen(family)) {
            throw new NotFound("family");
        }
        LocalDate today = clock.today();
        if (wantedOn.isAfter(today)) {
            throw new Refused("wantedOn", "Choose today or a day that has been");
        }
        if (wantedOn.isBefore(today.minusYears(1))) {
            throw new Refused("wantedOn", "Choose a day of the last twelve months");
        }
        UUID id = Ids.newId();
        here("""
                insert into caseload.unmet_visit (setting_id, unmet_id, family_id, wanted_on, reason, recorded_by, recorded_at)
                values (:setting, :id, :family, :on, :reason, :by, :now)""")
                .param("id", id)
                .param("family", family.value())
                .param("on", wantedOn)
                .param("reason", reason.code())
                .param("by", Acting.now().personOrFail().value())
                .param("now", Rows.at(clock.now()))
                .update();
        audit.record("unmet-visit-noted", "family", family.value());
    }

    /** The last of a family, ten at most, the latest first; for whoever may open it. */
    public List<Unmet> of(FamilyId family) {
        return here("""
                select unmet_id, wanted_on, reason from caseload.unmet_visit
                 where setting_id = :setting and family_id = :family order by wanted_on desc, unmet_id limit 10""")
                .param("family", family.value())
                .query((row, n) -> new Unmet(
                        Rows.id(row, "unmet_id"),
                        Rows.date(row, "wanted_on"),
                        UnmetReason.ofCode(Rows.text(row, "reason")).orElse(UnmetReason.OTHER)))
                .list();
    }

    /**
     * The setting's count of the last twelve months by reason and term, the latest term first; what was between terms last.
     *
     * @throws NotFound for whoever may not see it
     */
    public List<Count> counts() {
        if (!mayI.ever(Action.SEE, RecordKind.UNMET_VISIT)) {
            throw new NotFound("unmet visits");
        }
        SchoolCalendar calendar = working.calendar();
        Map<String, Map<UnmetReason, Integer>> counts = new LinkedHashMap<>();
        here("""
                select wanted_on, reason, count(*) as visits from caseload.unmet_visit
                 where setting_id = :setting and wanted_on > :since group by wanted_on, reason order by wanted_on desc""").param("since", clock.today().minusYears(1)).query(row -> {
            String term =
                    calendar.termOn(Rows.date(row, "wanted_on")).map(Term::name).orElse(OUT_OF_TERM);
            counts.computeIfAbsent(term, first -> new EnumMap<>(UnmetReason.class))
                    .merge(
                            UnmetReason.ofCode(Rows.text(row, "reason")).orElse(UnmetReason.OTHER),
                            row.getInt("visits"),
                            Integer::sum);
        });
        return counts.entrySet().stream()
                .map(term -> new Count(term.getKey(), term.getValue()))
                .toList();
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
