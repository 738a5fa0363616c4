package org.keepwell.families.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keepwell.access.Relation;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who works with a family. */
@Controller
class WorkersController {

    private static final List<Option> AS = List.of(
            Option.of("WORKER", "Worker"),
            Option.of("KEY_WORKER", "Key worker; the one before goes on as a worker"),
            Option.of("COVER", "Cover, until a day"));

    private final Families families;
    private final FamilyWorkers workers;
    private final Colleagues colleagues;
    private final MayI mayI;

    WorkersController(Families families, FamilyWorkers workers, Colleagues colleagues, MayI mayI) {
        this.families = families;
        this.workers = workers;
        this.colleagues = colleagues;
        this.mayI = mayI;
    }

    @GetMapping("/families/{family}/workers")
    @May(kind = RecordKind.FAMILY, action = Action.DECIDE)
    @Transactional(readOnly = true)
    public ModelAndView list(Page page, @PathVariable String family) {
        return show(page, FamilyId.of(family), "", "WORKER", "");
    }

    @PostMapping("/families/{family}/workers")
    @May(kind = RecordKind.FAMILY, action = Action.DECIDE)
    public ModelAndView add(
            Page page,
            @PathVariable String family,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String lastDay,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        FormErrors errors = FormErrors.start().require("person", person, "Choose a person");
        LocalDate until = Typed.date(errors, "lastDay", lastDay);
        if (as.equals("COVER") && until == null) {
            errors.add("lastDay", "Give the last day of the cover");
        }
        if (errors.any()) {
            return show(page.withErrors(errors), id, person, as, lastDay);
        }
        try {
            PersonId who = PersonId.of(person);
            switch (as) {
                case "KEY_WORKER" -> workers.makeKeyWorker(id, who);
                case "COVER" -> workers.cover(id, who, java.util.Objects.requireNonNull(until));
                default -> workers.add(id, who);
            }
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), id, person, as, lastDay);
        }
        return new ModelAndView(Flash.to("/families/" + id + "/workers", flash, "Saved"));
    }

    @PostMapping("/families/{family}/workers/remove")
    @May(kind = RecordKind.FAMILY, action = Action.DECIDE)
    public ModelAndView remove(
            @PathVariable String family,
            @RequestParam String person,
            @RequestParam Relation as,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        workers.remove(id, PersonId.of(person), as);
        return new ModelAndView(Flash.to("/families/" + id + "/workers", flash, "Saved"));
    }

    private ModelAndView show(Page page, FamilyId id, String person, String as, String lastDay) {
        mayI.require(Action.DECIDE, RecordKind.FAMILY, id.value());
        Map<PersonId, String> names = colleagues.names();
        String familyName = families.family(id).name();
        WorkersPage model = new WorkersPage(
                "/families/" + id,
                familyName,
                workers.of(id).stream()
                        .map(worker -> new WorkersPage.Row(
                                worker.person().toString(),
                                worker.as().name(),
                                Colleagues.name(names, worker.person()),
                                MakesFamilyPage.as(worker)))
                        .toList(),
                colleagues.practitioners(),
                AS,
                person,
                as,
                lastDay);
        return page.titled("Who works with " + familyName)
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.FAMILY))
                .show("families/workers", model);
    }
}
