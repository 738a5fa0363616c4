package org.keepwell.caseload.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keepwell.caseload.Advice;
import org.keepwell.caseload.Conflicts;
import org.keepwell.caseload.Fit;
import org.keepwell.caseload.Fits;
import org.keepwell.caseload.HandOvers;
import org.keepwell.caseload.Moments;
import org.keepwell.caseload.Offer;
import org.keepwell.caseload.Offers;
import org.keepwell.caseload.Suggestions;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilySummary;
import org.keepwell.organisation.Site;
import org.keepwell.organisation.Sites;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
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

/** Offers a family: who is suggested and why, and somebody else with a note. */
@Controller
class OfferController {

    private final Suggestions suggestions;
    private final Offers offers;
    private final HandOvers handOvers;
    private final Conflicts conflicts;
    private final Fits fits;
    private final Reads reads;

    OfferController(
            Suggestions suggestions, Offers offers, HandOvers handOvers, Conflicts conflicts, Fits fits, Reads reads) {
        this.suggestions = suggestions;
        this.offers = offers;
        this.handOvers = handOvers;
        this.conflicts = conflicts;
        this.fits = fits;
        this.reads = reads;
    }

    /** What the page reads besides. */
    @org.springframework.stereotype.Component("offerReads")
    record Reads(Families families, Staff staff, Sites sites, SumsUpFamily sums) {}

    @GetMapping("/families/{family}/offer")
    @May(kind = RecordKind.OFFER, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String family) {
        return showing(page, FamilyId.of(family), OfferPage.Typed.NOTHING);
    }

    @PostMapping("/families/{family}/offer")
    @May(kind = RecordKind.OFFER, action = Action.ADD)
    public ModelAndView ask(
            Page page,
            @PathVariable String family,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String although,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        OfferPage.Typed typed = new OfferPage.Typed(person, why, although);
        if (person.isBlank()) {
            return showing(page.withErrors(FormErrors.start().add("person", "Choose who to ask")), id, typed);
        }
        PersonId to = PersonId.of(person);
        try {
            boolean suggested = suggestions.about(id).suggested().stream()
                    .anyMatch(one -> one.worker().person().equals(to));
            if (suggested) {
                offers.ask(id, to, why);
            } else {
                offers.askSomeoneElse(id, to, why, although);
            }
        } catch (Refused refused) {
            return showing(page.withErrors(FormErrors.of(refused)), id, typed);
        }
        String who = reads.staff().find(to).givenName();
        return new ModelAndView(Flash.to(path(id), flash, who + " is asked, in their own working time."));
    }

    @PostMapping("/families/{family}/offer/fit")
    @May(kind = RecordKind.OFFER, action = Action.ADD)
    public ModelAndView fit(
            @PathVariable String family,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String askedFor,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        UUID chosen = site.isBlank() ? null : Ids.parse(site);
        fits.keep(id, new Fit(chosen, askedFor));
        return new ModelAndView(Flash.to(path(id), flash, "Saved"));
    }

    @PostMapping("/families/{family}/offer/conflicts")
    @May(kind = RecordKind.OFFER, action = Action.ADD)
    public ModelAndView conflict(
            @PathVariable String family,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "false") boolean again,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        if (person.isBlank()) {
            throw new Refused("person", "Choose a person");
        }
        if (again) {
            conflicts.forAgain(PersonId.of(person), id);
        } else {
            conflicts.notFor(PersonId.of(person), id);
        }
        return new ModelAndView(Flash.to(path(id), flash, "Saved"));
    }

    private ModelAndView showing(Page page, FamilyId id, OfferPage.Typed typed) {
        FamilySummary family = reads.families().named(id);
        Advice advice = suggestions.about(id);
        List<Offer> round = offers.of(id);
        OfferPage model = new OfferPage(
                path(id),
                family.name(),
                family.keyWorker() == null ? "" : nameOf(family.keyWorker()),
                facts(id, advice),
                advice.suggested().stream().map(SuggestedRow::of).toList(),
                advice.notNow().stream().map(StaffMember::name).toList(),
                advice.notNow().stream()
                        .map(one -> Option.of(one.person().toString(), one.name()))
                        .toList(),
                round.stream()
                        .map(one -> new OfferPage.Question(
                                "/offers/" + one.id(),
                                nameOf(one.to()),
                                one.state().words(),
                                Moments.words(one.lapsesAt()),
                                one.open()))
                        .toList(),
                handOvers
                        .running(id)
                        .map(running -> "/hand-overs/" + running.id())
                        .orElse(""),
                sites(),
                advice.fit().site() == null ? "" : advice.fit().site().toString(),
                advice.fit().askedFor(),
                kept(id),
                typed);
        return page.titled("Offer the " + family.name() + " family")
                .in("lead")
                .seenBy("Line managers and senior leaders of this setting. Whoever is asked sees the question alone.")
                .show("caseload/offer", model);
    }

    private List<AskedPage.Fact> facts(FamilyId id, Advice advice) {
        List<AskedPage.Fact> facts = new ArrayList<>(reads.sums().of(id));
        if (!advice.need().agreed()) {
            facts.add(new AskedPage.Fact("Points", advice.need().points() + ", until need is agreed"));
        } else {
            facts.add(
                    new AskedPage.Fact("Points", Integer.toString(advice.need().points())));
        }
        return facts;
    }

    private List<Option> sites() {
        return reads.sites().all().stream()
                .filter(Site::open)
                .map(site -> Option.of(site.id().toString(), site.name()))
                .toList();
    }

    private List<Option> kept(FamilyId id) {
        Set<PersonId> kept = conflicts.enteredByManagers(id);
        return reads.staff().all().stream()
                .filter(one -> kept.contains(one.person()))
                .map(one -> Option.of(one.person().toString(), one.name()))
                .toList();
    }

    private String nameOf(PersonId person) {
        return reads.staff().maybe(person).map(StaffMember::givenName).orElse("Somebody who has left");
    }

    private static String path(FamilyId family) {
        return "/families/" + family + "/offer";
    }
}
