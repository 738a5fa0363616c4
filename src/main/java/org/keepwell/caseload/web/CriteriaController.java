package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keepwell.caseload.Caseloads;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.Mix;
import org.keepwell.caseload.Need;
import org.keepwell.caseload.NeedAgreements;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.caseload.web.CriteriaPage.Due;
import org.keepwell.caseload.web.CriteriaPage.Row;
import org.keepwell.families.FamilyId;
import org.keepwell.families.HeldFamily;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The setting's criteria of need and time, and the families whose need is due. */
@Controller
class CriteriaController {

    private static final int LONGEST_LIST = 50;

    private final NeedCriteria criteria;
    private final NeedAgreements agreements;
    private final Caseloads caseloads;
    private final DatabaseClock clock;
    private final MayI mayI;

    CriteriaController(
            NeedCriteria criteria, NeedAgreements agreements, Caseloads caseloads, DatabaseClock clock, MayI mayI) {
        this.criteria = criteria;
        this.agreements = agreements;
        this.caseloads = caseloads;
        this.clock = clock;
        this.mayI = mayI;
    }

    @GetMapping("/lead/need")
    @May(kind = RecordKind.CASELOAD_MIX)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page) {
        return shown(page, CriteriaForm.of(criteria.now(), clock.today()));
    }

    @PostMapping("/lead/need")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView change(Page page, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Fields fields = Fields.of(typed);
        return fields.submit(
                () -> criteria.change(CriteriaForm.read(fields)),
                () -> new ModelAndView(Flash.to(
                        "/lead/need",
                        flash,
                        "Kept. What is agreed stays as it was agreed until it is looked at again")),
                errors -> shown(page.withErrors(errors), fields));
    }

    private ModelAndView shown(Page page, Fields fields) {
        Criteria now = criteria.now();
        LocalDate from = now.from();
        return page.titled("What need is measured by")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.CASELOAD_MIX))
                .show(
                        "caseload/criteria",
                        new CriteriaPage(
                                fields,
                                now,
                                CriteriaForm.lines(fields).size(),
                                from == null ? "As Keepwell comes; make them yours" : "In use since " + Said.day(from),
                                earlier(from),
                                due(),
                                page.errors().any()));
    }

    private List<String> earlier(@org.jspecify.annotations.Nullable LocalDate from) {
        LocalDate today = clock.today();
        return criteria.history().stream()
                .map(Criteria::from)
                .filter(Objects::nonNull)
                .filter(day -> !day.equals(from))
                .map(day -> day.isAfter(today)
                        ? "A new set begins on " + Said.day(day)
                        : "An earlier set began on " + Said.day(day))
                .toList();
    }

    private Due due() {
        Mix mix = caseloads.mix();
        LocalDate today = clock.today();
        Map<FamilyId, String> names = mix.families().stream()
                .collect(Collectors.toMap(HeldFamily::family, HeldFamily::name, (one, same) -> one));
        List<Row> reviews = mix.families().stream()
                .filter(family -> need(mix, family).reviewBy() != null)
                .sorted(Comparator.comparing(
                        family -> Objects.requireNonNull(need(mix, family).reviewBy())))
                .limit(LONGEST_LIST)
                .map(family -> row(family, reviewed(need(mix, family), today)))
                .toList();
        List<Row> waiting = agreements.waiting().stream()
                .limit(LONGEST_LIST)
                .map(entry -> new Row(
                        names.getOrDefault(entry.family(), "A family"),
                        href(entry.family()),
                        Said.points(entry.points()) + " put forward on " + Said.day(entry.proposedOn()) + ", waits for "
                                + entry.proposedAs().other().words()))
                .toList();
        List<HeldFamily> notAgreed = mix.families().stream()
                .filter(family -> !need(mix, family).agreed())
                .toList();
        return new Due(
                reviews,
                waiting,
                notAgreed.stream()
                        .limit(LONGEST_LIST)
                        .map(family -> row(family, "Not yet agreed"))
                        .toList(),
                notAgreed.size());
    }

    private static String reviewed(Need need, LocalDate today) {
        LocalDate by = Objects.requireNonNull(need.reviewBy());
        return (need.reviewDue(today) ? "Due since " : "Look again by ") + Said.day(by);
    }

    private static Need need(Mix mix, HeldFamily family) {
        return Objects.requireNonNull(mix.needs().get(family.family()));
    }

    private static Row row(HeldFamily family, String words) {
        return new Row(family.name(), href(family.family()), words);
    }

    private static String href(FamilyId family) {
        return "/families/" + family + "/need";
    }
}
