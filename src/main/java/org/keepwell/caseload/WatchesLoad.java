package org.keepwell.caseload;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keepwell.audit.Audit;
import org.keepwell.caseload.OverSafeLevel.Run;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from a week that was kept: load over the safe level for long enough becomes a risk of the service, once until it is closed,
 * and company is offered to whoever carries it. The two never meet: no risk says whose load it is.
 */
@Component
@Transactional
class WatchesLoad {

    private static final Period RISKS_KEPT = Period.ofMonths(72);

    private final LoadWeeks weeks;
    private final NeedCriteria criteria;
    private final RiskStore risks;
    private final CompanyOffers company;
    private final Settings settings;
    private final Staff staff;
    private final Notices notices;
    private final Audit audit;
    private final DatabaseClock clock;

    WatchesLoad(
            LoadWeeks weeks,
            NeedCriteria criteria,
            RiskStore risks,
            CompanyOffers company,
            Settings settings,
            Staff staff,
            Notices notices,
            Audit audit,
            DatabaseClock clock) {
        this.weeks = weeks;
        this.criteria = criteria;
        this.risks = risks;
        this.company = company;
        this.settings = settings;
        this.staff = staff;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the active setting's last week and does what follows. Again as often as one likes: nothing follows twice. */
    void weekEnded() {
        if (!weeks.keepTheLast()) {
            return;
        }
        risks.removeClosedBefore(clock.here().minus(RISKS_KEPT).toInstant());
        SafeLevel level = criteria.safeLevel();
        LocalDate last = Week.justEnded(clock.today());
        Map<PersonId, Run> runs = runs(weeks.all(), last, level);
        runs.forEach((person, run) -> offerCompany(person, run, level));
        Run service = OverSafeLevel.run(percents(weeks.allOfService(), ServiceWeek::week, ServiceWeek::percent), level);
        Run longest = OverSafeLevel.longest(OverSafeLevel.longest(runs.values()), service);
        Optional<ServiceRisk> open = risks.openOverload();
        if (longest.raises(level)) {
            open.ifPresentOrElse(this::overAgain, () -> raise(longest, level));
        } else {
            open.filter(risk -> risk.backSince() == null).ifPresent(risk -> backWithin(risk, last));
        }
    }

    /** Of those who held families in that week. */
    private static Map<PersonId, Run> runs(List<LoadWeek> all, LocalDate last, SafeLevel level) {
        return all.stream().collect(Collectors.groupingBy(LoadWeek::person)).entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(week -> week.week().equals(last)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> OverSafeLevel.run(
                                percents(entry.getValue(), LoadWeek::week, LoadWeek::percent), level)));
    }

    private static <T> SortedMap<LocalDate, OptionalInt> percents(
            Collection<T> some, Function<T, LocalDate> week, Function<T, OptionalInt> percent) {
        return some.stream()
                .sorted(Comparator.comparing(week))
                .collect(Collectors.toMap(week, percent, (first, second) -> second, TreeMap::new));
    }

    private void offerCompany(PersonId person, Run run, SafeLevel level) {
        if (run.raises(level)) {
            company.offer(person, run);
        } else if (run.weeks() == 0) {
            company.over(person);
        }
    }

    private void raise(Run run, SafeLevel level) {
        RiskId id = RiskId.make();
        String name = settings.current().name();
        String what = "At " + name + ", work with families has been over the stated safe level of " + level.percent()
                + " % for " + WeekWords.weeks(level.weeks()) + " running, in part of the service or all of it.";
        LocalDate since = run.since().orElseThrow();
        risks.add(new ServiceRisk(id, what, since, clock.now(), null, level, null, null, null, null, null, 1));
        risks.add(id, new RiskStep(RiskStep.Kind.RAISED, null, what, null, clock.now()));
        audit.record("service-risk-raised", "service-risk", id.value());
        notices.tell(new Notice(
                "service-risk",
                staff.withRole(Role.SENIOR_LEADER),
                Urgency.ORDINARY,
                "Keepwell: a risk to the service has been raised. Sign in to see it.",
                what + " It is on the register, with what staffing and sharing out could do.",
                "/lead/risks/" + id,
                "caseload.risk/" + id));
    }

    private void backWithin(ServiceRisk risk, LocalDate week) {
        risks.back(risk.id(), week);
        risks.add(
                risk.id(),
                new RiskStep(
                        RiskStep.Kind.BACK,
                        null,
                        "Load is back within the safe level since the week of " + WeekWords.day(week),
                        null,
                        clock.now()));
    }

    private void overAgain(ServiceRisk risk) {
        if (risk.backSince() != null) {
            risks.back(risk.id(), null);
            risks.add(
                    risk.id(),
                    new RiskStep(RiskStep.Kind.OVER, null, "Load is over the safe level again", null, clock.now()));
        }
    }
}
