package org.keepwell.safeguarding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.ChildId;
import org.keepwell.families.FamilyId;
import org.keepwell.safeguarding.Arrangement;
import org.keepwell.safeguarding.Arrangements;
import org.keepwell.safeguarding.Concerns;
import org.keepwell.safeguarding.NewConcern;
import org.keepwell.safeguarding.Sent;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passes a concern on in one step, by either door, at any hour. */
@Controller
class ConcernController {

    private static final String CHILD_DOOR = "/concerns/new";
    private static final String COLLEAGUE_DOOR = "/concerns/new/colleague";

    private final Concerns concerns;
    private final Arrangements arrangements;
    private final ConcernChoices choices;
    private final MayI mayI;

    ConcernController(Concerns concerns, Arrangements arrangements, ConcernChoices choices, MayI mayI) {
        this.concerns = concerns;
        this.arrangements = arrangements;
        this.choices = choices;
        this.mayI = mayI;
    }

    @GetMapping(CHILD_DOOR)
    @May(kind = RecordKind.CONCERN, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView aboutChild(Page page, @ModelAttribute ConcernForm form) {
        return childDoor(page, form);
    }

    @PostMapping(CHILD_DOOR)
    @May(kind = RecordKind.CONCERN, action = Action.ADD)
    public ModelAndView tellOfChild(Page page, @ModelAttribute ConcernForm form, RedirectAttributes flash) {
        try {
            Sent.Passed passed = concerns.raise(
                    new NewConcern(family(form), child(form), form.words(), form.isUrgent(), form.from()));
            return sent(passed, flash);
        } catch (Refused refused) {
            return childDoor(page.withErrors(FormErrors.of(refused)), form);
        }
    }

    @GetMapping(COLLEAGUE_DOOR)
    @May(kind = RecordKind.CONCERN, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView aboutColleague(Page page, @ModelAttribute ConcernForm form) {
        return colleagueDoor(page, form);
    }

    @PostMapping(COLLEAGUE_DOOR)
    @May(kind = RecordKind.CONCERN, action = Action.ADD)
    public ModelAndView tellOfColleague(Page page, @ModelAttribute ConcernForm form, RedirectAttributes flash) {
        FormErrors errors = FormErrors.start();
        errors.require("about", form.about(), "Choose whom it is about");
        errors.require("words", form.words(), "Write what you saw and heard, in the exact words if you can");
        if (errors.any()) {
            return colleagueDoor(page.withErrors(errors), form);
        }
        PersonId about = form.about().equals(ConcernChoices.SOMEBODY_ELSE) ? null : PersonId.of(form.about());
        try {
            return switch (concerns.raiseAboutColleague(about, form.words(), form.isUrgent(), form.from())) {
                case Sent.Passed passed -> sent(passed, flash);
                case Sent.NobodyHere() -> nobodyHere(page, form);
            };
        } catch (Refused refused) {
            return colleagueDoor(page.withErrors(FormErrors.of(refused)), form);
        }
    }

    private static ModelAndView sent(Sent.Passed passed, RedirectAttributes flash) {
        return new ModelAndView(Flash.to("/concerns/" + passed.concern() + "/sent", flash, "Sent"));
    }

    private ModelAndView nobodyHere(Page page, ConcernForm form) {
        Arrangement arrangement = arrangements.current();
        return page.titled("Nobody here was told")
                .in("concerns")
                .seenBy("Only you see this page. Nothing was kept.")
                .show(
                        "safeguarding/nobodyHere",
                        new NobodyHerePage(
                                arrangement.chairName(),
                                arrangement.chairNumber(),
                                concerns.whoToRing().outside(),
                                form.words()));
    }

    private ModelAndView childDoor(Page page, ConcernForm form) {
        FamilyId family = family(form);
        ConcernFormPage model = new ConcernFormPage(
                false,
                form,
                concerns.whoToRing(),
                family == null ? "" : choices.nameOf(family),
                family == null ? choices.ownFamilies() : List.of(),
                family == null ? List.of() : choices.children(family),
                List.of(),
                "",
                COLLEAGUE_DOOR);
        return page.titled("Tell the safeguarding lead")
                .in("concerns")
                .seenBy(mayI.whoCanSee(RecordKind.CONCERN))
                .show("safeguarding/concern", model);
    }

    private ModelAndView colleagueDoor(Page page, ConcernForm form) {
        ConcernFormPage model = new ConcernFormPage(
                true,
                form,
                concerns.whoToRing(),
                "",
                List.of(),
                List.of(),
                choices.people(),
                choices.head(),
                CHILD_DOOR);
        return page.titled("A concern about an adult who works here")
                .in("concerns")
                .seenBy(mayI.whoCanSee(RecordKind.STAFF_CONCERN_QUEUE))
                .show("safeguarding/concern", model);
    }

    private static @Nullable FamilyId family(ConcernForm form) {
        return form.family().isBlank() ? null : FamilyId.of(form.family());
    }

    private static @Nullable ChildId child(ConcernForm form) {
        return form.child().isBlank() ? null : ChildId.of(form.child());
    }
}
