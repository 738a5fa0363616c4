package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.keepwell.access.Invitations.Invited;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.ThrowingSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invitations: sent by an administrator, opened by whoever they are for. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final People people;
    private final Staff staff;
    private final SessionStart start;
    private final MayI rules;

    InvitationController(Invitations invitations, People people, Staff staff, SessionStart start, MayI rules) {
        this.invitations = invitations;
        this.people = people;
        this.staff = staff;
        this.start = start;
        this.rules = rules;
    }

    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @GetMapping("/people/{person}/sign-in")
    ModelAndView standing(Page page, @PathVariable PersonId person) {
        return show(page, person);
    }

    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @PostMapping("/people/{person}/invitation")
    ModelAndView invite(Page page, @PathVariable PersonId person, RedirectAttributes attributes) {
        try {
            invitations.invite(person);
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), person);
        }
        return new ModelAndView(
                Flash.to("/people/" + person + "/sign-in", attributes, "The invitation is on its way."));
    }

    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @PostMapping("/people/{person}/sign-in/stop")
    String stop(@PathVariable PersonId person, RedirectAttributes attributes) {
        people.disable(staff.find(person).person());
        return Flash.to(
                "/people/" + person + "/sign-in", attributes, "They are signed out everywhere and cannot sign in.");
    }

    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @PostMapping("/people/{person}/sign-in/allow")
    String allow(@PathVariable PersonId person, RedirectAttributes attributes) {
        people.enable(staff.find(person).person());
        return Flash.to("/people/" + person + "/sign-in", attributes, "They can sign in again.");
    }

    @Anyone
    @GetMapping("/invitation/{token}")
    ModelAndView open(Page page, @PathVariable String token) {
        Optional<Invited> invited = invitations.open(token);
        return invited.isEmpty()
                ? LinkOver.show(page)
                : form(page, invited.get(), token, invited.get().username());
    }

    @Anyone
    @PostMapping("/invitation/{token}")
    ModelAndView accept(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String newPassword) {
        Optional<Invited> opened = invitations.open(token);
        if (opened.isEmpty()) {
            return LinkOver.show(page);
        }
        Invited invited = opened.get();
        try {
            Acting.as(Invitations.invitee(invited), () -> invitations.accept(token, invited, username, newPassword));
        } catch (Refused refused) {
            return form(page.withErrors(FormErrors.of(refused)), invited, token, username);
        }
        start.begin(request, response, invited.person(), "signed-in-by-invitation", false);
        return new ModelAndView("redirect:/welcome");
    }

    private ModelAndView form(Page page, Invited invited, String token, String username) {
        InvitationPage model = Acting.as(Invitations.invitee(invited), (ThrowingSupplier<InvitationPage>)
                () -> invitations.describe(invited, token, username));
        return page.titled("Welcome to Keepwell").show("access/invitation", model);
    }

    private ModelAndView show(Page page, PersonId person) {
        Invitations.Standing standing = invitations.standingOf(person);
        return page.titled("Signing in")
                .in("setup")
                .seenBy(rules.whoCanSee(RecordKind.STAFF))
                .show(
                        "access/standing",
                        new StandingPage(
                                staff.find(person),
                                standing.username(),
                                standing.canSignIn(),
                                standing.disabled(),
                                standing.invited()));
    }
}
