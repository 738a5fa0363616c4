package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SignedIn;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by name and password, and signing out. */
@Controller
class SignInController {

    private static final String WRONG = "That name and password do not belong together. Check both and try again.";

    private final SignIn signIn;
    private final SessionStart start;
    private final FirstSetUp setUp;

    SignInController(SignIn signIn, SessionStart start, FirstSetUp setUp) {
        this.signIn = signIn;
        this.start = start;
        this.setUp = setUp;
    }

    @Anyone
    @GetMapping("/sign-in")
    ModelAndView form(Page page, @RequestParam(defaultValue = "") String why) {
        if (Acting.now().person() != null) {
            return new ModelAndView("redirect:/");
        }
        return show(page, new SignInPage("", SignInPage.reason(why), setUp.isNew()));
    }

    @Anyone
    @PostMapping("/sign-in")
    ModelAndView signIn(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean sharedComputer) {
        FormErrors errors = FormErrors.start()
                .require("username", username, "Enter the name you sign in with")
                .require("password", password, "Enter your password");
        if (errors.any()) {
            return show(page.withErrors(errors), new SignInPage(username, "", false));
        }
        String device = Devices.cookie(request).orElse(null);
        return switch (signIn.attempt(username, password, request.getRemoteAddr(), device)) {
            case SignIn.Outcome.Right right -> welcome(page, request, response, right.person(), sharedComputer);
            case SignIn.Outcome.Wrong wrong ->
                show(page.withErrors(FormErrors.start().add("password", WRONG)), new SignInPage(username, "", false));
            case SignIn.Outcome.Wait wait -> tooMany(page, username, wait.howLong());
        };
    }

    @SignedIn
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in?why=signed-out";
    }

    private ModelAndView welcome(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Person person,
            boolean sharedComputer) {
        try {
            return new ModelAndView(
                    "redirect:" + start.begin(request, response, person.id(), "signed-in-by-password", sharedComputer));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), new SignInPage(person.username(), "", false));
        }
    }

    private static ModelAndView tooMany(Page page, String username, Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        ModelAndView view = show(
                page.withErrors(
                        FormErrors.start()
                                .add(
                                        "",
                                        "There were too many tries from a browser we do not know. Wait "
                                                + minutes
                                                + (minutes == 1 ? " minute" : " minutes")
                                                + ", or use a browser you signed in with before, a passkey, or a mailed link.")),
                new SignInPage(username, "", false));
        view.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return view;
    }

    private static ModelAndView show(Page page, SignInPage model) {
        return page.titled("Sign in").show("access/signIn", model);
    }
}
