package org.keepwell.visits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Staff;
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
import org.keepwell.visits.Arrangement;
import org.keepwell.visits.Arrangements;
import org.keepwell.visits.KindRule;
import org.keepwell.visits.LadderPolicy;
import org.keepwell.visits.VisitKind;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ladder of each kind of visit, and what holds for all of them. */
@Controller
class ArrangementsController {

    private final Arrangements arrangements;
    private final Staff staff;
    private final MayI mayI;

    ArrangementsController(Arrangements arrangements, Staff staff, MayI mayI) {
        this.arrangements = arrangements;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping("/visits/arrangements")
    @May(kind = RecordKind.VISIT_PROTOCOL, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView all(Page page) {
        return show(page);
    }

    @PostMapping("/visits/arrangements")
    @May(kind = RecordKind.VISIT_PROTOCOL, action = Action.CHANGE)
    public ModelAndView decide(
            Page page,
            @RequestParam(defaultValue = "") String policePerson,
            @RequestParam(defaultValue = "") String codeCard,
            @RequestParam(defaultValue = "") String handOver,
            RedirectAttributes flash) {
        Arrangement typed = new Arrangement(null, codeCard.strip(), handOver.strip());
        try {
            PersonId person = policePerson.isEmpty() ? null : PersonId.of(policePerson);
            arrangements.decide(new Arrangement(person, typed.codeCard(), typed.handOver()));
            return new ModelAndView(Flash.to("/visits/arrangements", flash, "Kept"));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), typed, policePerson, "", Map.of());
        }
    }

    @PostMapping("/visits/arrangements/{kind}")
    @May(kind = RecordKind.VISIT_PROTOCOL, action = Action.CHANGE)
    public ModelAndView decideKind(
            Page page, @PathVariable String kind, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        VisitKind chosen = Arrays.stream(VisitKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of visit"));
        FormErrors errors = FormErrors.start();
        KindRule rule = rule(chosen, typed, errors);
        if (rule == null) {
            return showKind(page.withErrors(errors), chosen, typed);
        }
        arrangements.decide(rule);
        return new ModelAndView(Flash.to("/visits/arrangements", flash, chosen.words() + ": kept"));
    }

    private static @Nullable KindRule rule(VisitKind kind, Map<String, String> typed, FormErrors errors) {
        KindRule.Authority authority = named(KindRule.Authority.values(), typed.get("authority"));
        KindRule.TwoMustGo twoMustGo = named(KindRule.TwoMustGo.values(), typed.get("twoMustGo"));
        if (authority == null) {
            errors.add(kind.name() + "-authority", "Choose who authorises it");
        }
        if (twoMustGo == null) {
            errors.add(kind.name() + "-twoMustGo", "Choose how many go");
        }
        LadderPolicy ladder = ladder(kind, typed, errors);
        return authority == null || twoMustGo == null || ladder == null
                ? null
                : new KindRule(kind, authority, twoMustGo, "true".equals(typed.get("familyTold")), ladder);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String typed) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LadderPolicy ladder(VisitKind kind, Map<String, String> typed, FormErrors errors) {
        int[] figures = new int[ArrangementsPage.FIGURES.size()];
        boolean whole = true;
        for (int i = 0; i < figures.length; i++) {
            String field = ArrangementsPage.FIGURES.get(i).field();
            String figure = typed.getOrDefault(field, "").strip();
            if (figure.matches("\\d{1,3}")) {
                figures[i] = Integer.parseInt(figure);
            } else {
                whole = false;
                errors.add(kind.name() + "-" + field, "Enter whole minutes, such as 10");
            }
        }
        try {
            return whole ? ladder(figures) : null;
        } catch (LadderPolicy.OutOfRange wrong) {
            errors.add(kind.name() + "-" + wrong.field(), wrong.words());
            return null;
        }
    }

    private static LadderPolicy ladder(int... figures) {
        return new LadderPolicy(
                figures[0],
                figures[1],
                figures[2],
                figures[3],
                figures[4],
                figures[5],
                figures[6],
                figures[7],
                figures[8],
                figures[9],
                figures[10],
                figures[11]);
    }

    private ModelAndView show(Page page) {
        Arrangement current = arrangements.current();
        return show(page, current, Objects.toString(current.policePerson(), ""), "", Map.of());
    }

    private ModelAndView showKind(Page page, VisitKind kind, Map<String, String> typed) {
        Arrangement current = arrangements.current();
        return show(page, current, Objects.toString(current.policePerson(), ""), kind.name(), typed);
    }

    private ModelAndView show(
            Page page, Arrangement shown, String policePerson, String typedKind, Map<String, String> typed) {
        Map<VisitKind, KindRule> rules = arrangements.rules();
        ArrangementsPage model = new ArrangementsPage(
                shown,
                policePerson,
                new Names(staff.byId()).whoCanAnswer(),
                List.copyOf(rules.values()),
                Arrays.stream(KindRule.Authority.values())
                        .map(one -> Option.of(one.name(), one.words()))
                        .toList(),
                Arrays.stream(KindRule.TwoMustGo.values())
                        .map(one -> Option.of(one.name(), one.words()))
                        .toList(),
                ArrangementsPage.FIGURES,
                typedKind,
                typed);
        return page.titled("How we do visits")
                .in("visits")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT_PROTOCOL))
                .show("visits/arrangements", model);
    }
}
