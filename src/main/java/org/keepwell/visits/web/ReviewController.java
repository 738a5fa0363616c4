package org.keepwell.visits.web;

import java.util.Arrays;
import org.keepwell.families.Domain;
import org.keepwell.notices.Told;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.Outcome;
import org.keepwell.visits.Review;
import org.keepwell.visits.Reviews;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitId;
import org.keepwell.visits.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How it went: the outcome in one tap, what they wanted understood, what was done, and company for whoever went. */
@Controller
class ReviewController {

    private final Visits visits;
    private final Reviews reviews;
    private final Staff staff;
    private final MayI mayI;

    ReviewController(Visits visits, Reviews reviews, Staff staff, MayI mayI) {
        this.visits = visits;
        this.reviews = reviews;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping("/visits/{visit}/review")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String visit) {
        Visit found = mine(visit);
        return show(page, found, ReviewForm.blank(found));
    }

    @PostMapping("/visits/{visit}/review")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView review(
            Page page, @PathVariable String visit, @ModelAttribute ReviewForm form, RedirectAttributes flash) {
        Visit found = mine(visit);
        FormErrors errors = FormErrors.start();
        Review review = form.review(errors);
        if (review == null) {
            return show(page.withErrors(errors), found, form);
        }
        try {
            reviews.review(found.id(), review);
            return new ModelAndView(Flash.to("/visits/" + visit, flash, said(found, review, form)));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), found, form);
        }
    }

    /** Company for whoever stopped a visit or would rather not go, without a review. */
    @PostMapping("/visits/{visit}/company")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView company(
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String when,
            RedirectAttributes flash) {
        Visit found = mine(visit);
        String said = company.isEmpty() ? "Fine. The offer stays; nothing is recorded." : asked(found, company, when);
        return new ModelAndView(Flash.to("/visits/" + visit, flash, said.strip()));
    }

    private String said(Visit visit, Review review, ReviewForm form) {
        String words =
                review.outcome() == Outcome.NOBODY_IN ? "No answer today. You went, and that counts." : "Logged.";
        if (form.company().isEmpty()) {
            return words;
        }
        return words + asked(visit, form.company(), form.when());
    }

    private String asked(Visit visit, String company, String when) {
        PersonId chosen = PersonId.of(company);
        Told told = reviews.askForCompany(visit.id(), chosen, when.isEmpty() ? "today" : when);
        String who = staff.find(chosen).givenName();
        return told.heldUntil() == null ? " " + who + " is asked now." : " " + who + " is asked in the morning.";
    }

    private Visit mine(String visit) {
        Visit found = visits.visit(VisitId.of(visit));
        if (!found.isOn(Acting.now().personOrFail())) {
            throw new NotFound("visit");
        }
        return found;
    }

    private ModelAndView show(Page page, Visit visit, ReviewForm form) {
        ReviewPage model = new ReviewPage(
                visit,
                form,
                Arrays.stream(Outcome.values())
                        .map(one -> Option.of(one.name(), one.words()))
                        .toList(),
                Arrays.stream(Domain.values())
                        .map(one -> Option.of(one.code(), one.words()))
                        .toList(),
                new Names(staff.byId()).colleagues(Acting.now().personOrFail()),
                visits.events(visit.id()).stream()
                        .anyMatch(event -> event.what().equals("STOOD_DOWN")));
        return page.titled("How did it go?")
                .in("visits")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT))
                .show("visits/review", model);
    }
}
