package org.keepwell.notices;

import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows administrators what has not left the building, and lets them try again. */
@Controller
class DeliveryController {

    private final DeliveryState state;
    private final MayI mayI;

    DeliveryController(DeliveryState state, MayI mayI) {
        this.state = state;
        this.mayI = mayI;
    }

    @May(kind = RecordKind.DELIVERY)
    @GetMapping("/set-up/delivery")
    ModelAndView show(Page page) {
        return page.titled("How messages leave")
                .seenBy(mayI.whoCanSee(RecordKind.DELIVERY))
                .in("setup")
                .show("notices/delivery", state.page());
    }

    @May(kind = RecordKind.DELIVERY, action = Action.CHANGE)
    @PostMapping("/set-up/delivery/{delivery}/again")
    String again(@PathVariable String delivery, RedirectAttributes attributes) {
        state.again(Ids.parse(delivery));
        return Flash.to("/set-up/delivery", attributes, "It is being tried again now.");
    }
}
