package org.keepwell.visits.web;

import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.CodePhrases;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a code phrase. */
@Controller
class CodeController {

    private final CodePhrases phrases;

    CodeController(CodePhrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping("/visits/code")
    @May(kind = RecordKind.VISIT, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView mine(Page page) {
        return show(page, "");
    }

    @PostMapping("/visits/code")
    @May(kind = RecordKind.VISIT, action = Action.ADD)
    public ModelAndView choose(Page page, @RequestParam(defaultValue = "") String phrase, RedirectAttributes flash) {
        try {
            phrases.choose(phrase);
            return new ModelAndView(
                    Flash.to("/visits/code", flash, "Kept, and nobody can read it. Practise it once now."));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), phrase);
        }
    }

    private ModelAndView show(Page page, String typed) {
        CodePhrases.State state = phrases.mine();
        String on = state.practisedAt() == null ? "" : Names.day(state.practisedAt());
        return page.titled("My code phrase")
                .in("visits")
                .seenBy("Nobody can read your phrase. Leaders see how many have practised, never who.")
                .show("visits/code", new CodePage(state, on, typed));
    }
}
