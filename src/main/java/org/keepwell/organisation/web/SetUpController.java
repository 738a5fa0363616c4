package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Signposts;
import org.keepwell.organisation.Sites;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.organisation.web.SetUpPage.Step;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The index of set-up: what there is, what is missing, and its end. */
@Controller
class SetUpController {

    private static final List<Door> ALSO = List.of(
            Door.of(
                    "Safeguarding",
                    "/set-up/safeguarding",
                    "Where concerns are kept, and who hears one about an adult at work",
                    Action.CHANGE,
                    RecordKind.SETTING),
            Door.of(
                    "Bring in a roster",
                    "/set-up/import",
                    "Pupils, families and staff from a file",
                    Action.SEE,
                    RecordKind.ROSTER_IMPORT),
            Door.of(
                    "Messages that did not arrive",
                    "/set-up/delivery",
                    "E-mails and texts on their way or stuck",
                    Action.SEE,
                    RecordKind.DELIVERY),
            Door.of("Audit", "/set-up/audit", "Opened by two people together", Action.SEE, RecordKind.AUDIT_TRAIL));

    private final Settings settings;
    private final Sites sites;
    private final WorkingTime time;
    private final DutyRota rota;
    private final Signposts signposts;
    private final SetUpFrame frame;

    SetUpController(
            Settings settings, Sites sites, WorkingTime time, DutyRota rota, Signposts signposts, SetUpFrame frame) {
        this.settings = settings;
        this.sites = sites;
        this.time = time;
        this.rota = rota;
        this.signposts = signposts;
        this.frame = frame;
    }

    @GetMapping("/set-up")
    @May(kind = RecordKind.SETTING)
    @Transactional(readOnly = true)
    public ModelAndView index(Page page) {
        return show(page);
    }

    @PostMapping("/set-up/finish")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView finish(Page page, RedirectAttributes flash) {
        return Typed.fresh()
                .submit(
                        settings::finishSetUp,
                        () -> Go.to(
                                "/set-up", flash, "Set-up is finished. You can change everything here at any time."),
                        errors -> show(page.withErrors(aboutThePage(errors))));
    }

    private ModelAndView show(Page page) {
        SettingDetails setting = settings.current();
        boolean mayChange = frame.mayChange();
        return frame.of(page, "Set up")
                .show(
                        "organisation/setUp",
                        new SetUpPage(setting, steps(setting), also(), mayChange, mayChange && !setting.setUp()));
    }

    private List<Step> steps(SettingDetails setting) {
        int places = sites.all().size();
        int terms = time.calendar().terms().size();
        int gaps = rota.week(frame.today()).gaps().size();
        int due = signposts.due().size();
        return List.of(
                new Step(
                        "The setting",
                        "/set-up/setting",
                        setting.form() + ", " + setting.phase().words(),
                        true),
                new Step("Sites", "/set-up/sites", some(places, "site", "sites"), places > 0),
                new Step("Terms and closures", "/set-up/calendar", some(terms, "term", "terms"), terms > 0),
                new Step("Opening and quiet hours", "/set-up/hours", "Quiet from " + setting.quietFrom(), true),
                new Step("People", "/people", some(setting.staff(), "person", "people"), setting.staff() > 1),
                new Step("Duty rota", "/rota", gaps == 0 ? "This week is covered" : "Gaps this week", gaps == 0),
                new Step(
                        "Signposts and out-of-hours numbers",
                        "/set-up/signposts",
                        due == 0 ? "All checked this term" : due + " to check",
                        due == 0));
    }

    /** Pages of other modules, each for those who may open it. */
    private List<Step> also() {
        return ALSO.stream()
                .filter(door -> frame.may(door.action(), door.kind()))
                .map(Door::step)
                .toList();
    }

    private record Door(Step step, Action action, RecordKind kind) {

        static Door of(String label, String href, String words, Action action, RecordKind kind) {
            return new Door(new Step(label, href, words, true), action, kind);
        }
    }

    private static FormErrors aboutThePage(FormErrors errors) {
        return errors.all().isEmpty()
                ? FormErrors.none()
                : FormErrors.start().add("", errors.all().getFirst().words());
    }

    private static String some(int count, String one, String many) {
        return switch (count) {
            case 0 -> "None yet";
            case 1 -> "1 " + one;
            default -> count + " " + many;
        };
    }
}
