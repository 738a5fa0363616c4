package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.keepwell.caseload.UnmetReason;
import org.keepwell.caseload.UnmetVisits;
import org.keepwell.caseload.WaitingList;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever is at work with a family says what it lacks: a visit that could not be, a worker. */
@Controller
public class WantedController {

    private final UnmetVisits unmet;
    private final WaitingList waiting;
    private final Families families;
    private final MayI mayI;
    private final DatabaseClock clock;

    WantedController(UnmetVisits unmet, WaitingList waiting, Families families, MayI mayI, DatabaseClock clock) {
        this.unmet = unmet;
        this.waiting = waiting;
        this.families = families;
        this.mayI = mayI;
        this.clock = clock;
    }

    /** What the page shows. */
    public record Wanted(
            String path, String family, List<Option> reasons, List<String> noted, Fields fields, String today) {}

    @GetMapping("/families/{family}/wanted")
    @May(kind = RecordKind.UNMET_VISIT, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String family) {
        return showing(page, FamilyId.of(family), Fields.blank().with("wantedOn", clock.today()));
    }

    @PostMapping("/families/{family}/wanted/visit")
    @May(kind = RecordKind.UNMET_VISIT, action = Action.ADD)
    public ModelAndView visit(
            Page page,
            @PathVariable String family,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        Fields fields = Fields.of(typed);
        return fields.submit(
                () -> note(id, fields),
                () -> new ModelAndView(
                        Flash.to("/families/" + id, flash, "Noted. It counts as what the service lacked, for nobody.")),
                errors -> showing(page.withErrors(errors), id, fields));
    }

    @PostMapping("/families/{family}/wanted/worker")
    @May(kind = RecordKind.UNMET_VISIT, action = Action.ADD)
    public ModelAndView worker(
            Page page,
            @PathVariable String family,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        Fields fields = Fields.of(typed);
        return fields.submit(
                () -> waiting.ask(id, fields.text("words")),
                () -> new ModelAndView(Flash.to("/families/" + id, flash, "Asked for. It is on the waiting list.")),
                errors -> showing(page.withErrors(errors), id, fields));
    }

    private void note(FamilyId family, Fields fields) {
        LocalDate on = fields.day("wantedOn", "Give the day");
        UnmetReason reason = UnmetReason.ofCode(fields.text("reason")).orElse(null);
        if (reason == null) {
            fields.wrong("reason", "Choose what was in the way");
        }
        fields.check();
        if (reason == null) {
            throw new Refused("reason", "Choose what was in the way");
        }
        unmet.note(family, on, reason);
    }

    private ModelAndView showing(Page page, FamilyId id, Fields fields) {
        String name = families.family(id).name();
        Wanted model = new Wanted(
                "/families/" + id,
                name,
                Arrays.stream(UnmetReason.values())
                        .map(one -> Option.of(one.code(), one.words()))
                        .toList(),
                unmet.of(id).stream()
                        .map(one ->
                                Said.day(one.wantedOn()) + ": " + one.reason().words())
                        .toList(),
                fields,
                clock.today().toString());
        return page.titled("Wanted for " + name)
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.FAMILY))
                .show("caseload/wanted", model);
    }
}
