package org.keepwell.visits.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.CodePhrases;
import org.keepwell.visits.Hazards;
import org.keepwell.visits.Item;
import org.keepwell.visits.Protocols;
import org.keepwell.visits.UnderWay;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitId;
import org.keepwell.visits.VisitLists;
import org.keepwell.visits.VisitLog;
import org.keepwell.visits.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visits and their lists, from plan to what is left to be said afterwards. */
@Controller
class VisitController {

    private final Visits visits;
    private final VisitLists lists;
    private final VisitLog log;
    private final UnderWay underWay;
    private final Protocols protocols;
    private final Hazards hazards;
    private final CodePhrases phrases;
    private final Staff staff;
    private final MayI mayI;

    VisitController(
            Visits visits,
            VisitLists lists,
            VisitLog log,
            UnderWay underWay,
            Protocols protocols,
            Hazards hazards,
            CodePhrases phrases,
            Staff staff,
            MayI mayI) {
        this.visits = visits;
        this.lists = lists;
        this.log = log;
        this.underWay = underWay;
        this.protocols = protocols;
        this.hazards = hazards;
        this.phrases = phrases;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping("/visits")
    @May(kind = RecordKind.VISIT)
    @Transactional(readOnly = true)
    public ModelAndView all(Page page, @RequestParam(defaultValue = "") String before) {
        VisitLists.Past past = lists.past(before);
        boolean mayPlan = mayI.ever(Action.ADD, RecordKind.VISIT);
        VisitsPage model = new VisitsPage(
                new Names(staff.byId()),
                lists.waitingForMe(),
                lists.mine(),
                lists.toReview(),
                past.lines(),
                past.next(),
                mayPlan,
                mayI.ever(Action.CHANGE, RecordKind.VISIT_PROTOCOL),
                mayI.ever(Action.SEE, RecordKind.VISIT_COVERAGE),
                mayPlan && !phrases.mine().practisedThisTerm());
        return frame(page.titled("Visits")).show("visits/visits", model);
    }

    @GetMapping("/visits/{visit}")
    @May(kind = RecordKind.VISIT)
    @Transactional
    public ModelAndView one(Page page, @PathVariable String visit) {
        Visit found = visits.visit(VisitId.of(visit));
        PersonId me = Acting.now().personOrFail();
        if (found.isOn(me) && found.of(me).stage().out()) {
            UnderWay.View view = underWay.mine(found.id());
            return frame(page.titled("Visit under way"))
                    .seenBy(
                            view.everybody().isEmpty()
                                    ? "Only you see this visit now."
                                    : "You, " + view.everybody() + " see this visit.")
                    .show("visits/underWay", view);
        }
        return before(page, found, me);
    }

    private ModelAndView before(Page page, Visit found, PersonId me) {
        boolean mine = found.isOn(me);
        boolean before = found.status().allows(org.keepwell.visits.VisitStep.START_NOW);
        VisitPage model = new VisitPage(
                found,
                new Names(staff.byId()),
                mine,
                mine && found.of(me).stage() == org.keepwell.visits.Stage.NOT_SET_OFF,
                before && visits.mayAuthorise(found),
                me.equals(found.plan().responder()) && found.responderAcceptedAt() == null,
                before ? visits.readiness(found.id()) : null,
                visits.lastTime(found.plan().family()).orElse(null),
                found.plan().address() == null
                        ? List.of()
                        : hazards.at(found.plan().address()),
                protocols.safety(found),
                protocols.items(Item.Protocol.SELF_CARE),
                mine ? protocols.myTicks(found.id()) : Set.of(),
                log.lines(found.id()),
                visits.rule(found.plan().kind()),
                new Names(staff.byId()).colleagues(me));
        return frame(page.titled(found.familyName() + ": visit")).show("visits/visit", model);
    }

    @PostMapping("/visits/{visit}/authorise")
    @May(kind = RecordKind.VISIT_AUTHORITY, action = Action.DECIDE)
    public ModelAndView authorise(Page page, @PathVariable String visit, RedirectAttributes flash) {
        return then(page, visit, "Authorised", flash, () -> visits.authorise(VisitId.of(visit)));
    }

    @PostMapping("/visits/{visit}/accept")
    @May(kind = RecordKind.VISIT)
    public ModelAndView accept(Page page, @PathVariable String visit, RedirectAttributes flash) {
        return then(
                page, visit, "Thank you. You answer for this visit.", flash, () -> visits.accept(VisitId.of(visit)));
    }

    @PostMapping("/visits/{visit}/not-alone")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView notAlone(Page page, @PathVariable String visit, RedirectAttributes flash) {
        return then(
                page,
                visit,
                "Asked. The visit waits until somebody goes with you.",
                flash,
                () -> visits.notAlone(VisitId.of(visit)));
    }

    @PostMapping("/visits/{visit}/cancel")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView cancel(Page page, @PathVariable String visit, RedirectAttributes flash) {
        return then(page, visit, "Cancelled", flash, () -> visits.cancel(VisitId.of(visit)));
    }

    /** The safety list, answered once for everybody who goes, and the acting worker's own self-care list. */
    @PostMapping("/visits/{visit}/ready")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView ready(
            Page page,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") List<String> safety,
            @RequestParam(defaultValue = "") List<String> selfCare,
            @RequestParam Map<String, String> all,
            RedirectAttributes flash) {
        VisitId id = VisitId.of(visit);
        Map<UUID, String> reasons = all.entrySet().stream()
                .filter(one -> one.getKey().startsWith("reason-"))
                .collect(Collectors.toMap(one -> Ids.parse(one.getKey().substring(7)), Map.Entry::getValue));
        return then(page, visit, "Kept", flash, () -> {
            protocols.answer(id, ids(safety), reasons);
            if (visits.visit(id).isOn(Acting.now().personOrFail())) {
                protocols.tick(id, ids(selfCare));
            }
        });
    }

    private ModelAndView then(Page page, String visit, String done, RedirectAttributes flash, Runnable work) {
        try {
            work.run();
            return new ModelAndView(Flash.to("/visits/" + visit, flash, done));
        } catch (Refused refused) {
            return before(
                    page.withErrors(FormErrors.of(refused)),
                    visits.visit(VisitId.of(visit)),
                    Acting.now().personOrFail());
        }
    }

    private Page frame(Page page) {
        return page.in("visits").seenBy(mayI.whoCanSee(RecordKind.VISIT));
    }

    private static Set<UUID> ids(List<String> typed) {
        return typed.stream().filter(one -> !one.isEmpty()).map(Ids::parse).collect(Collectors.toSet());
    }
}
