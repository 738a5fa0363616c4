package org.keepwell.organisation.web;

import java.util.UUID;
import org.keepwell.organisation.Calendar;
import org.keepwell.organisation.Closure;
import org.keepwell.organisation.Term;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes terms and closures that are there already. */
@Controller
class CalendarChangesController {

    private static final String LIST = "/set-up/calendar";
    private static final String TERM = "/set-up/calendar/term/";
    private static final String CLOSURE = "/set-up/calendar/closure/";

    private final Calendar calendar;
    private final SetUpFrame frame;

    CalendarChangesController(Calendar calendar, SetUpFrame frame) {
        this.calendar = calendar;
        this.frame = frame;
    }

    @GetMapping(TERM + "{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView term(Page page, @PathVariable String id) {
        Term term = calendar.term(Ids.parse(id));
        return showTerm(page, Days.typed("name", term.name(), term.firstDay(), term.lastDay()), term.id());
    }

    @PostMapping(TERM + "{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView changeTerm(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    Days days = Days.ofTerm(typed);
                    calendar.changeTerm(Ids.parse(id), days.words(), days.first(), days.last());
                },
                () -> Go.to(LIST, flash, "Term changed."),
                errors -> showTerm(page.withErrors(errors), typed, Ids.parse(id)));
    }

    @GetMapping(CLOSURE + "{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView closure(Page page, @PathVariable String id) {
        Closure closure = calendar.closure(Ids.parse(id));
        return showClosure(
                page, Days.typed("words", closure.words(), closure.firstDay(), closure.lastDay()), closure.id());
    }

    @PostMapping(CLOSURE + "{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView changeClosure(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    Days days = Days.ofClosure(typed);
                    calendar.changeClosure(Ids.parse(id), days.words(), days.first(), days.last());
                },
                () -> Go.to(LIST, flash, "Days changed."),
                errors -> showClosure(page.withErrors(errors), typed, Ids.parse(id)));
    }

    private ModelAndView showTerm(Page page, Typed typed, UUID id) {
        return frame.of(page, "Change a term").show("organisation/term", new SpanPage(typed, TERM + id, false));
    }

    private ModelAndView showClosure(Page page, Typed typed, UUID id) {
        return frame.of(page, "Change days you are closed")
                .show("organisation/closure", new SpanPage(typed, CLOSURE + id, false));
    }
}
