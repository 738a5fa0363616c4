package org.keepwell.organisation.web;

import org.keepwell.shared.web.Flash;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a saved form leads. */
final class Go {

    private Go() {}

    static ModelAndView to(String address, RedirectAttributes flash, String words) {
        return new ModelAndView(Flash.to(address, flash, words));
    }
}
