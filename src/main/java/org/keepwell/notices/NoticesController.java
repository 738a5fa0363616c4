package org.keepwell.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.SignedIn;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own notices. Having one on the screen counts as seeing it: whoever sent it is shown "seen". */
@Controller
class NoticesController {

    private static final int MOST = 50;

    private final Inbox inbox;

    NoticesController(Inbox inbox) {
        this.inbox = inbox;
    }

    @SignedIn
    @GetMapping("/notices")
    ModelAndView list(Page page, @RequestParam Optional<String> until) {
        List<Line> lines =
                until.map(moment -> inbox.lines(moment(moment), MOST)).orElseGet(() -> inbox.lines(MOST));
        inbox.seen(lines);
        return page.titled("Your notices")
                .seenBy("Only you see this page. Whoever told you sees that you have seen it.")
                .in("today")
                .show("notices/index", NoticesPage.of(lines, MOST));
    }

    @SignedIn
    @GetMapping("/notices/{line}")
    String open(@PathVariable String line, RedirectAttributes attributes) {
        return inbox.open(Ids.parse(line))
                .map(link -> "redirect:" + link)
                .orElseGet(() -> Flash.to(
                        "/notices",
                        attributes,
                        "That notice is not in this setting. If you work in another one as well, switch to it first."));
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            throw new NotFound("page", e);
        }
    }
}
