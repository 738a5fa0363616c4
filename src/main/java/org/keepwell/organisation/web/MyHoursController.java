package org.keepwell.organisation.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keepwell.organisation.OpenHours;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.organisation.Words;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.organisation.WorkingPattern;
import org.keepwell.shared.Acting;
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

/** A person's own working days, protected time and quiet hours. */
@Controller
class MyHoursController {

    private static final String HOURS = "/me/hours";

    private final WorkingHours hours;
    private final Settings settings;
    private final Staff staff;
    private final SetUpFrame frame;

    MyHoursController(WorkingHours hours, Settings settings, Staff staff, SetUpFrame frame) {
        this.hours = hours;
        this.settings = settings;
        this.staff = staff;
        this.frame = frame;
    }

    @GetMapping(HOURS)
    @May(kind = RecordKind.OWN_ACCOUNT)
    @Transactional(readOnly = true)
    public ModelAndView hours(Page page) {
        StaffRecord record = staff.record(me());
        LocalTime from = record.quietFrom();
        LocalTime until = record.quietUntil();
        Typed typed = Typed.fresh();
        if (from != null && until != null) {
            typed = typed.put("quietFrom", Words.time(from)).put("quietUntil", Words.time(until));
        }
        Optional<WorkingPattern> pattern = hours.patternOf(me(), frame.today());
        if (pattern.isPresent()) {
            WeekForm.fill(typed, pattern.get().days());
        }
        return show(page, typed);
    }

    @PostMapping(HOURS)
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public ModelAndView save(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> save(typed),
                () -> Go.to(HOURS, flash, "Saved. It holds from today."),
                errors -> show(page.withErrors(errors), typed));
    }

    private void save(Typed typed) {
        Map<DayOfWeek, OpenHours> days = WeekForm.read(typed);
        LocalTime from = typed.maybeTime("quietFrom", "Enter when your quiet hours begin, or leave both empty.");
        LocalTime until = typed.maybeTime("quietUntil", "Enter when your quiet hours end, or leave both empty.");
        typed.check();
        hours.keepQuiet(me(), from, until);
        if (days.isEmpty()) {
            hours.workWheneverOpen(me());
        } else {
            hours.work(me(), frame.today(), days);
        }
    }

    @PostMapping("/me/hours/protected")
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public ModelAndView protect(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    DayOfWeek weekday = typed.one(DayOfWeek.class, "weekday", "Choose the weekday.");
                    LocalTime from = typed.time("protectedFrom", "Enter when it begins.");
                    LocalTime until = typed.time("protectedUntil", "Enter when it ends.");
                    typed.check();
                    UUID _ = hours.protect(me(), weekday, new OpenHours(from, until));
                },
                () -> Go.to(HOURS, flash, "This time is yours."),
                errors -> show(page.withErrors(errors), typed));
    }

    @PostMapping("/me/hours/protected/{id}/remove")
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public ModelAndView unprotect(RedirectAttributes flash, @PathVariable String id) {
        hours.unprotect(me(), Ids.parse(id));
        return Go.to(HOURS, flash, "Removed.");
    }

    private ModelAndView show(Page page, Typed typed) {
        SettingDetails setting = settings.current();
        return page.titled("My hours")
                .seenBy("You see this page; whoever plans work sees when you are at work, and nothing more.")
                .show(
                        "organisation/myHours",
                        new MyHoursPage(
                                typed,
                                WeekForm.weekdays(),
                                hours.protectedTimes(me()),
                                Words.time(setting.quietFrom()) + " to " + Words.time(setting.quietUntil()),
                                hours.patternOf(me(), frame.today()).isPresent(),
                                Options.weekdays()));
    }

    private static PersonId me() {
        return Acting.now().personOrFail();
    }
}
