package org.keepwell.organisation.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.keepwell.organisation.Calendar;
import org.keepwell.organisation.OpenHours;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Words;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the setting is open, and when it leaves its people in peace. */
@Controller
class HoursController {

    private final Calendar calendar;
    private final Settings settings;
    private final WorkingTime time;
    private final SetUpFrame frame;

    HoursController(Calendar calendar, Settings settings, WorkingTime time, SetUpFrame frame) {
        this.calendar = calendar;
        this.settings = settings;
        this.time = time;
        this.frame = frame;
    }

    @GetMapping("/set-up/hours")
    @May(kind = RecordKind.SETTING)
    @Transactional(readOnly = true)
    public ModelAndView hours(Page page) {
        SettingDetails setting = settings.current();
        Typed typed = Typed.fresh()
                .put("quietFrom", Words.time(setting.quietFrom()))
                .put("quietUntil", Words.time(setting.quietUntil()));
        if (setting.quietOnClosedDays()) {
            typed = typed.put("quietOnClosedDays", "true");
        }
        WeekForm.fill(typed, time.calendar().opening());
        return show(page, typed);
    }

    @PostMapping("/set-up/hours")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView save(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> save(typed),
                () -> Go.to("/set-up/hours", flash, "Saved."),
                errors -> show(page.withErrors(errors), typed));
    }

    private void save(Typed typed) {
        Map<DayOfWeek, OpenHours> hours = WeekForm.read(typed);
        LocalTime from = typed.time("quietFrom", "Enter when quiet hours begin.");
        LocalTime until = typed.time("quietUntil", "Enter when quiet hours end.");
        if (hours.isEmpty()) {
            typed.wrong("mondayFrom", "Enter the hours of at least one day.");
        }
        typed.check();
        calendar.open(hours);
        settings.keepQuiet(from, until, typed.ticked("quietOnClosedDays"));
    }

    private ModelAndView show(Page page, Typed typed) {
        return frame.of(page, "Opening and quiet hours")
                .show("organisation/hours", new HoursPage(typed, WeekForm.weekdays(), frame.mayChange()));
    }
}
