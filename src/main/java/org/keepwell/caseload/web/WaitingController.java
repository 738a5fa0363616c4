package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.UnmetReason;
import org.keepwell.caseload.UnmetVisits;
import org.keepwell.caseload.WaitingCriterion;
import org.keepwell.caseload.WaitingCriterion.Kind;
import org.keepwell.caseload.WaitingFamily;
import org.keepwell.caseload.WaitingList;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The waiting list, what it is ordered by, and visits that were wanted and could not be. */
@Controller
class WaitingController {

    private static final int PAGE = 30;

    private final WaitingList waiting;
    private final UnmetVisits unmet;
    private final MayI mayI;
    private final DatabaseClock clock;

    WaitingController(WaitingList waiting, UnmetVisits unmet, MayI mayI, DatabaseClock clock) {
        this.waiting = waiting;
        this.unmet = unmet;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/lead/waiting")
    @May(kind = RecordKind.WAITING_LIST)
    @Transactional(readOnly = true)
    public ModelAndView list(
            Page page, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String after) {
        List<WaitingFamily> all = waiting.now();
        List<WaitingCriterion> criteria = waiting.criteria();
        Show shown = Show.of(show);
        List<WaitingFamily> filtered = all.stream().filter(shown::holds).toList();
        List<WaitingFamily> rest = after.isEmpty()
                ? filtered
                : filtered.stream()
                        .dropWhile(one -> !one.family().toString().equals(after))
                        .skip(1)
                        .toList();
        List<WaitingFamily> rows = rest.stream().limit(PAGE).toList();
        WaitingPage model = new WaitingPage(
                rows.stream().map(WaitingPage.Row::of).toList(),
                rest.size() > PAGE
                        ? "/lead/waiting?show=" + shown.code() + "&after="
                                + rows.getLast().family()
                        : "",
                Arrays.stream(Show.values())
                        .map(one -> Option.of(one.code(), one.words))
                        .toList(),
                shown.code(),
                shown.coverage(filtered.size(), all.size()),
                criteria.stream().map(WaitingFamily::line).toList(),
                waiting.criteriaFrom().map(Said::day).orElse(""),
                Arrays.stream(UnmetReason.values()).map(UnmetReason::words).toList(),
                unmet.counts().stream().map(WaitingController::counted).toList());
        return page.titled("Waiting list")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.WAITING_LIST))
                .show("caseload/waiting", model);
    }

    @PostMapping("/families/{family}/asked-for/settled")
    @May(kind = RecordKind.WAITING_LIST, action = Action.CHANGE)
    public ModelAndView settle(@PathVariable String family, RedirectAttributes flash) {
        waiting.settle(FamilyId.of(family));
        return new ModelAndView(Flash.to("/lead/waiting", flash, "Taken off what is asked for"));
    }

    @GetMapping("/lead/waiting/criteria")
    @May(kind = RecordKind.WAITING_LIST, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView criteria(Page page) {
        Fields fields = Fields.blank().with("from", clock.today());
        for (WaitingCriterion one : waiting.criteria()) {
            String code = one.kind().code();
            fields = fields.with("words-" + code, one.words())
                    .with("weight-" + code, one.weight())
                    .with("days-" + code, one.days());
        }
        return criteria(page, fields);
    }

    @PostMapping("/lead/waiting/criteria")
    @May(kind = RecordKind.WAITING_LIST, action = Action.CHANGE)
    public ModelAndView change(Page page, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Fields fields = Fields.of(typed);
        return fields.submit(
                () -> keep(fields),
                () -> new ModelAndView(Flash.to("/lead/waiting", flash, "Kept. The list is ordered by it.")),
                errors -> criteria(page.withErrors(errors), fields));
    }

    private void keep(Fields fields) {
        LocalDate from = fields.day("from", "Give the day from which they hold");
        List<WaitingCriterion> wanted = new ArrayList<>();
        for (WaitingCriterion usual : WaitingCriterion.USUAL) {
            String code = usual.kind().code();
            int weight = fields.number("weight-" + code, "Give a weight from 0 to 9");
            Integer days = usual.days() == null ? null : fields.number("days-" + code, "Give 1 to 365 days");
            wanted.add(new WaitingCriterion(usual.kind(), fields.text("words-" + code), weight, days));
        }
        fields.check();
        waiting.change(from, wanted);
    }

    private ModelAndView criteria(Page page, Fields fields) {
        return page.titled("What the waiting list is ordered by")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.WAITING_LIST))
                .show(
                        "caseload/waitingCriteria",
                        new WaitingPage.CriteriaForm(
                                fields,
                                Stream.of(Kind.values())
                                        .map(kind -> new WaitingPage.Line(kind.code(), hasDays(kind)))
                                        .toList()));
    }

    private static boolean hasDays(Kind kind) {
        return WaitingCriterion.USUAL.stream().anyMatch(one -> one.kind() == kind && one.days() != null);
    }

    private static WaitingPage.Count counted(UnmetVisits.Count count) {
        return new WaitingPage.Count(
                count.term(), Arrays.stream(UnmetReason.values()).map(count::of).toList(), count.total());
    }

    /** Which of those who wait are shown. */
    private enum Show {
        ALL("Everybody who waits"),
        NOBODY("Nobody holds them"),
        ASKED("Another worker is asked for");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        static Show of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(WaitingFamily family) {
            return this == ALL || (this == NOBODY) != family.held();
        }

        String coverage(int shown, int all) {
            String who = Said.families(shown);
            return switch (this) {
                case ALL ->
                    who
                            + ": open families without a key worker who works here, and those for which a worker is asked for."
                            + " Families that nobody has taken in yet, and closed ones, are not here.";
                case NOBODY ->
                    who + " of " + all
                            + ": open families without a key worker who works here. Those held, for which another worker is asked for, are left out.";
                case ASKED ->
                    who + " of " + all
                            + ": families that somebody holds, for which another worker is asked for. Those that nobody holds are left out.";
            };
        }
    }
}
