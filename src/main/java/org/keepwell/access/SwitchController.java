package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.SignedIn;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which of a person's settings is active, and which of their hats they wear. */
@Controller
class SwitchController {

    private final Settings settings;
    private final SessionStart start;
    private final KeptForms keptForms;

    SwitchController(Settings settings, SessionStart start, KeptForms keptForms) {
        this.settings = settings;
        this.start = start;
        this.keptForms = keptForms;
    }

    @SignedIn
    @GetMapping("/switch")
    ModelAndView choose(Page page) {
        Actor actor = Acting.now();
        return page.titled("Choose a setting")
                .seenBy("Only you see this page.")
                .show("access/switch", new SwitchPage(settings.of(actor.personOrFail()), actor.setting()));
    }

    @SignedIn
    @PostMapping("/switch")
    String enter(HttpServletRequest request, @RequestParam String setting) {
        PersonId person = Acting.now().personOrFail();
        SettingId wanted = SettingId.of(setting);
        List<SettingDetails> places = settings.of(person);
        SettingDetails place = places.stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("setting"));
        SessionFacts facts = new SessionFacts(request.getSession());
        start.enter(facts, person, place, places.size());
        return "redirect:" + keptForms.newestOf(person).orElseGet(facts::whereTo);
    }

    @SignedIn
    @GetMapping("/hat")
    ModelAndView hats(Page page) {
        Actor actor = Acting.now();
        return page.titled("Which hat")
                .seenBy("Only you see this page. What you do is recorded under the hat you choose.")
                .show("access/hat", new HatPage(actor.roles().stream().sorted().toList(), actor.hat()));
    }

    @SignedIn
    @PostMapping("/hat")
    String wear(HttpServletRequest request, @RequestParam(defaultValue = "") String hat) {
        Set<Role> roles = Acting.now().roles();
        Role chosen = roles.stream()
                .filter(role -> role.name().equals(hat))
                .findFirst()
                .orElse(null);
        if (chosen == null && !hat.isEmpty()) {
            throw new NotFound("role");
        }
        new SessionFacts(request.getSession()).wear(chosen);
        return "redirect:/";
    }
}
