package org.keepwell.families.web;

import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.HomeConditions;
import org.keepwell.families.HomeConditions.Route;
import org.keepwell.families.HomeFact;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes what was seen of a home as fact, and leads on to the help or the concern that it starts. */
@Controller
class HomeController {

    private final Families families;
    private final HomeConditions conditions;
    private final MayI mayI;

    HomeController(Families families, HomeConditions conditions, MayI mayI) {
        this.families = families;
        this.conditions = conditions;
        this.mayI = mayI;
    }

    @GetMapping("/families/{family}/home/new")
    @May(kind = RecordKind.CONTACT, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String family) {
        return show(page, FamilyId.of(family), "", "", "", "");
    }

    @PostMapping("/families/{family}/home/new")
    @May(kind = RecordKind.CONTACT, action = Action.ADD)
    public ModelAndView note(
            Page page,
            @PathVariable String family,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String route,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        HomeFact seen = HomeFact.ofCode(fact);
        Route started = Route.ofCode(route);
        if (seen == null || started == null) {
            FormErrors errors = FormErrors.start();
            errors.require("fact", seen == null ? "" : fact, "Choose what was seen");
            errors.require("route", started == null ? "" : route, "Choose what it starts");
            return show(page.withErrors(errors), id, fact, words, route, why);
        }
        try {
            conditions.note(id, seen, words, started, why);
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), id, fact, words, route, why);
        }
        String next = started.concern() ? "/concerns/new?family=" + id + "&from=home" : "/families/" + id;
        return new ModelAndView(Flash.to(next, flash, "Noted as a fact of the home"));
    }

    @PostMapping("/families/{family}/home/{condition}/eased")
    @May(kind = RecordKind.CONTACT, action = Action.ADD)
    public ModelAndView eased(@PathVariable String family, @PathVariable String condition, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        conditions.eased(id, Ids.parse(condition));
        return new ModelAndView(Flash.to("/families/" + id, flash, "Good. Noted that it is so no longer."));
    }

    private ModelAndView show(Page page, FamilyId id, String fact, String words, String route, String why) {
        HomePage model = new HomePage(
                "/families/" + id,
                families.family(id).name(),
                Typed.options(HomeFact.values(), HomeFact::code, HomeFact::words),
                Typed.options(Route.values(), Route::code, Route::words),
                fact,
                words,
                route,
                why);
        return page.titled("Something seen at home")
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.FAMILY))
                .show("families/home", model);
    }
}
