package org.keepwell.caseload.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.RiskAction;
import org.keepwell.caseload.RiskId;
import org.keepwell.caseload.RiskStep;
import org.keepwell.caseload.SafeLevel;
import org.keepwell.caseload.ServiceRisk;
import org.keepwell.caseload.ServiceRisks;
import org.keepwell.caseload.WeekWords;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leader's register of risks to the service: what is too much, what staffing and sharing out could do, who sees to it. */
@Controller
class RiskController {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM", Locale.UK).withZone(DatabaseClock.ZONE);

    private final ServiceRisks risks;
    private final Staff staff;
    private final MayI mayI;
    private final DatabaseClock clock;

    RiskController(ServiceRisks risks, Staff staff, MayI mayI, DatabaseClock clock) {
        this.risks = risks;
        this.staff = staff;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/lead/risks")
    @May(kind = RecordKind.SERVICE_RISK)
    @Transactional(readOnly = true)
    public ModelAndView register(Page page) {
        Map<PersonId, StaffMember> people = staff.byId();
        Map<Boolean, List<RegisterPage.Line>> lines = risks.register().stream()
                .collect(Collectors.partitioningBy(
                        ServiceRisk::open, Collectors.mapping(risk -> line(risk, people), Collectors.toList())));
        return frame(page, "Risks to the service")
                .show(
                        "caseload/risks",
                        new RegisterPage(
                                Objects.requireNonNull(lines.get(true)), Objects.requireNonNull(lines.get(false))));
    }

    @GetMapping("/lead/risks/new")
    @May(kind = RecordKind.SERVICE_RISK, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView writeDown(Page page) {
        return writeDown(page, "", clock.today().toString());
    }

    @PostMapping("/lead/risks/new")
    @May(kind = RecordKind.SERVICE_RISK, action = Action.ADD)
    public ModelAndView record(
            Page page,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String since,
            RedirectAttributes flash) {
        try {
            LocalDate day = day(since, "since");
            RiskId id = risks.record(what, day);
            return new ModelAndView(Flash.to("/lead/risks/" + id, flash, "Recorded. Choose what is done about it."));
        } catch (Refused refused) {
            return writeDown(page.withErrors(FormErrors.of(refused)), what, since);
        }
    }

    @GetMapping("/lead/risks/{risk}")
    @May(kind = RecordKind.SERVICE_RISK)
    @Transactional(readOnly = true)
    public ModelAndView one(Page page, @PathVariable String risk) {
        ServiceRisk found = risks.risk(RiskId.of(risk));
        PersonId owner = found.owner();
        LocalDate reviewOn = found.reviewOn();
        return show(
                page,
                found,
                new Typed(
                        Set.of(),
                        owner == null ? "" : owner.toString(),
                        reviewOn == null ? clock.today().plusWeeks(2).toString() : reviewOn.toString(),
                        ""));
    }

    @PostMapping("/lead/risks/{risk}")
    @May(kind = RecordKind.SERVICE_RISK, action = Action.CHANGE)
    public ModelAndView arrange(
            Page page,
            @PathVariable String risk,
            @RequestParam(defaultValue = "") Set<String> staffing,
            @RequestParam(defaultValue = "") Set<String> allocation,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String reviewOn,
            @RequestParam(defaultValue = "") String note,
            @RequestParam int version,
            RedirectAttributes flash) {
        RiskId id = RiskId.of(risk);
        Set<String> ticked = java.util.stream.Stream.concat(staffing.stream(), allocation.stream())
                .collect(Collectors.toSet());
        try {
            if (owner.isBlank()) {
                throw new Refused("owner", "Choose who sees to it");
            }
            Set<RiskAction> actions = ticked.stream()
                    .map(RiskAction::ofCode)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            risks.arrange(id, actions, PersonId.of(owner), day(reviewOn, "reviewOn"), note, version);
            return new ModelAndView(Flash.to("/lead/risks/" + id, flash, "Saved."));
        } catch (Refused refused) {
            return show(
                    page.withErrors(FormErrors.of(refused)), risks.risk(id), new Typed(ticked, owner, reviewOn, note));
        }
    }

    @PostMapping("/lead/risks/{risk}/close")
    @May(kind = RecordKind.SERVICE_RISK, action = Action.CHANGE)
    public ModelAndView close(
            Page page,
            @PathVariable String risk,
            @RequestParam(defaultValue = "") String answered,
            @RequestParam int version,
            RedirectAttributes flash) {
        RiskId id = RiskId.of(risk);
        try {
            risks.close(id, answered, version);
            return new ModelAndView(Flash.to("/lead/risks", flash, "Closed. Its history stays."));
        } catch (Refused refused) {
            FormErrors errors = refused.field().equals("note")
                    ? FormErrors.start().add("answered", refused.words())
                    : FormErrors.of(refused);
            return show(page.withErrors(errors), risks.risk(id), new Typed(Set.of(), "", "", answered));
        }
    }

    private record Typed(Set<String> ticked, String owner, String reviewOn, String note) {}

    private ModelAndView show(Page page, ServiceRisk risk, Typed typed) {
        Map<PersonId, StaffMember> people = staff.byId();
        List<RiskStep> steps = risks.history(risk.id());
        LocalDate reviewOn = risk.reviewOn();
        LocalDate backSince = risk.backSince();
        RiskPage model = new RiskPage(
                risk,
                "/lead/risks/" + risk.id(),
                measure(risk.level()),
                WeekWords.day(risk.since()),
                risk.owner() == null ? "" : name(risk.owner(), people),
                reviewOn == null ? "" : WeekWords.day(reviewOn),
                backSince == null ? "" : WeekWords.day(backSince),
                closed(risk, people),
                steps.stream()
                        .map(RiskStep::action)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                typed.ticked(),
                risks.mayOwn().stream()
                        .map(member -> Option.of(member.person().toString(), member.name()))
                        .toList(),
                typed.owner(),
                typed.reviewOn(),
                typed.note(),
                clock.today().toString(),
                steps.reversed().stream()
                        .map(step -> new RiskPage.Moment(when(step.at()), name(step.by(), people), words(step)))
                        .toList());
        return frame(page, risk.measured() ? "Work over the safe level" : "A risk to the service")
                .show("caseload/risk", model);
    }

    private ModelAndView writeDown(Page page, String what, String since) {
        return frame(page, "Record a risk to the service")
                .show(
                        "caseload/recordRisk",
                        new RecordRiskPage(what, since, clock.today().toString()));
    }

    private Page frame(Page page, String title) {
        return page.titled(title).in("lead").seenBy(mayI.whoCanSee(RecordKind.SERVICE_RISK));
    }

    private static RegisterPage.Line line(ServiceRisk risk, Map<PersonId, StaffMember> people) {
        LocalDate reviewOn = risk.reviewOn();
        boolean back = risk.backSince() != null;
        return new RegisterPage.Line(
                "/lead/risks/" + risk.id(),
                risk.what(),
                WeekWords.day(risk.since()),
                !risk.open() ? "Closed" : back ? "Load is back" : "Open",
                !risk.open() ? "grey" : back ? "" : "care",
                !risk.open()
                        ? closed(risk, people)
                        : risk.owner() == null || reviewOn == null
                                ? "Nobody sees to it yet"
                                : name(risk.owner(), people) + " sees to it; looked at again on "
                                        + WeekWords.day(reviewOn));
    }

    private static String closed(ServiceRisk risk, Map<PersonId, StaffMember> people) {
        Instant at = risk.closedAt();
        return at == null ? "" : "Closed on " + when(at) + " by " + name(risk.closedBy(), people);
    }

    private static String measure(@Nullable SafeLevel level) {
        return level == null
                ? "Recorded by a leader"
                : "Need held against time for families, by week: more than " + level.percent() + " % for "
                        + WeekWords.weeks(level.weeks()) + " running";
    }

    private static String words(RiskStep step) {
        return switch (step.kind()) {
            case ACTION -> "Chosen: " + step.words();
            case CLOSED -> "Closed: " + step.words();
            default -> step.words();
        };
    }

    private static String name(@Nullable PersonId person, Map<PersonId, StaffMember> people) {
        if (person == null) {
            return "Keepwell";
        }
        StaffMember member = people.get(person);
        return member == null ? "Somebody who has left" : member.name();
    }

    private static String when(Instant at) {
        return MOMENT.format(at);
    }

    private static LocalDate day(String typed, String field) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refused(field, "Choose a day");
        }
    }
}
