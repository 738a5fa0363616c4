package org.keepwell.safeguarding.web;

import org.keepwell.safeguarding.Arrangement;
import org.keepwell.safeguarding.Arrangements;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Set up: where the safeguarding record is kept, and whom to ring about the head. */
@Controller
class ArrangementController {

    private static final String PATH = "/set-up/safeguarding";

    private final Arrangements arrangements;
    private final MayI mayI;

    ArrangementController(Arrangements arrangements, MayI mayI) {
        this.arrangements = arrangements;
        this.mayI = mayI;
    }

    @GetMapping(PATH)
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page) {
        return page.titled("Safeguarding")
                .in("setup")
                .seenBy(mayI.whoCanSee(RecordKind.SETTING))
                .show("safeguarding/arrangement", ArrangementForm.of(arrangements.current()));
    }

    @PostMapping(PATH)
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView change(@ModelAttribute ArrangementForm form, RedirectAttributes flash) {
        arrangements.change(
                new Arrangement(form.systemOfRecord(), form.chairName(), form.chairNumber(), form.version()));
        return new ModelAndView(Flash.to(PATH, flash, "Saved"));
    }
}
