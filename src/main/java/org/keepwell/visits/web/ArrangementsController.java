package org.keepwell.visits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        try {
            PersonId person = policePerson.isEmpty() ? null : PersonId.of(policePerson);
            arrangements.decide(new Arrangement(person, codeCard.strip(), handOver.strip()));
            return new ModelAndView(Flash.to("/visits/arrangements", flash, "Kept"));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)));
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
        try {
            arrangements.decide(new KindRule(
                    chosen,
                    KindRule.Authority.valueOf(typed.getOrDefault("authority", "LINE_MANAGER")),
                    KindRule.TwoMustGo.valueOf(typed.getOrDefault("twoMustGo", "NEVER")),
                    "true".equals(typed.get("familyTold")),
                    ladder(typed)));
            return new ModelAndView(Flash.to("/visits/arrangements", flash, chosen.words() + ": kept"));
        } catch (LadderPolicy.OutOfRange wrong) {
            return show(page.withErrors(FormErrors.start().add(chosen.name() + "-" + wrong.field(), wrong.words())));
        } catch (NumberFormatException wrong) {
            return show(page.withErrors(
                    FormErrors.start().add(chosen.name() + "-reminderBefore", "Enter whole minutes in each field")));
        }
    }

    private static LadderPolicy ladder(Map<String, String> typed) {
        int[] figures = ArrangementsPage.FIGURES.stream()
                .mapToInt(figure ->
                        Integer.parseInt(typed.getOrDefault(figure.field(), "").strip()))
                .toArray();
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
        Map<VisitKind, KindRule> rules = arrangements.rules();
        ArrangementsPage model = new ArrangementsPage(
                current,
                Objects.toString(current.policePerson(), ""),
                new Names(staff.byId()).whoCanAnswer(),
                List.copyOf(rules.values()),
                Arrays.stream(KindRule.Authority.values())
                        .map(one -> Option.of(one.name(), one.words()))
                        .toList(),
                Arrays.stream(KindRule.TwoMustGo.values())
                        .map(one -> Option.of(one.name(), one.words()))
                        .toList(),
                ArrangementsPage.FIGURES);
        return page.titled("How we do visits")
                .in("visits")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT_PROTOCOL))
                .show("visits/arrangements", model);
    }
}
