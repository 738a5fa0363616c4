package org.keepwell.visits.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keepwell.families.AddressId;
import org.keepwell.families.Addresses;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.Hazard;
import org.keepwell.visits.Hazards;
import org.keepwell.visits.NewHazard;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is noted about addresses, and looking at it again in time. */
@Controller
class HazardController {

    private final Hazards hazards;
    private final Addresses addresses;
    private final Families families;
    private final Staff staff;
    private final MayI mayI;
    private final DatabaseClock clock;

    HazardController(
            Hazards hazards, Addresses addresses, Families families, Staff staff, MayI mayI, DatabaseClock clock) {
        this.hazards = hazards;
        this.addresses = addresses;
        this.families = families;
        this.staff = staff;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/visits/hazards")
    @May(kind = RecordKind.ADDRESS_HAZARD)
    @Transactional(readOnly = true)
    public ModelAndView toReview(Page page) {
        LocalDate today = clock.today();
        List<Option> until = List.of(
                Option.of(today.plusMonths(1).toString(), "a month"),
                Option.of(today.plusMonths(3).toString(), "three months"),
                Option.of(today.plusMonths(6).toString(), "six months"));
        List<Hazard> due = hazards.toReview();
        return frame(page.titled("Hazards to look at again"))
                .show(
                        "visits/hazardsToReview",
                        new HazardsPage(
                                due,
                                new Names(staff.byId()),
                                families.names(due.stream()
                                        .map(Hazard::family)
                                        .distinct()
                                        .toList()),
                                until));
    }

    @GetMapping("/visits/hazards/new")
    @May(kind = RecordKind.ADDRESS_HAZARD, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @RequestParam String family) {
        return show(page, family, Map.of("reviewOn", clock.today().plusMonths(3).toString()));
    }

    @PostMapping("/visits/hazards/new")
    @May(kind = RecordKind.ADDRESS_HAZARD, action = Action.ADD)
    public ModelAndView note(Page page, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        String family = typed.getOrDefault("family", "");
        String address = typed.getOrDefault("address", "");
        boolean known = addresses.of(FamilyId.of(family)).stream()
                .anyMatch(one -> one.id().toString().equals(address));
        if (!known) {
            return show(page.withErrors(FormErrors.start().add("address", "Choose the address")), family, typed);
        }
        try {
            var noted = hazards.note(new NewHazard(
                    FamilyId.of(family),
                    AddressId.of(address),
                    typed.getOrDefault("fact", "").strip(),
                    typed.getOrDefault("source", "").strip(),
                    "true".equals(typed.get("twoGo")),
                    "true".equals(typed.get("told")),
                    typed.getOrDefault("whyNot", "").strip(),
                    LocalDate.parse(typed.getOrDefault("reviewOn", ""))));
            return new ModelAndView(Flash.to(
                    "/visits/new?family=" + family, flash, noted == null ? "" : "Noted for whoever goes next"));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), family, typed);
        } catch (DateTimeException wrong) {
            return show(page.withErrors(FormErrors.start().add("reviewOn", "Enter a day")), family, typed);
        }
    }

    @PostMapping("/visits/hazards/{hazard}/keep")
    @May(kind = RecordKind.ADDRESS_HAZARD, action = Action.DECIDE)
    public ModelAndView keep(@PathVariable String hazard, @RequestParam String reviewOn, RedirectAttributes flash) {
        try {
            hazards.keep(Ids.parse(hazard), LocalDate.parse(reviewOn));
        } catch (DateTimeException wrong) {
            throw new NotFound("day", wrong);
        }
        return new ModelAndView(Flash.to("/visits/hazards", flash, "It still holds"));
    }

    @PostMapping("/visits/hazards/{hazard}/end")
    @May(kind = RecordKind.ADDRESS_HAZARD, action = Action.DECIDE)
    public ModelAndView end(@PathVariable String hazard, RedirectAttributes flash) {
        hazards.end(Ids.parse(hazard));
        return new ModelAndView(Flash.to("/visits/hazards", flash, "Ended"));
    }

    private ModelAndView show(Page page, String family, Map<String, String> typed) {
        List<Option> places = addresses.of(FamilyId.of(family)).stream()
                .map(one -> Option.of(one.id().toString(), one.inFull()))
                .toList();
        HazardPage model = new HazardPage(
                family,
                places,
                typed.getOrDefault(
                        "address", places.size() == 1 ? places.getFirst().value() : ""),
                typed.getOrDefault("fact", ""),
                typed.getOrDefault("source", ""),
                "true".equals(typed.get("twoGo")),
                "true".equals(typed.get("told")),
                typed.getOrDefault("whyNot", ""),
                typed.getOrDefault("reviewOn", ""));
        return frame(page.titled("Note a hazard")).show("visits/hazard", model);
    }

    private Page frame(Page page) {
        return page.in("visits").seenBy(mayI.whoCanSee(RecordKind.ADDRESS_HAZARD));
    }
}
