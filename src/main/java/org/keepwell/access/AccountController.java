package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SignedIn;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: password, passkeys, open sessions. */
@Controller
class AccountController {

    private static final String SEEN_BY = "Only you see this page.";

    private final People people;
    private final OwnPassword password;
    private final OpenSessions sessions;
    private final Devices devices;
    private final PasskeyStore passkeys;
    private final Throttle throttle;

    AccountController(
            People people,
            OwnPassword password,
            OpenSessions sessions,
            Devices devices,
            PasskeyStore passkeys,
            Throttle throttle) {
        this.people = people;
        this.password = password;
        this.sessions = sessions;
        this.devices = devices;
        this.passkeys = passkeys;
        this.throttle = throttle;
    }

    @SignedIn
    @GetMapping("/account")
    ModelAndView show(Page page, HttpServletRequest request) {
        return account(page, request);
    }

    @SignedIn
    @PostMapping("/account/password")
    ModelAndView changePassword(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String newPassword,
            RedirectAttributes attributes) {
        PersonId me = Acting.now().personOrFail();
        try {
            requireMyPassword(me, password);
            this.password.set(me, newPassword, request.getSession().getId());
        } catch (Refused refused) {
            return account(page.withErrors(FormErrors.of(refused)), request);
        }
        return new ModelAndView(
                Flash.to("/account", attributes, "Your new password is set. You are signed out everywhere else."));
    }

    @SignedIn
    @PostMapping("/account/sessions/end")
    String endOne(@RequestParam String session, RedirectAttributes attributes) {
        sessions.end(Acting.now().personOrFail(), session);
        return Flash.to("/account", attributes, "That session is ended.");
    }

    @SignedIn
    @PostMapping("/account/sessions/end-all")
    String endAll() {
        PersonId me = Acting.now().personOrFail();
        devices.forgetAll(me);
        sessions.endAll(me);
        return "redirect:/sign-in?why=signed-out";
    }

    private void requireMyPassword(PersonId me, String typed) {
        if (throttle.tryOnce(List.of(Throttle.Count.ownPassword(me))).isPresent()) {
            throw new Refused("password", "There were too many tries. Wait some minutes and try again.");
        }
        if (!password.is(me, typed)) {
            throw new Refused("password", "That is not your password now");
        }
        throttle.forget(List.of(Throttle.Count.ownPassword(me)));
    }

    private ModelAndView account(Page page, HttpServletRequest request) {
        PersonId me = Acting.now().personOrFail();
        return page.titled("Your account")
                .seenBy(SEEN_BY)
                .show(
                        "access/account",
                        new AccountPage(
                                people.usernameOf(me).orElse(""),
                                sessions.of(me, request.getSession().getId()),
                                passkeys.of(me),
                                Acting.now().roles().size() > 1));
    }
}
