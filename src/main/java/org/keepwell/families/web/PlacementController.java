package org.keepwell.families.web;

import org.keepwell.families.Child;
import org.keepwell.families.ChildId;
import org.keepwell.families.Families;
import org.keepwell.families.Household;
import org.keepwell.families.Placement;
import org.keepwell.families.PlacementId;
import org.keepwell.families.Placements;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
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

/** Begins and changes a child's stay, its ending included. */
@Controller
class PlacementController {

    private final Families families;
    private final Household household;
    private final Placements placements;
    private final MayI mayI;
    private final DatabaseClock clock;

    PlacementController(Families families, Household household, Placements placements, MayI mayI, DatabaseClock clock) {
        this.families = families;
        this.household = household;
        this.placements = placements;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/families/{family}/children/{child}/placements/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String family, @PathVariable String child) {
        Child of = changeable(ChildId.of(child));
        PlacementForm form =
                new PlacementForm(clock.today().toString(), "", "", "", "", "", Placement.Ending.NOT_YET.code(), "", 0);
        return adding(page, of, form);
    }

    @PostMapping("/families/{family}/children/{child}/placements/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView begin(
            Page page,
            @PathVariable String family,
            @PathVariable String child,
            @ModelAttribute PlacementForm form,
            RedirectAttributes flash) {
        Child of = changeable(ChildId.of(child));
        FormErrors errors = FormErrors.start();
        Placement wanted = form.wanted(PlacementId.make(), of.id(), clock.today(), errors);
        if (errors.any()) {
            return adding(page.withErrors(errors), of, form);
        }
        try {
            PlacementId begun = placements.begin(wanted);
            return new ModelAndView(Flash.to(
                    "/families/" + of.family(),
                    flash,
                    "Placement added from "
                            + Said.date(placements.placement(begun).startedOn())));
        } catch (Refused refused) {
            return adding(page.withErrors(FormErrors.of(refused)), of, form);
        }
    }

    @GetMapping("/families/{family}/placements/{placement}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String family, @PathVariable String placement) {
        Placement found = placements.placement(PlacementId.of(placement));
        return changing(page, changeable(found.child()), found, PlacementForm.of(found));
    }

    @PostMapping("/families/{family}/placements/{placement}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView change(
            Page page,
            @PathVariable String family,
            @PathVariable String placement,
            @ModelAttribute PlacementForm form,
            RedirectAttributes flash) {
        Placement found = placements.placement(PlacementId.of(placement));
        Child of = changeable(found.child());
        FormErrors errors = FormErrors.start();
        Placement wanted = form.wanted(found.id(), of.id(), clock.today(), errors);
        if (errors.any()) {
            return changing(page.withErrors(errors), of, found, form);
        }
        try {
            placements.change(wanted);
        } catch (Refused refused) {
            return changing(page.withErrors(FormErrors.of(refused)), of, found, form);
        }
        return new ModelAndView(Flash.to("/families/" + of.family(), flash, "Saved"));
    }

    private Child changeable(ChildId id) {
        Child child = household.child(id);
        mayI.require(Action.CHANGE, RecordKind.FAMILY, child.family().value());
        return child;
    }

    private ModelAndView adding(Page page, Child child, PlacementForm form) {
        String path = "/families/" + child.family() + "/children/" + child.id() + "/placements/new";
        return show(page.titled("Add a placement for " + child.called()), child, path, form);
    }

    private ModelAndView changing(Page page, Child child, Placement placement, PlacementForm form) {
        String path = "/families/" + child.family() + "/placements/" + placement.id();
        return show(page.titled("Change " + child.called() + "’s placement"), child, path, form);
    }

    private ModelAndView show(Page page, Child child, String path, PlacementForm form) {
        PlacementPage model = new PlacementPage(
                path,
                "/families/" + child.family(),
                families.family(child.family()).name(),
                form,
                Typed.options(Placement.Ending.values(), Placement.Ending::code, Placement.Ending::words));
        return page.in("families").seenBy(mayI.whoCanSee(RecordKind.FAMILY)).show("families/placement", model);
    }
}
