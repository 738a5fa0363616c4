package org.keepwell.caseload.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keepwell.caseload.HandOverId;
import org.keepwell.caseload.Moments;
import org.keepwell.caseload.Offer;
import org.keepwell.caseload.Offers;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person is asked whether they would work with a family, and answers. */
@Controller
class AskedController {

    private final Offers offers;
    private final Families families;
    private final Staff staff;
    private final SumsUpFamily sums;
    private final MayI mayI;

    AskedController(Offers offers, Families families, Staff staff, SumsUpFamily sums, MayI mayI) {
        this.offers = offers;
        this.families = families;
        this.staff = staff;
        this.sums = sums;
        this.mayI = mayI;
    }

    @GetMapping("/offers")
    @May(kind = RecordKind.OFFER)
    @Transactional(readOnly = true)
    public ModelAndView mine(Page page) {
        List<Offer> waiting = offers.waitingForMe();
        Map<FamilyId, String> names =
                families.names(waiting.stream().map(Offer::family).toList());
        AskedPage.Questions model = new AskedPage.Questions(waiting.stream()
                .map(offer -> new AskedPage.Question(
                        offer.id().toString(),
                        Objects.requireNonNullElse(names.get(offer.family()), ""),
                        Moments.words(offer.lapsesAt())))
                .collect(Collectors.toList()));
        return page.titled("Questions for you")
                .in("today")
                .seenBy("Only you see this page.")
                .show("caseload/questions", model);
    }

    @GetMapping("/offers/{offer}")
    @May(kind = RecordKind.OFFER)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String offer) {
        Offer found = offers.offer(HandOverId.of(offer));
        boolean forMe = found.to().equals(Acting.now().personOrFail());
        String family = families.named(found.family()).name();
        AskedPage model = new AskedPage(
                "/offers/" + found.id(),
                family,
                forMe,
                found.open(),
                found.state().words(),
                nameOf(found.to()),
                found.askedBy() == null ? "" : nameOf(found.askedBy()),
                found.why(),
                Moments.words(found.lapsesAt()),
                forMe || found.open() ? sums.of(found.family()) : List.of(),
                offers.mayOffer());
        return page.titled(forMe ? "Would you work with the " + family + " family?" : "Asked about " + family)
                .in(forMe ? "today" : "lead")
                .seenBy(mayI.whoCanSee(RecordKind.OFFER))
                .show("caseload/asked", model);
    }

    @PostMapping("/offers/{offer}/accept")
    @May(kind = RecordKind.OFFER, action = Action.CHANGE)
    public ModelAndView accept(@PathVariable String offer, RedirectAttributes flash) {
        HandOverId begun = offers.accept(HandOverId.of(offer));
        return new ModelAndView(
                Flash.to("/hand-overs/" + begun, flash, "Thank you. You are their key worker from now on."));
    }

    @PostMapping("/offers/{offer}/not-this-time")
    @May(kind = RecordKind.OFFER, action = Action.CHANGE)
    public ModelAndView notThisTime(@PathVariable String offer, RedirectAttributes flash) {
        offers.notThisTime(HandOverId.of(offer));
        return new ModelAndView(Flash.to("/", flash, "Not this time. No reason needed; it won’t be counted."));
    }

    @PostMapping("/offers/{offer}/withdraw")
    @May(kind = RecordKind.OFFER, action = Action.ADD)
    public ModelAndView withdraw(@PathVariable String offer, RedirectAttributes flash) {
        HandOverId id = HandOverId.of(offer);
        offers.withdraw(id);
        FamilyId family = offers.offer(id).family();
        return new ModelAndView(Flash.to("/families/" + family + "/offer", flash, "Withdrawn. Nobody is asked now."));
    }

    private String nameOf(PersonId person) {
        return staff.maybe(person).map(StaffMember::givenName).orElse("Somebody who has left");
    }
}
