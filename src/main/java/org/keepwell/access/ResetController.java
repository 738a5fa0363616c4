package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.keepwell.shared.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way back in: ask for a link, open it, choose a new password, and be signed in. */
@Controller
class ResetController {

    private final Resets resets;
    private final ResetAndSignIn reset;
    private final Throttle throttle;
    private final Pages pages;

    ResetController(Resets resets, ResetAndSignIn reset, Throttle throttle, Pages pages) {
        this.resets = resets;
        this.reset = reset;
        this.throttle = throttle;
        this.pages = pages;
    }

    @Anyone
    @GetMapping("/reset")
    ModelAndView ask(Page page) {
        return page.titled("I cannot sign in").show("access/resetAsk");
    }

    /** Answers the same whoever was meant, and says so when there were too many: nothing is learnt from either. */
    @Anyone
    @PostMapping("/reset")
    ModelAndView mail(Page page, HttpServletRequest request, @RequestParam(defaultValue = "") String username) {
        if (username.isBlank()) {
            return page.titled("I cannot sign in")
                    .withErrors(FormErrors.start()
                            .add("username", "Enter the name you sign in with, or your e-mail address"))
                    .show("access/resetAsk");
        }
        List<Throttle.Count> counts = List.of(
                Throttle.Count.mailTo(PersonStore.key(username)),
                Throttle.Count.source("mail:" + SignIn.network(request.getRemoteAddr())));
        if (throttle.tryOnce(counts).isEmpty()) {
            resets.ask(username);
        }
        return page.titled("Look at your mail").show("access/resetAsked");
    }

    @Anyone
    @GetMapping("/reset/{token}")
    ModelAndView open(Page page, @PathVariable String token) {
        return form(page, token, resets.whose(token));
    }

    @Anyone
    @PostMapping("/reset/{token}")
    ModelAndView choose(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String newPassword) {
        Person person = resets.whose(token);
        try {
            Acting.as(Actor.person(person.id()), () -> reset.choose(token, newPassword));
            return new ModelAndView("redirect:" + reset.signIn(request, response, person.id()));
        } catch (Refused refused) {
            return form(page.withErrors(FormErrors.of(refused)), token, person);
        }
    }

    /** Said of every link that does not open, for whatever reason. */
    @ExceptionHandler(NotFound.class)
    ModelAndView over(HttpServletRequest request) {
        return LinkOver.show(pages.of(request));
    }

    private static ModelAndView form(Page page, String token, Person person) {
        return page.titled("Choose a new password").show("access/resetChoose", new ResetPage(token, person.username()));
    }
}
