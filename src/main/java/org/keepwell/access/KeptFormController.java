package org.keepwell.access;

import org.keepwell.shared.Acting;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.SignedIn;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a kept form back to the person who sent it, to send again or throw away. */
@Controller
class KeptFormController {

    private final KeptForms forms;

    KeptFormController(KeptForms forms) {
        this.forms = forms;
    }

    @SignedIn
    @GetMapping("/kept-form/{id}")
    ModelAndView show(Page page, @PathVariable String id) {
        KeptForm form = forms.find(Acting.now().personOrFail(), Ids.parse(id)).orElseThrow(() -> new NotFound("form"));
        return page.titled("What you sent is kept")
                .seenBy("Only you see this page.")
                .show("access/keptForm", form);
    }

    @SignedIn
    @PostMapping("/kept-form/{id}/throw-away")
    String throwAway(@PathVariable String id, RedirectAttributes attributes) {
        forms.throwAway(Acting.now().personOrFail(), Ids.parse(id));
        return Flash.to("/", attributes, "Thrown away. Nothing of it is kept.");
    }

    @Anyone
    @RequestMapping("/form-too-old")
    ModelAndView tooOld(Page page) {
        ModelAndView view = page.titled("That form was open too long").show("access/formTooOld");
        view.setStatus(HttpStatus.FORBIDDEN);
        return view;
    }
}
