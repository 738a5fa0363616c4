package org.keepwell.families.web;

import org.keepwell.families.Families;
import org.keepwell.families.FamilyChange;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
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

/** Takes in a family and changes the head of its record. */
@Controller
class FamilyEditController {

    private final Families families;
    private final FamilyWorkers workers;
    private final Colleagues colleagues;
    private final MayI mayI;
    private final DatabaseClock clock;

    FamilyEditController(
            Families families, FamilyWorkers workers, Colleagues colleagues, MayI mayI, DatabaseClock clock) {
        this.families = families;
        this.workers = workers;
        this.colleagues = colleagues;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/families/new")
    @May(kind = RecordKind.FAMILY, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page) {
        String me = Acting.now().personOrFail().toString();
        return adding(page, new FamilyForm("", "", "", "", "", "", me, 0));
    }

    @PostMapping("/families/new")
    @May(kind = RecordKind.FAMILY, action = Action.ADD)
    public ModelAndView add(Page page, @ModelAttribute FamilyForm form, RedirectAttributes flash) {
        FormErrors errors = FormErrors.start();
        FamilyChange wanted = form.wanted(errors);
        errors.require("keyWorker", form.keyWorker(), "Choose who will be the key worker");
        if (errors.any()) {
            return adding(page.withErrors(errors), form);
        }
        FamilyId family = workers.takeIn(wanted, PersonId.of(form.keyWorker()));
        return new ModelAndView(Flash.to("/families/" + family, flash, "Added. Children and adults come next."));
    }

    @GetMapping("/families/{family}/edit")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String family) {
        FamilyId id = FamilyId.of(family);
        mayI.require(Action.CHANGE, RecordKind.FAMILY, id.value());
        return changing(page, id, FamilyForm.of(families.file(id), clock.today()));
    }

    @PostMapping("/families/{family}/edit")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView change(
            Page page, @PathVariable String family, @ModelAttribute FamilyForm form, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        FormErrors errors = FormErrors.start();
        FamilyChange wanted = form.wanted(errors);
        if (errors.any()) {
            return changing(page.withErrors(errors), id, form);
        }
        try {
            families.change(id, wanted, form.version());
        } catch (Refused refused) {
            return changing(page.withErrors(FormErrors.of(refused)), id, form);
        }
        return new ModelAndView(Flash.to("/families/" + id, flash, "Saved"));
    }

    private ModelAndView adding(Page page, FamilyForm form) {
        return show(
                page.titled("Add a family"),
                new FamilyEditPage("/families/new", true, form, colleagues.practitioners()));
    }

    private ModelAndView changing(Page page, FamilyId id, FamilyForm form) {
        String name = families.family(id).name();
        return show(
                page.titled("Change " + name),
                new FamilyEditPage("/families/" + id + "/edit", false, form, java.util.List.of()));
    }

    private ModelAndView show(Page page, FamilyEditPage model) {
        return page.in("families").seenBy(mayI.whoCanSee(RecordKind.FAMILY)).show("families/edit", model);
    }
}
