package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.Phase;
import org.keepwell.organisation.Sector;
import org.keepwell.organisation.SettingForm;
import org.keepwell.organisation.Signposts;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.ThrowingSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first set-up, step by step. It can be left and taken up again with the code. Nothing of it is there once it is done.
 */
@Controller
class FirstSetUpController {

    private static final String HAS_CODE = "keepwell.set-up";

    private final FirstSetUp setUp;
    private final SetUpSteps steps;
    private final Signposts signposts;
    private final Throttle throttle;
    private final SessionStart start;
    private final SetUpCode code;

    FirstSetUpController(
            FirstSetUp setUp,
            SetUpSteps steps,
            Signposts signposts,
            Throttle throttle,
            SessionStart start,
            SetUpCode code) {
        this.setUp = setUp;
        this.steps = steps;
        this.signposts = signposts;
        this.throttle = throttle;
        this.start = start;
        this.code = code;
    }

    @Anyone
    @GetMapping("/set-up/first")
    ModelAndView begin(Page page) {
        open();
        return page.titled("Set up Keepwell").show("access/firstCode");
    }

    @Anyone
    @PostMapping("/set-up/first")
    ModelAndView enter(Page page, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        FirstSetUp.State state = open();
        List<Throttle.Count> counts = List.of(Throttle.Count.setUpCode());
        boolean tooMany = throttle.tryOnce(counts).isPresent();
        if (tooMany || !setUp.isCode(code)) {
            String words = tooMany
                    ? "There were too many tries. Wait some minutes."
                    : "That is not the code. It is on the console, and changes when the server is started again.";
            return page.titled("Set up Keepwell")
                    .withErrors(FormErrors.start().add("code", words))
                    .show("access/firstCode");
        }
        throttle.forget(counts);
        request.changeSessionId();
        request.getSession().setAttribute(HAS_CODE, true);
        return new ModelAndView("redirect:" + state.next().path);
    }

    @Anyone
    @GetMapping("/set-up/first/setting")
    ModelAndView setting(Page page, HttpServletRequest request) {
        return elsewhere(
                request,
                FirstSetUp.Step.SETTING,
                () -> settingForm(page, new FirstSettingPage("", "", "", "", "", "", "", "")));
    }

    @Anyone
    @PostMapping("/set-up/first/setting")
    ModelAndView found(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String ageFrom,
            @RequestParam(defaultValue = "") String ageTo,
            @RequestParam(defaultValue = "") String urn) {
        FirstSettingPage typed = new FirstSettingPage(name, code, form, sector, phase, ageFrom, ageTo, urn);
        return elsewhere(request, FirstSetUp.Step.SETTING, () -> {
            try {
                NewSetting wanted = wanted(typed);
                Acting.as(Actor.engine(SettingId.make()), () -> steps.found(wanted));
                return new ModelAndView("redirect:" + FirstSetUp.Step.PEOPLE.path);
            } catch (Refused refused) {
                return settingForm(page.withErrors(FormErrors.of(refused)), typed);
            }
        });
    }

    @Anyone
    @GetMapping("/set-up/first/people")
    ModelAndView people(Page page, HttpServletRequest request) {
        return elsewhere(request, FirstSetUp.Step.PEOPLE, () -> peopleForm(page, FirstPeople.empty()));
    }

    @Anyone
    @PostMapping("/set-up/first/people")
    ModelAndView addPeople(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "OTHER") JobTitle job,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "false") boolean leadIsMe,
            @RequestParam(defaultValue = "") String leadName,
            @RequestParam(defaultValue = "") String leadEmail,
            @RequestParam(defaultValue = "ME") FirstPeople.OnDuty duty,
            @RequestParam(defaultValue = "") String dutyName,
            @RequestParam(defaultValue = "") String dutyEmail) {
        FirstPeople typed = new FirstPeople(
                name,
                job,
                mobile,
                email,
                username,
                newPassword,
                leadIsMe,
                leadName,
                leadEmail,
                duty,
                dutyName,
                dutyEmail);
        return elsewhere(request, FirstSetUp.Step.PEOPLE, () -> {
            FormErrors errors = typed.errors();
            if (errors.any()) {
                return peopleForm(page.withErrors(errors), typed);
            }
            try {
                PersonId admin = PersonId.make();
                Acting.as(engineOfTheNew(), () -> steps.addPeople(admin, typed));
                return new ModelAndView("redirect:" + FirstSetUp.Step.SIGNPOSTS.path);
            } catch (Refused refused) {
                return peopleForm(page.withErrors(FormErrors.of(refused)), typed);
            }
        });
    }

    @Anyone
    @GetMapping("/set-up/first/signposts")
    ModelAndView signposts(Page page, HttpServletRequest request) {
        return elsewhere(request, FirstSetUp.Step.SIGNPOSTS, () -> numbersForm(page, numbers(null)));
    }

    @Anyone
    @PostMapping("/set-up/first/signposts")
    ModelAndView finish(Page page, HttpServletRequest request, HttpServletResponse response) {
        return elsewhere(request, FirstSetUp.Step.SIGNPOSTS, () -> {
            List<FirstNumber> typed = numbers(request);
            Actor admin = firstAdmin();
            try {
                Acting.as(admin, () -> steps.finish(typed));
            } catch (Refused refused) {
                return numbersForm(page.withErrors(missing(typed, refused)), typed);
            }
            code.forget();
            start.begin(request, response, admin.personOrFail(), "signed-in-by-set-up", false);
            return new ModelAndView("redirect:/welcome");
        });
    }

    /** Which numbers are still without a tick, each beside its own field. */
    private static FormErrors missing(List<FirstNumber> typed, Refused refused) {
        FormErrors errors = FormErrors.start();
        for (FirstNumber number : typed) {
            if (number.number().isBlank()) {
                errors.add("number-" + number.id(), "Enter the number for " + number.name());
            } else if (!number.confirmed()) {
                errors.add("confirmed-" + number.id(), "Check the number for " + number.name() + ", then tick it");
            }
        }
        return errors.any() ? errors : FormErrors.of(refused);
    }

    /** What a step answers. */
    @FunctionalInterface
    private interface Answer {
        ModelAndView make() throws IOException;
    }

    /** Answers when the code was given and this is the next step; otherwise leads to where set-up stands. */
    private ModelAndView elsewhere(HttpServletRequest request, FirstSetUp.Step step, Answer answer) {
        FirstSetUp.State state = open();
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(HAS_CODE) == null) {
            return new ModelAndView("redirect:/set-up/first");
        }
        if (state.next() != step) {
            return new ModelAndView("redirect:" + state.next().path);
        }
        try {
            return answer.make();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FirstSetUp.State open() {
        FirstSetUp.State state = setUp.state();
        if (!state.open()) {
            throw new NotFound("page");
        }
        return state;
    }

    private Actor engineOfTheNew() {
        SettingId founded = setUp.state().founded();
        if (founded == null) {
            throw new NotFound("setting");
        }
        return Actor.engine(founded);
    }

    private Actor firstAdmin() {
        FirstSetUp.State state = setUp.state();
        SettingId founded = state.founded();
        PersonId admin = state.admin();
        if (founded == null || admin == null) {
            throw new NotFound("setting");
        }
        return Actor.person(admin, founded, Set.of(Role.ADMINISTRATOR));
    }

    private List<FirstNumber> numbers(@org.jspecify.annotations.Nullable HttpServletRequest typed) {
        return Acting.as(engineOfTheNew(), (ThrowingSupplier<List<FirstNumber>>) () -> signposts.all().stream()
                .map(signpost -> new FirstNumber(
                        signpost.id(),
                        signpost.name(),
                        typed == null ? signpost.number() : text(typed, "number-" + signpost.id()),
                        signpost.note(),
                        signpost.outOfHours(),
                        typed != null
                                && !text(typed, "confirmed-" + signpost.id()).isEmpty()))
                .toList());
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static NewSetting wanted(FirstSettingPage typed) {
        return new NewSetting(
                typed.name().strip(),
                typed.code().strip(),
                chosen(SettingForm.class, typed.form(), "form", "Choose what kind of setting this is"),
                chosen(Sector.class, typed.sector(), "sector", "Choose who stands behind it"),
                chosen(Phase.class, typed.phase(), "phase", "Choose a phase"),
                age(typed.ageFrom(), "ageFrom"),
                age(typed.ageTo(), "ageTo"),
                typed.urn().isBlank() ? null : typed.urn().strip());
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name, String field, String words) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(field, words));
    }

    private static int age(String text, String field) {
        if (!text.strip().matches("[0-9]{1,2}")) {
            throw new Refused(field, "Enter an age in years");
        }
        return Integer.parseInt(text.strip());
    }

    private static ModelAndView settingForm(Page page, FirstSettingPage typed) {
        return page.titled("Set up: your setting").show("access/firstSetting", typed);
    }

    private static ModelAndView peopleForm(Page page, FirstPeople typed) {
        return page.titled("Set up: the first people").show("access/firstPeople", new FirstPeoplePage(typed));
    }

    private static ModelAndView numbersForm(Page page, List<FirstNumber> numbers) {
        return page.titled("Set up: who to ring").show("access/firstNumbers", new FirstNumbersPage(numbers));
    }
}
