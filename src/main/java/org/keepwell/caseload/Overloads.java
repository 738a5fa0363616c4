package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the service is over its safe level now, as the register or its own sum says: never whose load it is. */
@Component
@Transactional(readOnly = true)
public class Overloads {

    private final LoadWeekStore weeks;
    private final RiskStore risks;
    private final NeedCriteria criteria;
    private final MayI mayI;
    private final DatabaseClock clock;

    Overloads(LoadWeekStore weeks, RiskStore risks, NeedCriteria criteria, MayI mayI, DatabaseClock clock) {
        this.weeks = weeks;
        this.risks = risks;
        this.criteria = criteria;
        this.mayI = mayI;
        this.clock = clock;
    }

    /**
     * The service over its safe level.
     *
     * @param weeks how many known weeks running, 1 or more
     * @param risk the risk on the register, where there is one already
     */
    public record Overload(int weeks, Optional<RiskId> risk) {}

    /** Over the level now; empty for whoever may not see risks, and where too few people share the families for a sum to be shown. */
    public Optional<Overload> now() {
        if (!mayI.ever(Action.SEE, RecordKind.SERVICE_RISK)) {
            return Optional.empty();
        }
        List<ServiceWeek> kept = weeks.ofService(Week.of(clock.today().minus(LoadWeeks.KEPT)));
        return risks.openOverload()
                .filter(risk -> risk.backSince() == null)
                .map(risk -> new Overload(since(kept, risk.since()), Optional.of(risk.id())))
                .or(() -> bySum(kept));
    }

    private static int since(List<ServiceWeek> kept, LocalDate day) {
        return Math.max(1, (int)
                kept.stream().filter(week -> !week.week().isBefore(day)).count());
    }

    private Optional<Overload> bySum(List<ServiceWeek> kept) {
        if (kept.isEmpty() || !kept.getLast().sumShown()) {
            return Optional.empty();
        }
        int running = OverSafeLevel.run(
                        kept.stream()
                                .collect(Collectors.toMap(
                                        ServiceWeek::week, ServiceWeek::percent, (one, other) -> other, TreeMap::new)),
                        criteria.safeLevel())
                .weeks();
        return running == 0 ? Optional.empty() : Optional.of(new Overload(running, Optional.empty()));
    }
}
