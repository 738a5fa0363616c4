package org.keepwell.families.web;

import org.keepwell.families.Adult;
import org.keepwell.families.AdultId;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Household;
import org.keepwell.families.ParentalResponsibility;
import org.keepwell.families.Safe;
import org.keepwell.shared.Action;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and changes the adults of a family, and how each may be reached. */
@Controller
class AdultController {

    private final Families families;
    private final Household household;
    private final MayI mayI;

    AdultController(Families families, Household household, MayI mayI) {
        this.families = families;
        this.household = household;
        this.mayI = mayI;
    }

    @GetMapping("/families/{family}/adults/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String family) {
        FamilyId id = FamilyId.of(family);
        mayI.require(Action.CHANGE, RecordKind.FAMILY, id.value());
        return adding(page, id, AdultForm.blank());
    }

    @PostMapping("/families/{family}/adults/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView add(
            Page page, @PathVariable String family, @ModelAttribute AdultForm form, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        FormErrors errors = FormErrors.start();
        Adult wanted = form.wanted(AdultId.make(), id, errors);
        if (errors.any()) {
            return adding(page.withErrors(errors), id, form);
        }
        try {
            AdultId added = household.add(wanted);
            return new ModelAndView(
                    Flash.to("/families/" + id, flash, household.adult(added).name() + " is added"));
        } catch (Refused refused) {
            return adding(page.withErrors(FormErrors.of(refused)), id, form);
        }
    }

    @GetMapping("/families/{family}/adults/{adult}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String family, @PathVariable String adult) {
        Adult found = household.adult(AdultId.of(adult));
        mayI.require(Action.CHANGE, RecordKind.FAMILY, found.family().value());
        return changing(page, found, AdultForm.of(found));
    }

    @PostMapping("/families/{family}/adults/{adult}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView change(
            Page page,
            @PathVariable String family,
            @PathVariable String adult,
            @ModelAttribute AdultForm form,
            RedirectAttributes flash) {
        Adult found = household.adult(AdultId.of(adult));
        FormErrors errors = FormErrors.start();
        Adult wanted = form.wanted(found.id(), found.family(), errors);
        if (errors.any()) {
            return changing(page.withErrors(errors), found, form);
        }
        try {
            household.change(wanted);
        } catch (Refused refused) {
            return changing(page.withErrors(FormErrors.of(refused)), found, form);
        }
        return new ModelAndView(Flash.to("/families/" + found.family(), flash, "Saved"));
    }

    private ModelAndView adding(Page page, FamilyId family, AdultForm form) {
        return show(page.titled("Add an adult"), family, "/families/" + family + "/adults/new", form);
    }

    private ModelAndView changing(Page page, Adult adult, AdultForm form) {
        String path = "/families/" + adult.family() + "/adults/" + adult.id();
        return show(page.titled("Change " + adult.name()), adult.family(), path, form);
    }

    private ModelAndView show(Page page, FamilyId family, String path, AdultForm form) {
        AdultPage model = new AdultPage(
                path,
                "/families/" + family,
                families.family(family).name(),
                form,
                Typed.options(
                        ParentalResponsibility.values(), ParentalResponsibility::code, ParentalResponsibility::words),
                Typed.options(Safe.values(), Safe::code, Safe::words));
        return page.in("families").seenBy(mayI.whoCanSee(RecordKind.FAMILY)).show("families/adult", model);
    }
}
