package org.keepwell.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.CheckIns;
import org.keepwell.visits.Press;
import org.keepwell.visits.StopCategory;
import org.keepwell.visits.UnderWay;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitId;
import org.keepwell.visits.VisitStep;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worker's buttons from setting off until safe. Each answers with a redirect to the visit, so that a press sent twice shows once. */
@Controller
class CheckInController {

    private final CheckIns checkIns;
    private final UnderWay underWay;

    CheckInController(CheckIns checkIns, UnderWay underWay) {
        this.checkIns = checkIns;
        this.underWay = underWay;
    }

    @PostMapping({
        "/visits/{visit}/set-off",
        "/visits/{visit}/start-now",
        "/visits/{visit}/arrived",
        "/visits/{visit}/all-well",
        "/visits/{visit}/longer",
        "/visits/{visit}/leaving",
        "/visits/{visit}/safe",
        "/visits/{visit}/help-now"
    })
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public @Nullable ModelAndView press(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String pressedAt,
            @RequestParam(defaultValue = "") String attempt,
            @RequestParam(defaultValue = "15") int minutes,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes flash) {
        Answer answer = new Answer(request, response, flash);
        VisitStep step = step(request);
        checkIns.press(VisitId.of(visit), press(step, pressedAt, attempt, minutes, message));
        return answer.taken("/visits/" + visit + (step == VisitStep.HELP_NOW ? "/help" : ""), said(step));
    }

    /** Somebody on the chain taps for a worker who has rung in. */
    @PostMapping("/visits/{visit}/for/{worker}")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView pressFor(
            @PathVariable String visit,
            @PathVariable String worker,
            @RequestParam VisitStep step,
            @RequestParam(defaultValue = "15") int minutes,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes flash) {
        checkIns.pressFor(VisitId.of(visit), PersonId.of(worker), press(step, "", "", minutes, message));
        return new ModelAndView(Flash.to("/visits/board", flash, saidFor(step)));
    }

    @GetMapping("/visits/{visit}/help")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView help(Page page, @PathVariable String visit) {
        return page.titled("Help now").in("visits").show("visits/help", underWay.mine(VisitId.of(visit)));
    }

    @GetMapping("/visits/{visit}/stop")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView stop(Page page, @PathVariable String visit, RedirectAttributes flash) {
        Visit found = underWay.mine(VisitId.of(visit)).visit();
        return found.status().allows(VisitStep.STOP)
                ? stopping(page, found)
                : new ModelAndView(Flash.to("/visits/" + visit, flash, ""));
    }

    @PostMapping("/visits/{visit}/stop")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public @Nullable ModelAndView stop(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String pressedAt,
            RedirectAttributes flash) {
        Answer answer = new Answer(request, response, flash);
        StopCategory chosen = Arrays.stream(StopCategory.values())
                .filter(one -> one.name().equals(category))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return stopping(
                    page.withErrors(FormErrors.start().add("category", "Choose one; the last one says nothing")),
                    underWay.mine(VisitId.of(visit)).visit());
        }
        checkIns.stop(VisitId.of(visit), chosen, moment(pressedAt));
        return answer.taken("/visits/" + visit, "Stopped. That is always your decision.");
    }

    private static ModelAndView stopping(Page page, Visit visit) {
        boolean before = visit.status().allows(VisitStep.CHANGE);
        StopPage model = new StopPage(
                visit.id().toString(),
                before,
                before && visit.people().size() == 1,
                Arrays.stream(StopCategory.values())
                        .map(one -> Option.of(one.name(), one.words()))
                        .toList());
        return page.titled(before ? "Rather not" : "Stop the visit")
                .in("visits")
                .show("visits/stop", model);
    }

    /**
     * The answer to a press. A page's own script names the press in a header and is given the name back, whatever comes of it: so it knows
     * that Keepwell answered, and not something between.
     */
    private record Answer(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        private static final String NAME = "X-Check-In";

        Answer {
            if (byScript(request)) {
                response.setHeader(NAME, name(request).toString());
            }
        }

        /** A script is told where to go next; without one the browser is sent there. */
        @Nullable
        ModelAndView taken(String to, String words) {
            if (!byScript(request)) {
                return new ModelAndView(Flash.to(to, flash, words));
            }
            Flash.leave(to, request, response, words);
            response.setHeader(NAME + "-Next", to);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }

        private static boolean byScript(HttpServletRequest request) {
            return request.getHeader(NAME) != null;
        }

        private static UUID name(HttpServletRequest request) {
            return Ids.parse(request.getHeader(NAME));
        }
    }

    private static Press press(VisitStep step, String pressedAt, String attempt, int minutes, String message) {
        if (minutes < 5 || minutes > 120) {
            throw new Refused("minutes", "Choose between 5 and 120 minutes");
        }
        UUID name = attempt.isEmpty() ? null : Ids.parse(attempt);
        return new Press(
                step, moment(pressedAt), name, minutes, message.length() > 500 ? message.substring(0, 500) : message);
    }

    private static VisitStep step(HttpServletRequest request) {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return VisitStep.valueOf(last.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String saidFor(VisitStep step) {
        return switch (step) {
            case CODE -> "Marked. Their people are told now. Nobody rings back: follow the card.";
            case HELP_NOW -> "Their people are told now.";
            default -> "Tapped for them";
        };
    }

    private static String said(VisitStep step) {
        return switch (step) {
            case SET_OFF, START_NOW -> "Your timer runs.";
            case LONGER -> "More time noted.";
            case LEAVING -> "Tap Safe when you are somewhere safe.";
            case SAFE -> "Safe. Thank you.";
            case HELP_NOW -> "Sent.";
            default -> "Noted.";
        };
    }

    /** A phone's own time, or none: a wrong one never refuses a press. */
    private static @Nullable Instant moment(String typed) {
        try {
            return typed.isEmpty() ? null : Instant.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
