package org.keepwell.families.web;

import org.keepwell.families.Child;
import org.keepwell.families.ChildId;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Household;
import org.keepwell.families.PlanStatus;
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

/** Adds and changes the children of a family; shows a UPN to who asks for it. */
@Controller
class ChildController {

    private final Families families;
    private final Household household;
    private final MayI mayI;

    ChildController(Families families, Household household, MayI mayI) {
        this.families = families;
        this.household = household;
        this.mayI = mayI;
    }

    @GetMapping("/families/{family}/children/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String family) {
        FamilyId id = FamilyId.of(family);
        mayI.require(Action.CHANGE, RecordKind.FAMILY, id.value());
        return adding(page, id, ChildForm.blank(families.family(id).name()));
    }

    @PostMapping("/families/{family}/children/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView add(
            Page page, @PathVariable String family, @ModelAttribute ChildForm form, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        FormErrors errors = FormErrors.start();
        Child wanted = form.wanted(ChildId.make(), id, errors);
        if (errors.any()) {
            return adding(page.withErrors(errors), id, form);
        }
        try {
            ChildId added = household.add(wanted, form.upn());
            return new ModelAndView(Flash.to("/families/" + id, flash, household.nameOf(added) + " is added"));
        } catch (Refused refused) {
            return adding(page.withErrors(FormErrors.of(refused)), id, form);
        }
    }

    @GetMapping("/families/{family}/children/{child}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String family, @PathVariable String child) {
        Child found = household.child(ChildId.of(child));
        mayI.require(Action.CHANGE, RecordKind.FAMILY, found.family().value());
        return changing(page, found, ChildForm.of(found), "");
    }

    @PostMapping("/families/{family}/children/{child}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView change(
            Page page,
            @PathVariable String family,
            @PathVariable String child,
            @ModelAttribute ChildForm form,
            RedirectAttributes flash) {
        Child found = household.child(ChildId.of(child));
        FormErrors errors = FormErrors.start();
        Child wanted = form.wanted(found.id(), found.family(), errors);
        if (errors.any()) {
            return changing(page.withErrors(errors), found, form, "");
        }
        try {
            household.change(wanted, form.upn());
        } catch (Refused refused) {
            return changing(page.withErrors(FormErrors.of(refused)), found, form, "");
        }
        return new ModelAndView(Flash.to("/families/" + found.family(), flash, "Saved"));
    }

    @PostMapping("/families/{family}/children/{child}/upn")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView upn(Page page, @PathVariable String family, @PathVariable String child) {
        Child found = household.child(ChildId.of(child));
        mayI.require(Action.CHANGE, RecordKind.FAMILY, found.family().value());
        return changing(page, found, ChildForm.of(found), household.upn(found.id()));
    }

    private ModelAndView adding(Page page, FamilyId family, ChildForm form) {
        return show(page.titled("Add a child"), family, "/families/" + family + "/children/new", form, "", "");
    }

    private ModelAndView changing(Page page, Child child, ChildForm form, String upn) {
        String path = "/families/" + child.family() + "/children/" + child.id();
        return show(
                page.titled("Change " + child.called()),
                child.family(),
                path,
                form,
                child.upnKnown() ? path + "/upn" : "",
                upn);
    }

    private ModelAndView show(Page page, FamilyId family, String path, ChildForm form, String upnPath, String upn) {
        ChildPage model = new ChildPage(
                path,
                "/families/" + family,
                families.family(family).name(),
                form,
                Typed.options(PlanStatus.values(), PlanStatus::code, PlanStatus::words),
                upnPath,
                upn);
        return page.in("families").seenBy(mayI.whoCanSee(RecordKind.FAMILY)).show("families/child", model);
    }
}
