package org.keepwell.access;

import org.keepwell.shared.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The one answer to a mailed link that does not open, whatever the reason. */
final class LinkOver {

    private LinkOver() {}

    static ModelAndView show(Page page) {
        ModelAndView view = page.titled("This link no longer opens").show("access/linkOver");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }
}
