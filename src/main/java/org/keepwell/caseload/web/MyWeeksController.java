package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.keepwell.caseload.CompanyOffers;
import org.keepwell.caseload.LoadWeek;
import org.keepwell.caseload.LoadWeeks;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.caseload.SafeLevel;
import org.keepwell.caseload.WeekWords;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A worker's own weeks, and the company they are offered when too many of them were too full. Theirs alone. */
@Controller
class MyWeeksController {

    static final int WEEKS = 12;

    private final LoadWeeks weeks;
    private final CompanyOffers company;
    private final NeedCriteria criteria;
    private final DatabaseClock clock;

    MyWeeksController(LoadWeeks weeks, CompanyOffers company, NeedCriteria criteria, DatabaseClock clock) {
        this.weeks = weeks;
        this.company = company;
        this.criteria = criteria;
        this.clock = clock;
    }

    @GetMapping("/my/caseload/weeks")
    @May(kind = RecordKind.OWN_CASELOAD)
    @Transactional(readOnly = true)
    public ModelAndView weeks(Page page) {
        return show(page);
    }

    @PostMapping("/my/caseload/company")
    @May(kind = RecordKind.OWN_CASELOAD)
    public ModelAndView ask(
            Page page,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String when,
            RedirectAttributes flash) {
        try {
            if (company.isEmpty()) {
                throw new Refused("company", "Choose a colleague");
            }
            this.company.ask(PersonId.of(company), when);
            return new ModelAndView(
                    Flash.to("/", flash, "Asked. They see that you would like some company, and nothing else."));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)));
        }
    }

    @PostMapping("/my/caseload/company/decline")
    @May(kind = RecordKind.OWN_CASELOAD)
    public ModelAndView decline(RedirectAttributes flash) {
        company.decline();
        return new ModelAndView(Flash.to("/", flash, "Fine. Nothing is recorded. You can always ask."));
    }

    private ModelAndView show(Page page) {
        SafeLevel level = criteria.safeLevel();
        Map<LocalDate, LoadWeek> known =
                weeks.mine(WEEKS).stream().collect(Collectors.toMap(LoadWeek::week, week -> week));
        Map<LocalDate, OptionalInt> percents =
                known.values().stream().collect(Collectors.toMap(LoadWeek::week, LoadWeek::percent));
        List<LocalDate> ended = WeekWords.mondays(clock.today(), WEEKS);
        LoadChart chart = LoadChart.of(percents, ended, level);
        List<MyWeeksPage.Row> rows = new ArrayList<>();
        for (LocalDate week : ended.reversed()) {
            LoadWeek one = known.get(week);
            if (one != null) {
                rows.add(row(one, level));
            } else if (known.keySet().stream().anyMatch(other -> other.isBefore(week))) {
                rows.add(new MyWeeksPage.Row(WeekWords.shortDay(week), "not known", false, "", ""));
            }
        }
        return page.titled("My weeks")
                .in("today")
                .seenBy("Only you see this page. Leaders see the service as a whole.")
                .show(
                        "caseload/myWeeks",
                        new MyWeeksPage(
                                chart,
                                rows,
                                level.percent(),
                                WeekWords.weeks(level.weeks()),
                                company.mine().map(CompanyCard::of)));
    }

    private static MyWeeksPage.Row row(LoadWeek week, SafeLevel level) {
        OptionalInt percent = week.percent();
        return new MyWeeksPage.Row(
                WeekWords.shortDay(week.week()),
                week.away() ? "away" : percent.isEmpty() ? "no time for families" : percent.getAsInt() + " %",
                percent.isPresent() && level.isOver(percent.getAsInt()),
                some(week.families(), "family", "families") + ", " + week.points() + " points where there is room for "
                        + week.availablePoints(),
                some(week.contacts(), "contact", "contacts") + ", " + some(week.visits(), "home visit", "home visits")
                        + " among them");
    }

    private static String some(int many, String one, String more) {
        return many + " " + (many == 1 ? one : more);
    }
}
