package org.keepwell.organisation.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.DutySlot;
import org.keepwell.organisation.DutyWeek;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.FormErrors;
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

/** The rota, week by week. */
@Controller
class RotaController {

    private final DutyRota rota;
    private final Settings settings;
    private final Staff staff;
    private final SetUpFrame frame;

    RotaController(DutyRota rota, Settings settings, Staff staff, SetUpFrame frame) {
        this.rota = rota;
        this.settings = settings;
        this.staff = staff;
        this.frame = frame;
    }

    @GetMapping("/rota")
    @May(kind = RecordKind.ROTA)
    @Transactional(readOnly = true)
    public ModelAndView week(Page page, @RequestParam(defaultValue = "") String day) {
        return show(page, dayOr(day), null);
    }

    @GetMapping("/rota/new")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView add(Page page, @RequestParam MultiValueMap<String, String> fields) {
        return form(page, Typed.in(fields));
    }

    @PostMapping("/rota")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    public ModelAndView added(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> assign(typed),
                () -> Go.to("/rota?day=" + typed.text("day"), flash, "Saved."),
                errors -> form(page.withErrors(errors), typed));
    }

    private void assign(Typed typed) {
        Duty duty = typed.one(Duty.class, "duty", "Choose duty leader or deputy.");
        String person = typed.required("person", "Choose who it is.");
        LocalDate day = typed.day("day", "Enter the day.");
        LocalTime from = typed.time("from", "Enter when it begins.");
        LocalTime until = typed.time("until", "Enter when it ends.");
        typed.check();
        UUID _ = rota.assign(duty, PersonId.of(person), day, from, until);
    }

    @PostMapping("/rota/{id}/remove")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    public ModelAndView remove(Page page, @PathVariable String id) {
        DutySlot removed = rota.remove(Ids.parse(id));
        return show(page, removed.day(), removed);
    }

    @PostMapping("/rota/confirm")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    public ModelAndView confirm(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        LocalDate day = dayOr(typed.text("day"));
        return typed.submit(
                () -> rota.confirmWeek(day),
                () -> Go.to("/rota?day=" + day, flash, "The week is confirmed."),
                errors -> show(page.withErrors(whole(errors)), day, null));
    }

    @PostMapping("/rota/rule")
    @May(kind = RecordKind.ROTA, action = Action.CHANGE)
    public ModelAndView rule(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        boolean required = typed.ticked("dutyMustBeCovered");
        return typed.submit(
                () -> settings.requireDutyCover(required),
                () -> Go.to(
                        "/rota",
                        flash,
                        required ? "A week with a gap can no longer be confirmed." : "A gap now warns."),
                errors -> show(page.withErrors(whole(errors)), frame.today(), null));
    }

    private ModelAndView show(Page page, LocalDate day, @Nullable DutySlot undo) {
        DutyWeek week = rota.week(day);
        SettingDetails setting = settings.current();
        return frame.of(page, "Duty rota", RecordKind.ROTA)
                .show(
                        "organisation/rota",
                        new RotaPage(
                                week,
                                frame.today(),
                                staff.byId(),
                                week.gaps().isEmpty() ? java.util.List.of() : rota.outside(),
                                setting.dutyMustBeCovered(),
                                setting.mayMakeDutyCoverARule(),
                                undo,
                                frame.may(Action.CHANGE, RecordKind.ROTA)));
    }

    private ModelAndView form(Page page, Typed typed) {
        return frame.of(page, "Name somebody for duty", RecordKind.ROTA)
                .show(
                        "organisation/slot",
                        new SlotPage(
                                typed,
                                Options.people(staff.all()),
                                Options.of(Duty.values(), Duty::words),
                                Options.weekdays()));
    }

    private LocalDate dayOr(String typed) {
        if (typed.isEmpty()) {
            return frame.today();
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new NotFound("day", e);
        }
    }

    private static FormErrors whole(FormErrors errors) {
        FormErrors about = FormErrors.start();
        errors.all().forEach(error -> {
            FormErrors _ = about.add("", error.words());
        });
        return about;
    }
}
