package org.keepwell.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keepwell.organisation.SchoolCalendar;
import org.keepwell.organisation.SoloWorkGuard;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** Works out who would answer for a visit and what is missing before it can be authorised. */
@Component
class GettingReady {

    private static final Map<Rung, String> AS =
            Map.of(Rung.CHECK_IN, "check-in person", Rung.LINE_MANAGER, "line manager", Rung.DUTY_LEADER, "on duty");

    private final Colleagues colleagues;
    private final RuleStore rules;
    private final WorkingTime hours;
    private final VisitStore visits;
    private final HazardStore hazards;
    private final List<SoloWorkGuard> guards;

    GettingReady(
            Colleagues colleagues,
            RuleStore rules,
            WorkingTime hours,
            VisitStore visits,
            HazardStore hazards,
            List<SoloWorkGuard> guards) {
        this.colleagues = colleagues;
        this.rules = rules;
        this.hours = hours;
        this.visits = visits;
        this.hazards = hazards;
        this.guards = guards;
    }

    Readiness of(Visit visit) {
        return of(visit.id(), visit.plan(), visit.responderAcceptedAt() != null);
    }

    Readiness of(VisitId visit, VisitPlan plan, boolean accepted) {
        Colleagues.Present present = colleagues.at(plan.endsAt());
        KindRule rule = rules.rule(plan.kind());
        List<String> missing = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Set<PersonId> onIt = new LinkedHashSet<>(plan.people());
        Chain chain = present.chain(plan, accepted, onIt, plan.worker());
        for (PersonId worker : plan.people()) {
            whoAnswers(present.chain(plan, accepted, onIt, worker), present.given(worker), missing);
        }
        checkIn(plan, present, missing);
        boolean past = runsPastHours(plan, rule);
        if (past) {
            responder(plan, accepted, present, missing);
        }
        company(visit, plan, rule, present, missing);
        if (plan.kind() == VisitKind.LIFT && !plan.driverInsured()) {
            missing.add("Confirm that the driver is insured for giving lifts.");
        }
        if (rule.familyTold() && plan.familyTold() == VisitPlan.FamilyTold.NOT_YET) {
            warnings.add("The family has not been told yet.");
        }
        if (!present.duty().anybody()) {
            warnings.add("Nobody is named on the duty rota for then.");
        }
        return new Readiness(
                chain.links().stream()
                        .map(link -> new Readiness.Answering(
                                link.person(), present.given(link.person()), AS.getOrDefault(link.rung(), "")))
                        .toList(),
                chain.police() == null ? "" : present.given(chain.police()),
                missing,
                warnings,
                chain.empty() || !present.duty().anybody() ? colleagues.outside() : List.of(),
                past);
    }

    private static void whoAnswers(Chain chain, String worker, List<String> missing) {
        if (chain.empty()) {
            missing.add("Nobody from the setting would be told about " + worker
                    + ": everybody named is on this visit or away.");
        } else if (chain.police() == null) {
            missing.add("Nobody is left to ring the police about " + worker + ".");
        }
    }

    private static void checkIn(VisitPlan plan, Colleagues.Present present, List<String> missing) {
        PersonId checkIn = plan.checkIn();
        if (checkIn == null) {
            missing.add("Name a check-in person.");
        } else if (plan.people().contains(checkIn)) {
            missing.add("The check-in person is on this visit. Name somebody who stays.");
        } else if (!present.canBeTold(checkIn)) {
            missing.add(present.given(checkIn) + " cannot open a visit. Name another check-in person.");
        }
    }

    private static void responder(VisitPlan plan, boolean accepted, Colleagues.Present present, List<String> missing) {
        PersonId responder = plan.responder();
        if (responder == null) {
            missing.add("This could run past the setting's hours. Ask somebody to answer for it.");
        } else if (plan.people().contains(responder)) {
            missing.add("Whoever answers after hours cannot be on this visit.");
        } else if (!accepted) {
            missing.add(present.given(responder) + " has not accepted yet to answer after hours.");
        }
    }

    private void company(
            VisitId visit, VisitPlan plan, KindRule rule, Colleagues.Present present, List<String> missing) {
        if (plan.people().size() > 1) {
            return;
        }
        if (visits.wantsCompanion(visit)) {
            missing.add(present.given(plan.worker()) + " would rather not go alone. Add a companion.");
        }
        reasonForTwo(visit, plan, rule).forEach(missing::add);
        for (SoloWorkGuard guard : guards) {
            guard.reasonNotAlone(plan.worker(), plan.family().value()).ifPresent(missing::add);
        }
    }

    private List<String> reasonForTwo(VisitId visit, VisitPlan plan, KindRule rule) {
        boolean first = rule.twoMustGo() == KindRule.TwoMustGo.FIRST_VISIT
                && plan.address() != null
                && !visits.beenThere(plan.address().value(), visit);
        if (rule.twoMustGo() == KindRule.TwoMustGo.ALWAYS) {
            return List.of("Two go on a visit of this kind. Add a companion.");
        }
        if (first) {
            return List.of("Nobody has been to this address before: two go the first time. Add a companion.");
        }
        boolean hazard = plan.address() != null && hazards.twoGo(Objects.requireNonNull(plan.address()));
        return hazard ? List.of("A hazard noted for this address asks that two go. Add a companion.") : List.of();
    }

    private boolean runsPastHours(VisitPlan plan, KindRule rule) {
        SchoolCalendar calendar = hours.calendar();
        LocalDate day = plan.endsAt().atZone(DatabaseClock.ZONE).toLocalDate();
        Instant lastStep = plan.endsAt().plus(rule.ladder().wholeLadder());
        return !calendar.openAt(plan.startsAt())
                || lastStep.isAfter(calendar.closes(day).toInstant());
    }
}
