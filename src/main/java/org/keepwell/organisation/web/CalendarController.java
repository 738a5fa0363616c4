package org.keepwell.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.keepwell.organisation.Calendar;
import org.keepwell.organisation.Closure;
import org.keepwell.organisation.SchoolCalendar;
import org.keepwell.organisation.Term;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.organisation.web.CalendarPage.BankHoliday;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Terms, closures and bank holidays. */
@Controller
class CalendarController {

    private static final String LIST = "/set-up/calendar";

    private final Calendar calendar;
    private final WorkingTime time;
    private final SetUpFrame frame;

    CalendarController(Calendar calendar, WorkingTime time, SetUpFrame frame) {
        this.calendar = calendar;
        this.time = time;
        this.frame = frame;
    }

    @GetMapping(LIST)
    @May(kind = RecordKind.SETTING)
    @Transactional(readOnly = true)
    public ModelAndView list(Page page, @RequestParam(defaultValue = "") String undo) {
        SchoolCalendar now = time.calendar();
        return frame.of(page, "Terms and closures")
                .show(
                        "organisation/calendar",
                        new CalendarPage(
                                now.terms(), now.closures(), bankHolidays(now), safe(undo), frame.mayChange()));
    }

    @GetMapping("/set-up/calendar/term")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView term(Page page, @RequestParam MultiValueMap<String, String> fields) {
        return showTerm(page, Typed.in(fields));
    }

    @PostMapping("/set-up/calendar/term")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView addTerm(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    Days term = Days.ofTerm(typed);
                    UUID _ = calendar.addTerm(term.words(), term.first(), term.last());
                },
                () -> Go.to(LIST, flash, "Term added."),
                errors -> showTerm(page.withErrors(errors), typed));
    }

    @PostMapping("/set-up/calendar/term/{id}/remove")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView removeTerm(RedirectAttributes flash, @PathVariable String id) {
        Term term = calendar.removeTerm(Ids.parse(id));
        return undoable(flash, "/set-up/calendar/term", "name", term.name(), term.firstDay(), term.lastDay());
    }

    @GetMapping("/set-up/calendar/closure")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView closure(Page page, @RequestParam MultiValueMap<String, String> fields) {
        return showClosure(page, Typed.in(fields));
    }

    @PostMapping("/set-up/calendar/closure")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView addClosure(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    Days closed = Days.ofClosure(typed);
                    UUID _ = calendar.close(closed.words(), closed.first(), closed.last());
                },
                () -> Go.to(LIST, flash, "Closure added."),
                errors -> showClosure(page.withErrors(errors), typed));
    }

    @PostMapping("/set-up/calendar/closure/{id}/remove")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView removeClosure(RedirectAttributes flash, @PathVariable String id) {
        Closure closure = calendar.reopen(Ids.parse(id));
        return undoable(
                flash, "/set-up/calendar/closure", "words", closure.words(), closure.firstDay(), closure.lastDay());
    }

    @PostMapping("/set-up/calendar/holiday")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView holiday(RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        LocalDate day = typed.day("day", "Enter the day.");
        typed.check();
        if (typed.ticked("open")) {
            calendar.changeHoliday(day, false, "");
        } else {
            calendar.forgetHolidayChange(day);
        }
        return Go.to(LIST, flash, typed.ticked("open") ? "You open on that day." : "You are closed on that day.");
    }

    @GetMapping("/set-up/calendar/one-off")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView oneOff(Page page) {
        return showOneOff(page, Typed.fresh());
    }

    @PostMapping("/set-up/calendar/one-off")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView addOneOff(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    LocalDate day = typed.day("firstDay", "Enter the day.");
                    String words = typed.required("words", "Enter what the day is for.");
                    typed.check();
                    calendar.changeHoliday(day, true, words);
                },
                () -> Go.to(LIST, flash, "Bank holiday added."),
                errors -> showOneOff(page.withErrors(errors), typed));
    }

    private ModelAndView showTerm(Page page, Typed typed) {
        return frame.of(page, "Add a term")
                .show("organisation/term", new SpanPage(typed, "/set-up/calendar/term", true));
    }

    private ModelAndView showClosure(Page page, Typed typed) {
        return frame.of(page, "Add days you are closed")
                .show("organisation/closure", new SpanPage(typed, "/set-up/calendar/closure", true));
    }

    private ModelAndView showOneOff(Page page, Typed typed) {
        return frame.of(page, "Add a one-off bank holiday")
                .show("organisation/oneOff", new SpanPage(typed, "/set-up/calendar/one-off", true));
    }

    private List<BankHoliday> bankHolidays(SchoolCalendar now) {
        LocalDate today = frame.today();
        Stream<Map.Entry<LocalDate, String>> days =
                SchoolCalendar.bankHolidays(today, today.plusYears(1)).entrySet().stream();
        Stream<BankHoliday> standing = days.filter(day -> now.changed().get(day.getKey()) == null
                        || !now.changed().get(day.getKey()).holiday())
                .map(day -> new BankHoliday(
                        day.getKey(),
                        day.getValue(),
                        now.bankHoliday(day.getKey()).isEmpty(),
                        now.changed().containsKey(day.getKey())));
        Stream<BankHoliday> added = now.changed().entrySet().stream()
                .filter(day -> day.getValue().holiday() && !day.getKey().isBefore(today))
                .map(day -> new BankHoliday(day.getKey(), day.getValue().words(), false, true));
        return Stream.concat(standing, added)
                .sorted(java.util.Comparator.comparing(BankHoliday::day))
                .toList();
    }

    private static ModelAndView undoable(
            RedirectAttributes flash, String form, String field, String words, LocalDate first, LocalDate last) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add(field, words);
        values.add("firstDay", first.toString());
        values.add("lastDay", last.toString());
        String back = UriComponentsBuilder.fromPath(form)
                .queryParams(values)
                .build()
                .encode()
                .toUriString();
        String address = UriComponentsBuilder.fromPath(LIST)
                .queryParam("undo", "{undo}")
                .encode()
                .buildAndExpand(back)
                .toUriString();
        return Go.to(address, flash, words + " was removed.");
    }

    /** Only a form of this controller is linked to: what stands in an address is not to be trusted. */
    private static String safe(String undo) {
        return undo.startsWith("/set-up/calendar/term?") || undo.startsWith("/set-up/calendar/closure?") ? undo : "";
    }
}
