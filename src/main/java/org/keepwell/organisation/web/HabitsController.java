package org.keepwell.organisation.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyHabits;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.PersonId;
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

/** The weekly habit of duty, and making a term from it. */
@Controller
class HabitsController {

    private final DutyHabits habits;
    private final WorkingTime time;
    private final Staff staff;
    private final SetUpFrame frame;

    HabitsController(DutyHabits habits, WorkingTime time, Staff staff, SetUpFrame frame) {
        this.habits = habits;
        this.time = time;
        this.staff = staff;
        this.frame = frame;
    }

    @GetMapping("/rota/habits")
    @May(kind = RecordKind.ROTA)
    @Transactional(readOnly = true)
    public ModelAndView list(Page page) {
        return frame.of(page, "Weekly habit of duty", RecordKind.ROTA)
                .show(
                        "organisation/habits",
                        new HabitsPage(
                                habits.all(),
                                time.calendar().terms().stream()
                                        .filter(term -> !term.lastDay().isBefore(frame.today()))
                                        .toList(),
                                staff.byId(),
                                frame.may(Action.CHANGE, RecordKind.ROTA)));
    }

    @GetMapping("/rota/habits/new")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView add(Page page) {
        return form(page, Typed.fresh());
    }

    @PostMapping("/rota/habits")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    public ModelAndView added(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    DayOfWeek weekday = typed.one(DayOfWeek.class, "weekday", "Choose the weekday.");
                    Duty duty = typed.one(Duty.class, "duty", "Choose duty leader or deputy.");
                    String person = typed.required("person", "Choose who it is.");
                    LocalTime from = typed.time("from", "Enter when it begins.");
                    LocalTime until = typed.time("until", "Enter when it ends.");
                    typed.check();
                    UUID _ = habits.add(weekday, from, until, duty, PersonId.of(person));
                },
                () -> Go.to("/rota/habits", flash, "Saved. Fill a term to put it into the rota."),
                errors -> form(page.withErrors(errors), typed));
    }

    @PostMapping("/rota/habits/{id}/remove")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    public ModelAndView remove(RedirectAttributes flash, @PathVariable String id) {
        habits.remove(Ids.parse(id));
        return Go.to("/rota/habits", flash, "Removed. The rota made from it so far stays.");
    }

    @PostMapping("/rota/fill/{term}")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    public ModelAndView fill(RedirectAttributes flash, @PathVariable String term) {
        int made = habits.fill(Ids.parse(term));
        return Go.to("/rota", flash, made == 0 ? "Nothing was left to fill." : made + " times on duty were added.");
    }

    private ModelAndView form(Page page, Typed typed) {
        return frame.of(page, "Add to the weekly habit", RecordKind.ROTA)
                .show(
                        "organisation/habit",
                        new SlotPage(
                                typed,
                                Options.people(staff.all()),
                                Options.of(Duty.values(), Duty::words),
                                Options.weekdays()));
    }
}
