package org.keepwell.organisation.web;

import org.keepwell.organisation.Belonging;
import org.keepwell.organisation.BodyId;
import org.keepwell.organisation.BodyKind;
import org.keepwell.organisation.FamiliesOpen;
import org.keepwell.organisation.Governance;
import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.Phase;
import org.keepwell.organisation.Sector;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.SettingForm;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the setting is, and who stands behind it. */
@Controller
class SettingController {

    private final Settings settings;
    private final Governance governance;
    private final SetUpFrame frame;

    SettingController(Settings settings, Governance governance, SetUpFrame frame) {
        this.settings = settings;
        this.governance = governance;
        this.frame = frame;
    }

    @GetMapping("/set-up/setting")
    @May(kind = RecordKind.SETTING)
    @Transactional(readOnly = true)
    public ModelAndView setting(Page page) {
        return show(page, asItIs(settings.current()));
    }

    @PostMapping("/set-up/setting")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView describe(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> describe(typed),
                () -> Go.to("/set-up/setting", flash, "Saved."),
                errors -> show(page.withErrors(errors), typed));
    }

    private void describe(Typed typed) {
        String urn = typed.text("urn");
        NewSetting wanted = new NewSetting(
                typed.required("name", "Enter the setting's name."),
                settings.current().code(),
                typed.one(SettingForm.class, "form", "Choose what kind of provision it is."),
                typed.one(Sector.class, "sector", "Choose the sector."),
                typed.one(Phase.class, "phase", "Choose the phase."),
                typed.number("ageFrom", "Enter the youngest age in years."),
                typed.number("ageTo", "Enter the oldest age in years."),
                urn.isEmpty() ? null : urn);
        FamiliesOpen open = typed.one(FamiliesOpen.class, "familiesOpen", "Choose who opens families.");
        typed.check();
        settings.describe(wanted, open, typed.version());
    }

    private ModelAndView show(Page page, Typed typed) {
        return frame.of(page, "The setting")
                .show(
                        "organisation/setting",
                        new SettingPage(
                                settings.current(),
                                typed,
                                Options.of(SettingForm.values(), SettingForm::words),
                                Options.of(Sector.values(), Sector::words),
                                Options.of(Phase.values(), Phase::words),
                                Options.of(FamiliesOpen.values(), FamiliesOpen::words),
                                governance.history(),
                                frame.mayChange()));
    }

    private static Typed asItIs(SettingDetails setting) {
        String urn = setting.urn();
        return Typed.fresh()
                .put("name", setting.name())
                .put("form", setting.kind().name())
                .put("sector", setting.sector().name())
                .put("phase", setting.phase().name())
                .put("ageFrom", String.valueOf(setting.ageFrom()))
                .put("ageTo", String.valueOf(setting.ageTo()))
                .put("urn", urn == null ? "" : urn)
                .put("familiesOpen", setting.familiesOpen().name())
                .put("version", String.valueOf(setting.version()));
    }

    @GetMapping("/set-up/governance")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView governance(Page page) {
        return showGovernance(page, Typed.fresh().put("from", frame.today().toString()));
    }

    @PostMapping("/set-up/governance")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView change(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> change(typed),
                () -> Go.to("/set-up/setting", flash, "Saved. Everything recorded so far stays with the setting."),
                errors -> showGovernance(page.withErrors(errors), typed));
    }

    private void change(Typed typed) {
        var from = typed.day("from", "Enter the day from which it holds.");
        var belonging = typed.one(Belonging.Kind.class, "belonging", "Choose what it is to the setting.");
        String known = typed.text("body");
        String named = typed.text("bodyName");
        if (known.isEmpty() == named.isEmpty()) {
            typed.wrong("body", "Choose a body from the list, or name a new one.");
        }
        BodyKind kind = known.isEmpty()
                ? typed.one(BodyKind.class, "bodyKind", "Choose what kind of body it is.")
                : BodyKind.OTHER;
        typed.check();
        BodyId body = known.isEmpty() ? governance.add(named, kind) : BodyId.of(known);
        if (belonging == Belonging.Kind.EMPLOYER) {
            governance.runBy(body, from);
        } else {
            governance.joinPartnership(body, from);
        }
    }

    private ModelAndView showGovernance(Page page, Typed typed) {
        return frame.of(page, "Who stands behind the setting")
                .show(
                        "organisation/governance",
                        new GovernancePage(
                                typed,
                                governance.bodies().stream()
                                        .map(body -> Option.of(
                                                body.id().toString(),
                                                body.name() + ", " + body.kind().words()))
                                        .toList(),
                                Options.of(BodyKind.values(), BodyKind::words),
                                java.util.List.of(
                                        Option.of("EMPLOYER", "It runs the setting"),
                                        Option.of("PARTNERSHIP", "The setting is in a partnership with it")),
                                governance.history()));
    }
}
