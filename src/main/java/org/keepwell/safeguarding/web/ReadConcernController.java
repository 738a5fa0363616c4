package org.keepwell.safeguarding.web;

import java.util.ArrayList;
import java.util.List;
import org.keepwell.safeguarding.Concern;
import org.keepwell.safeguarding.ConcernId;
import org.keepwell.safeguarding.ConcernQueue;
import org.keepwell.safeguarding.ConcernStatus;
import org.keepwell.safeguarding.Concerns;
import org.keepwell.safeguarding.Outcome;
import org.keepwell.safeguarding.WhoToRing;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One concern: its state for the sender; its words, and what is done with it, for those it was passed to. */
@Controller
class ReadConcernController {

    private final ConcernQueue queue;
    private final Concerns concerns;
    private final ShowsConcern shows;
    private final MayI mayI;

    ReadConcernController(ConcernQueue queue, Concerns concerns, ShowsConcern shows, MayI mayI) {
        this.queue = queue;
        this.concerns = concerns;
        this.shows = shows;
        this.mayI = mayI;
    }

    @GetMapping("/concerns/{concern}")
    @May(kind = RecordKind.CONCERN)
    @Transactional
    public ModelAndView read(Page page, @PathVariable String concern) {
        ConcernId id = ConcernId.of(concern);
        return queue.mayOpen(id) ? opened(page, id, ConcernPage.Typed.NOTHING) : ofSender(page, id);
    }

    @GetMapping("/concerns/{concern}/sent")
    @May(kind = RecordKind.CONCERN, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView sent(Page page, @PathVariable String concern) {
        return ofSender(page, ConcernId.of(concern));
    }

    @PostMapping("/concerns/{concern}/received")
    @May(kind = RecordKind.CONCERN)
    public ModelAndView received(@PathVariable String concern, RedirectAttributes flash) {
        ConcernId id = ConcernId.of(concern);
        queue.receive(id);
        return new ModelAndView(Flash.to("/concerns/" + id, flash, "Received. Whoever sent it hears so."));
    }

    @PostMapping("/concerns/{concern}/actions")
    @May(kind = RecordKind.CONCERN)
    public ModelAndView act(
            Page page,
            @PathVariable String concern,
            @RequestParam(defaultValue = "") String action,
            RedirectAttributes flash) {
        ConcernId id = ConcernId.of(concern);
        try {
            queue.act(id, action);
            return new ModelAndView(
                    Flash.to("/concerns/" + id, flash, "Kept. Whoever sent it hears that it was acted on."));
        } catch (Refused refused) {
            return opened(page.withErrors(FormErrors.of(refused)), id, new ConcernPage.Typed(action, "", ""));
        }
    }

    @PostMapping("/concerns/{concern}/close")
    @May(kind = RecordKind.CONCERN)
    public ModelAndView close(
            Page page,
            @PathVariable String concern,
            @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes flash) {
        ConcernId id = ConcernId.of(concern);
        try {
            queue.close(id, Outcome.ofCode(outcome));
            return new ModelAndView(Flash.to("/concerns/" + id, flash, "Closed"));
        } catch (Refused refused) {
            return opened(page.withErrors(FormErrors.of(refused)), id, new ConcernPage.Typed("", outcome, ""));
        }
    }

    @PostMapping("/concerns/{concern}/export")
    @May(kind = RecordKind.CONCERN)
    public ResponseEntity<String> export(@PathVariable String concern) {
        ConcernId id = ConcernId.of(concern);
        String text = shows.text(queue.export(id));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("concern-" + id.toString().substring(0, 8) + ".txt")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(text);
    }

    @PostMapping("/concerns/{concern}/kept")
    @May(kind = RecordKind.CONCERN)
    public ModelAndView kept(
            Page page,
            @PathVariable String concern,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String onlyPointer,
            RedirectAttributes flash) {
        ConcernId id = ConcernId.of(concern);
        try {
            queue.keptAs(id, reference, onlyPointer.equals("true"));
            return new ModelAndView(Flash.to("/concerns/" + id, flash, "Noted where it is kept"));
        } catch (Refused refused) {
            return opened(page.withErrors(FormErrors.of(refused)), id, new ConcernPage.Typed("", "", reference));
        }
    }

    private ModelAndView opened(Page page, ConcernId id, ConcernPage.Typed typed) {
        ConcernPage model = shows.page(queue.open(id), typed);
        return page.titled(model.heading())
                .in("concerns")
                .seenBy(mayI.whoCanSee(RecordKind.CONCERN))
                .show("safeguarding/readConcern", model);
    }

    private ModelAndView ofSender(Page page, ConcernId id) {
        Concern concern = queue.ofSender(id);
        boolean waiting = concern.status() == ConcernStatus.SENT;
        WhoToRing ring = concerns.whoToRing();
        SentPage model = new SentPage(
                concern.aboutColleague() ? "Your concern about an adult at work" : "Your concern about a child",
                concern.status().words(),
                steps(concern),
                concern.urgent() && waiting,
                concern.aboutColleague(),
                ring,
                waiting && !concern.urgent() && !ring.hours() ? "The lead finds it when their hours begin." : "",
                concern.family() == null ? "/concerns/mine" : "/families/" + concern.family());
        return page.titled(model.heading())
                .in("concerns")
                .seenBy("You see how far it has come; what you wrote is for "
                        + (concern.aboutColleague() ? "the head alone." : "the safeguarding lead alone."))
                .show("safeguarding/sent", model);
    }

    private static List<String> steps(Concern concern) {
        List<String> steps = new ArrayList<>();
        steps.add("Sent " + Moments.said(concern.raisedAt()));
        if (concern.receivedAt() != null) {
            steps.add("Received " + Moments.said(concern.receivedAt()));
        }
        if (concern.actedAt() != null) {
            steps.add("Acted on " + Moments.said(concern.actedAt()));
        }
        return steps;
    }
}
