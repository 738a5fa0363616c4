package org.keepwell.visits.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.Protocols;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitId;
import org.keepwell.visits.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks, once everybody is safe, for what was open when a visit was started in a hurry. */
@Controller
class AfterwardsController {

    private final Visits visits;
    private final Protocols protocols;
    private final MayI mayI;

    AfterwardsController(Visits visits, Protocols protocols, MayI mayI) {
        this.visits = visits;
        this.protocols = protocols;
        this.mayI = mayI;
    }

    @GetMapping("/visits/{visit}/afterwards")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    @Transactional
    public ModelAndView ask(Page page, @PathVariable String visit) {
        return show(page, mine(visit), Set.of(), Map.of());
    }

    @PostMapping("/visits/{visit}/afterwards")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView answer(
            Page page,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") List<String> done,
            @RequestParam Map<String, String> all,
            RedirectAttributes flash) {
        Visit found = mine(visit);
        Set<UUID> ticked =
                done.stream().filter(one -> !one.isEmpty()).map(Ids::parse).collect(Collectors.toSet());
        Map<UUID, String> reasons = all.entrySet().stream()
                .filter(one -> one.getKey().startsWith("reason-"))
                .collect(Collectors.toMap(one -> Ids.parse(one.getKey().substring(7)), Map.Entry::getValue));
        try {
            protocols.answerAfterwards(found.id(), ticked, reasons);
            return new ModelAndView(Flash.to("/visits/" + visit, flash, "Thank you. That is kept."));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), found, ticked, reasons);
        }
    }

    private Visit mine(String visit) {
        Visit found = visits.visit(VisitId.of(visit));
        if (!found.isOn(Acting.now().personOrFail()) || !found.anybodyWent()) {
            throw new NotFound("visit");
        }
        return found;
    }

    private ModelAndView show(Page page, Visit visit, Set<UUID> done, Map<UUID, String> reasons) {
        List<Protocols.Answered> open = protocols.safety(visit).stream()
                .filter(Protocols.Answered::open)
                .toList();
        return page.titled("What stayed open")
                .in("visits")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT))
                .show("visits/afterwards", new AfterwardsPage(visit, open, done, reasons));
    }
}
