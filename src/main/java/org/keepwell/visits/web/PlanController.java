package org.keepwell.visits.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Addresses;
import org.keepwell.families.Domain;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.Arrangements;
import org.keepwell.visits.CheckIns;
import org.keepwell.visits.Hazards;
import org.keepwell.visits.LastTime;
import org.keepwell.visits.Press;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitId;
import org.keepwell.visits.VisitPlan;
import org.keepwell.visits.VisitStep;
import org.keepwell.visits.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans a visit and changes the plan. */
@Controller
class PlanController {

    private final Visits visits;
    private final Arrangements arrangements;
    private final CheckIns checkIns;
    private final Hazards hazards;
    private final Families families;
    private final Addresses addresses;
    private final Staff staff;
    private final MayI mayI;
    private final DatabaseClock clock;

    PlanController(
            Visits visits,
            Arrangements arrangements,
            CheckIns checkIns,
            Hazards hazards,
            Families families,
            Addresses addresses,
            Staff staff,
            MayI mayI,
            DatabaseClock clock) {
        this.visits = visits;
        this.arrangements = arrangements;
        this.checkIns = checkIns;
        this.hazards = hazards;
        this.families = families;
        this.addresses = addresses;
        this.staff = staff;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/visits/new")
    @May(kind = RecordKind.VISIT, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView blank(
            Page page,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean alone) {
        return planning(page, PlanForm.blank(family, address, clock.now(), lastTime(family)), alone);
    }

    /** Plans, or with {@code now} sets off in the same step: the timer runs whatever is missing. */
    @PostMapping("/visits/new")
    @May(kind = RecordKind.VISIT, action = Action.ADD)
    public ModelAndView plan(
            Page page,
            @ModelAttribute PlanForm form,
            @RequestParam(defaultValue = "") String now,
            RedirectAttributes flash) {
        FormErrors errors = FormErrors.start();
        VisitPlan plan = form.plan(Acting.now().personOrFail(), errors);
        if (plan == null) {
            return planning(page.withErrors(errors), form, false);
        }
        try {
            VisitId visit = visits.plan(plan);
            if (now.equals("true")) {
                checkIns.press(visit, Press.of(VisitStep.START_NOW));
                return new ModelAndView(Flash.to("/visits/" + visit, flash, "Your timer runs."));
            }
            return new ModelAndView(Flash.to("/visits/" + visit, flash, "Planned"));
        } catch (Refused refused) {
            return planning(page.withErrors(FormErrors.of(refused)), form, false);
        }
    }

    @GetMapping("/visits/{visit}/plan")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String visit) {
        Visit found = visits.visit(VisitId.of(visit));
        mayI.require(Action.CHANGE, RecordKind.VISIT, found.id().value());
        return changing(page, found, PlanForm.of(found));
    }

    @PostMapping("/visits/{visit}/plan")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView change(
            Page page, @PathVariable String visit, @ModelAttribute PlanForm form, RedirectAttributes flash) {
        Visit found = visits.visit(VisitId.of(visit));
        FormErrors errors = FormErrors.start();
        VisitPlan plan = form.plan(found.plan().worker(), errors);
        if (plan == null) {
            return changing(page.withErrors(errors), found, form);
        }
        try {
            visits.change(found.id(), plan, form.version());
            return new ModelAndView(Flash.to("/visits/" + visit, flash, "Changed. It needs authority again."));
        } catch (Refused refused) {
            return changing(page.withErrors(FormErrors.of(refused)), found, form);
        }
    }

    private ModelAndView planning(Page page, PlanForm form, boolean alone) {
        return show(
                page.titled("Plan a visit"),
                "/visits/new",
                "/visits",
                form,
                Acting.now().personOrFail(),
                lastTime(form.family()),
                alone);
    }

    private ModelAndView changing(Page page, Visit visit, PlanForm form) {
        String path = "/visits/" + visit.id();
        return show(
                page.titled("Change the plan"),
                path + "/plan",
                path,
                form,
                visit.plan().worker(),
                visits.lastTime(visit.plan().family()).orElse(null),
                false);
    }

    /** What the last visitor left, for somebody who may open the family. */
    private @Nullable LastTime lastTime(String typed) {
        if (typed.isEmpty() || !families.mayOpen(FamilyId.of(typed))) {
            return null;
        }
        return visits.lastTime(FamilyId.of(typed)).orElse(null);
    }

    private ModelAndView show(
            Page page,
            String path,
            String back,
            PlanForm form,
            PersonId worker,
            @Nullable LastTime lastTime,
            boolean alone) {
        Names names = new Names(staff.byId());
        FamilyId family = form.family().isEmpty() ? null : FamilyId.of(form.family());
        PlanPage model = new PlanPage(
                path,
                back,
                form,
                family == null
                        ? ""
                        : families.onList(family).map(one -> one.name()).orElse(""),
                family == null ? myFamilies() : List.of(),
                family == null ? List.of() : addressesOf(family),
                arrangements.rules().values().stream()
                        .map(rule -> new Option(
                                rule.kind().name(),
                                rule.kind().words(),
                                rule.kind().hint() + ". " + rule.words()))
                        .toList(),
                names.whoCanVisit(worker),
                names.whoCanAnswer(),
                Arrays.stream(Domain.values())
                        .map(domain -> Option.of(domain.code(), domain.words()))
                        .toList(),
                Arrays.stream(VisitPlan.FamilyTold.values())
                        .map(told -> Option.of(told.name(), told.words()))
                        .toList(),
                family == null ? List.of() : hazards.of(family),
                names,
                lastTime,
                alone);
        return page.in("visits").seenBy(mayI.whoCanSee(RecordKind.VISIT)).show("visits/plan", model);
    }

    private List<Option> myFamilies() {
        return families.list("", "").families().stream()
                .map(family -> Option.of(family.id().toString(), family.name()))
                .toList();
    }

    private List<Option> addressesOf(@Nullable FamilyId family) {
        return family == null
                ? List.of()
                : addresses.of(family).stream()
                        .map(address -> new Option(address.id().toString(), address.inFull(), address.whose()))
                        .toList();
    }
}
