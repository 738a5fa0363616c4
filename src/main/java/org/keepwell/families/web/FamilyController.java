package org.keepwell.families.web;

import org.keepwell.families.ContactLog;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilySummary;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
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

/** A family's page, its timeline, and opening a family that one does not work with. */
@Controller
class FamilyController {

    private final Families families;
    private final FamilyWorkers workers;
    private final ContactLog contacts;
    private final MakesFamilyPage pages;
    private final ShowsTimeline timelines;
    private final MayI mayI;

    FamilyController(
            Families families,
            FamilyWorkers workers,
            ContactLog contacts,
            MakesFamilyPage pages,
            ShowsTimeline timelines,
            MayI mayI) {
        this.families = families;
        this.workers = workers;
        this.contacts = contacts;
        this.pages = pages;
        this.timelines = timelines;
        this.mayI = mayI;
    }

    @GetMapping("/families/{family}")
    @May(kind = RecordKind.FAMILY_LIST)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String family) {
        FamilyId id = FamilyId.of(family);
        if (!families.mayOpen(id)) {
            return families.onList(id)
                    .map(listed -> new ModelAndView("redirect:/families/" + id + "/open"))
                    .orElseThrow(() -> new NotFound("family"));
        }
        FamilyPage model = pages.of(page, id);
        return page.titled(model.file().name())
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.FAMILY))
                .show("families/family", model);
    }

    @GetMapping("/families/{family}/timeline")
    @May(kind = RecordKind.CONTACT)
    @Transactional(readOnly = true)
    public ModelAndView timeline(
            Page page, @PathVariable String family, @RequestParam(defaultValue = "") String after) {
        FamilySummary summary = families.family(FamilyId.of(family));
        TimelineRows rows = timelines.rows(summary.id(), contacts.timeline(summary.id(), after));
        return page.titled(summary.name() + ": what was done")
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.CONTACT))
                .show("families/timelinePage", new TimelinePage("/families/" + summary.id(), summary.name(), rows));
    }

    @GetMapping("/families/{family}/open")
    @May(kind = RecordKind.FAMILY_LIST)
    @Transactional(readOnly = true)
    public ModelAndView ask(Page page, @PathVariable String family) {
        return asking(page, FamilyId.of(family), "");
    }

    @PostMapping("/families/{family}/open")
    @May(kind = RecordKind.FAMILY_LIST)
    public ModelAndView open(
            Page page,
            @PathVariable String family,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        try {
            workers.openWithReason(id, reason);
            return new ModelAndView(Flash.to("/families/" + id, flash, "Open to you until the end of today"));
        } catch (Refused refused) {
            return asking(page.withErrors(FormErrors.of(refused)), id, reason);
        }
    }

    private ModelAndView asking(Page page, FamilyId id, String reason) {
        FamilySummary listed = families.onList(id).orElseThrow(() -> new NotFound("family"));
        return page.titled("Open " + listed.name())
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.FAMILY_LIST))
                .show("families/open", new OpenPage("/families/" + id, listed.name(), reason));
    }
}
