package org.keepwell.families.web;

import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Household;
import org.keepwell.families.TellingLimit;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes court orders, agreements and other reasons why somebody must not be told something. */
@Controller
class LimitController {

    private final Families families;
    private final Household household;
    private final MayI mayI;

    LimitController(Families families, Household household, MayI mayI) {
        this.families = families;
        this.household = household;
        this.mayI = mayI;
    }

    @GetMapping("/families/{family}/limits/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String family) {
        FamilyId id = FamilyId.of(family);
        mayI.require(Action.CHANGE, RecordKind.FAMILY, id.value());
        return show(page, id, new LimitForm("", "", "", "", ""));
    }

    @PostMapping("/families/{family}/limits/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView add(
            Page page, @PathVariable String family, @ModelAttribute LimitForm form, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        FormErrors errors = FormErrors.start();
        TellingLimit wanted = form.wanted(id, errors);
        if (errors.any()) {
            return show(page.withErrors(errors), id, form);
        }
        household.limit(wanted);
        return new ModelAndView(
                Flash.to("/families/" + id, flash, "Saved. It stands at the top of the family’s page."));
    }

    @PostMapping("/families/{family}/limits/{limit}/end")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView end(@PathVariable String family, @PathVariable String limit, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        household.endLimit(id, Ids.parse(limit));
        return new ModelAndView(Flash.to("/families/" + id, flash, "Noted that it no longer holds"));
    }

    private ModelAndView show(Page page, FamilyId id, LimitForm form) {
        LimitPage model = new LimitPage(
                "/families/" + id,
                families.family(id).name(),
                household.limits(id),
                form,
                Typed.options(TellingLimit.Reason.values(), TellingLimit.Reason::code, TellingLimit.Reason::words));
        return page.titled("Who must not be told something")
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.FAMILY))
                .show("families/limit", model);
    }
}
