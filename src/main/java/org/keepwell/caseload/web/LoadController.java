package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.LoadWeeks;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.caseload.SafeLevel;
import org.keepwell.caseload.ServiceRisks;
import org.keepwell.caseload.ServiceWeek;
import org.keepwell.caseload.WeekWords;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The service's load over the weeks, on its own path, with what an organisation can do about it beside it. Nobody's own is in it. */
@Controller
class LoadController {

    private final LoadWeeks weeks;
    private final ServiceRisks risks;
    private final NeedCriteria criteria;
    private final MayI mayI;
    private final DatabaseClock clock;

    LoadController(LoadWeeks weeks, ServiceRisks risks, NeedCriteria criteria, MayI mayI, DatabaseClock clock) {
        this.weeks = weeks;
        this.risks = risks;
        this.criteria = criteria;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/lead/load")
    @May(kind = RecordKind.SERVICE_RISK)
    @Transactional(readOnly = true)
    public ModelAndView load(Page page) {
        SafeLevel level = criteria.safeLevel();
        List<ServiceWeek> kept = weeks.ofService(MyWeeksController.WEEKS);
        boolean shared = !kept.isEmpty() && kept.stream().allMatch(ServiceWeek::sumShown);
        boolean more = shared && kept.stream().allMatch(ServiceWeek::restShown);
        Map<LocalDate, ServiceWeek> known =
                kept.stream().filter(week -> shared).collect(Collectors.toMap(ServiceWeek::week, week -> week));
        Map<LocalDate, OptionalInt> percents =
                known.values().stream().collect(Collectors.toMap(ServiceWeek::week, ServiceWeek::percent));
        List<LocalDate> ended = WeekWords.mondays(clock.today(), MyWeeksController.WEEKS);
        List<ServiceLoadPage.Row> rows = ended.reversed().stream()
                .filter(week -> known.keySet().stream().anyMatch(other -> !other.isAfter(week)))
                .map(week -> row(week, known.get(week), level, more))
                .toList();
        ServiceLoadPage model = new ServiceLoadPage(
                shared,
                more,
                LoadChart.of(percents, ended, level),
                rows,
                coverage(kept, rows.size()),
                level.percent(),
                WeekWords.weeks(level.weeks()),
                risks.openOverload().map(risk -> "/lead/risks/" + risk.id()).orElse(""));
        return page.titled("Load over the weeks")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.SERVICE_RISK))
                .show("caseload/serviceLoad", model);
    }

    private static ServiceLoadPage.Row row(LocalDate day, @Nullable ServiceWeek week, SafeLevel level, boolean more) {
        String name = WeekWords.shortDay(day);
        if (week == null) {
            return new ServiceLoadPage.Row(name, "", false, "", "", "", "", "");
        }
        OptionalInt percent = week.percent();
        return new ServiceLoadPage.Row(
                name,
                percent.isEmpty() ? "no time for families" : percent.getAsInt() + " %",
                percent.isPresent() && level.isOver(percent.getAsInt()),
                String.valueOf(week.families()),
                more ? String.valueOf(week.contractedMinutes() / 60) : "",
                more ? String.valueOf(week.visits()) : "",
                week.waiting().isPresent() ? String.valueOf(week.waiting().getAsInt()) : "not known",
                String.valueOf(week.notInTouch()));
    }

    private static String coverage(List<ServiceWeek> kept, int rows) {
        if (kept.isEmpty()) {
            return "No week has been kept yet. The first is, once it has ended.";
        }
        ServiceWeek last = kept.getLast();
        int missed = rows - kept.size();
        return kept.size() + (kept.size() == 1 ? " week is" : " weeks are") + " known"
                + (missed > 0
                        ? ", " + missed + (missed == 1 ? " is" : " are")
                                + " not (closed, or nobody was there to keep it)"
                        : "")
                + ". The last was shared among " + last.caseloads() + (last.caseloads() == 1 ? " person" : " people")
                + "; the families of anybody away are in it, their time is not.";
    }
}
