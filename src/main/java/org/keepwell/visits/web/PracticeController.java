package org.keepwell.visits.web;

import java.util.UUID;
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
import org.keepwell.visits.Arrangements;
import org.keepwell.visits.CodePhrases;
import org.keepwell.visits.Practices;
import org.keepwell.visits.Practices.Practice;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Practising the code phrase on a pretend visit, and answering a practice. Every page of it says that it is practice. */
@Controller
class PracticeController {

    private final Practices practices;
    private final CodePhrases phrases;
    private final Arrangements arrangements;
    private final Staff staff;
    private final MayI mayI;

    PracticeController(Practices practices, CodePhrases phrases, Arrangements arrangements, Staff staff, MayI mayI) {
        this.practices = practices;
        this.phrases = phrases;
        this.arrangements = arrangements;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping("/visits/practice")
    @May(kind = RecordKind.VISIT)
    @Transactional(readOnly = true)
    public ModelAndView home(Page page) {
        return home(page, "");
    }

    @PostMapping("/visits/practice")
    @May(kind = RecordKind.VISIT, action = Action.ADD)
    public ModelAndView begin(Page page, @RequestParam(defaultValue = "") String responder, RedirectAttributes flash) {
        try {
            UUID begun = practices.begin(responder.isEmpty() ? null : PersonId.of(responder));
            return new ModelAndView(Flash.to("/visits/practice/" + begun, flash, "Practice. Nothing here is real."));
        } catch (Refused refused) {
            return home(page.withErrors(FormErrors.of(refused)), responder);
        }
    }

    @GetMapping("/visits/practice/{practice}")
    @May(kind = RecordKind.VISIT)
    @Transactional(readOnly = true)
    public ModelAndView one(Page page, @PathVariable String practice) {
        return show(page, practices.practice(Ids.parse(practice)), false);
    }

    @PostMapping("/visits/practice/{practice}/all-well")
    @May(kind = RecordKind.VISIT, action = Action.ADD)
    public ModelAndView allWell(
            Page page, @PathVariable String practice, @RequestParam(defaultValue = "") String message) {
        UUID id = Ids.parse(practice);
        boolean right = practices.allWell(id, message);
        return show(page, practices.practice(id), !right);
    }

    @PostMapping("/visits/practice/{practice}/read")
    @May(kind = RecordKind.VISIT)
    public ModelAndView read(@PathVariable String practice, RedirectAttributes flash) {
        practices.read(Ids.parse(practice));
        return new ModelAndView(Flash.to("/visits/practice", flash, "Practised. Thank you."));
    }

    private ModelAndView home(Page page, String responder) {
        boolean goes = mayI.ever(Action.ADD, RecordKind.VISIT);
        CodePhrases.State state = phrases.mine();
        Practices.Answering answering = practices.answering();
        Names names = new Names(staff.byId());
        PersonId me = Acting.now().personOrFail();
        PracticesPage model = new PracticesPage(
                goes,
                state.has(),
                day(state.practisedAt()),
                state.practisedThisTerm(),
                day(answering.last()),
                answering.thisTerm(),
                names,
                practices.waitingForMe(),
                names.whoCanAnswer().stream()
                        .filter(one -> !one.value().equals(me.toString()))
                        .toList(),
                responder);
        return frame(page.titled("Practise the code phrase")).show("visits/practices", model);
    }

    private ModelAndView show(Page page, Practice practice, boolean ordinary) {
        Names names = new Names(staff.byId());
        boolean worker = Acting.now().personOrFail().equals(practice.worker());
        PracticePage model = new PracticePage(
                practice,
                names.given(practice.worker()),
                practice.responder() == null ? "" : names.given(practice.responder()),
                arrangements.current().cardForResponders(),
                ordinary);
        return frame(page.titled(worker ? "PRACTICE: a visit" : "PRACTICE: the code phrase"))
                .show(worker ? "visits/practice" : "visits/practiceCard", model);
    }

    private static Page frame(Page page) {
        return page.in("visits")
                .seenBy("You and the colleague you practise with. Leaders see how many have practised, never who.");
    }

    private static String day(java.time.@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? "" : Names.day(at);
    }
}
