package org.keepwell.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.demo.FoundsSchools.Founded;
import org.keepwell.demo.MeetsFamilies.Met;
import org.keepwell.families.Domain;
import org.keepwell.shared.Acting;
import org.keepwell.shared.FallsDue;
import org.keepwell.visits.AlarmId;
import org.keepwell.visits.Board;
import org.keepwell.visits.Boards;
import org.keepwell.visits.CheckIns;
import org.keepwell.visits.Hazards;
import org.keepwell.visits.Ladder;
import org.keepwell.visits.NewHazard;
import org.keepwell.visits.Outcome;
import org.keepwell.visits.Press;
import org.keepwell.visits.Protocols;
import org.keepwell.visits.Review;
import org.keepwell.visits.Reviews;
import org.keepwell.visits.StopCategory;
import org.keepwell.visits.VisitId;
import org.keepwell.visits.VisitKind;
import org.keepwell.visits.VisitPlan;
import org.keepwell.visits.VisitStep;
import org.keepwell.visits.Visits;
import org.keepwell.visits.Welfare;
import org.springframework.stereotype.Component;

/** Pays the term's home visits, minute by minute, with what fell due on the way: the story's late one, a stopped one, one nobody was in for. */
@Component
@Demo
class PaysVisits {

    private final Visits visits;
    private final CheckIns checkIns;
    private final Reviews reviews;
    private final Hazards hazards;
    private final Protocols protocols;
    private final Boards boards;
    private final Ladder ladder;
    private final DemoClock clock;
    private final List<FallsDue> due;

    PaysVisits(
            Visits visits,
            CheckIns checkIns,
            Reviews reviews,
            Hazards hazards,
            Protocols protocols,
            Boards boards,
            Ladder ladder,
            DemoClock clock,
            List<FallsDue> due) {
        this.visits = visits;
        this.checkIns = checkIns;
        this.reviews = reviews;
        this.hazards = hazards;
        this.protocols = protocols;
        this.boards = boards;
        this.ladder = ladder;
        this.clock = clock;
        this.due = due;
    }

    /** Who goes where: planned by the worker, authorised by the manager, watched by the check-in person. */
    record Outing(
            Founded school,
            Met family,
            String worker,
            String manager,
            String checkIn,
            ZonedDateTime from,
            int minutes) {}

    static Outing outing(
            Map<String, Founded> schools,
            Map<String, Map<String, Met>> families,
            String codeAndFamily,
            String workerManagerCheckIn,
            ZonedDateTime from,
            int minutes) {
        String[] place = codeAndFamily.split("/");
        String[] people = workerManagerCheckIn.split("/");
        Founded school = TellsTheTerm.the(schools, place[0]);
        Met family = TellsTheTerm.the(TellsTheTerm.the(families, place[0]), place[1]);
        return new Outing(school, family, people[0], people[1], people[2], from, minutes);
    }

    /** An ordinary visit from plan to review. */
    void wholeVisit(
            Outing outing, Outcome outcome, String understood, String next, String summary, Set<Domain> domains) {
        VisitId visit = underWay(outing);
        until(outing.from().plusMinutes(outing.minutes() - 2L));
        press(outing, visit, VisitStep.LEAVING);
        until(outing.from().plusMinutes(outing.minutes() + 8L));
        press(outing, visit, VisitStep.SAFE);
        review(
                outing,
                visit,
                new Review(
                        outcome,
                        outcome == Outcome.DOORSTEP,
                        understood,
                        Review.Present.NOT_SAID,
                        next,
                        "",
                        domains,
                        summary));
    }

    /** A visit that the worker stopped; the category is enough. */
    void stoppedVisit(Outing outing, StopCategory category, String summary) {
        VisitId visit = underWay(outing);
        until(outing.from().plusMinutes(12));
        Acting.as(outing.school().as(outing.worker()), () -> checkIns.stop(visit, category, null));
        until(outing.from().plusMinutes(25));
        press(outing, visit, VisitStep.SAFE);
        review(
                outing,
                visit,
                new Review(
                        Outcome.STOPPED,
                        false,
                        "",
                        Review.Present.NOT_SAID,
                        "",
                        "",
                        Set.of(Domain.EMOTIONAL),
                        summary));
    }

    /** The visit after which nobody heard from the worker until somebody reached her by the house phone. */
    void lateVisit(Outing outing, String foundBy, ZonedDateTime foundAt, String note, String summary) {
        VisitId visit = underWay(outing);
        until(foundAt.minusMinutes(6));
        AlarmId alarm = Acting.as(outing.school().as(foundBy), () -> openAlarm(visit));
        Acting.as(outing.school().as(foundBy), () -> ladder.ringing(alarm));
        until(foundAt);
        Acting.as(outing.school().as(foundBy), () -> {
            ladder.note(alarm, note);
            ladder.confirm(alarm, outing.school().person(outing.worker()), Welfare.LIVE_VOICE, 0, false);
        });
        until(foundAt.plusMinutes(20));
        review(
                outing,
                visit,
                new Review(
                        Outcome.WENT_IN,
                        false,
                        "That the school would ring before it worries.",
                        Review.Present.NOT_SAID,
                        "Use the house phone.",
                        "The house number on the plan.",
                        Set.of(Domain.EMOTIONAL),
                        summary));
    }

    /** A visit as far as the moment the demo opens: planned and authorised, and set off if it has begun. */
    VisitId underWay(Outing outing) {
        VisitId visit = planned(outing);
        until(outing.from().minusMinutes(5));
        Acting.as(outing.school().as(outing.worker()), () -> goThroughTheSafetyList(visit));
        press(outing, visit, VisitStep.SET_OFF);
        until(outing.from());
        press(outing, visit, VisitStep.ARRIVED);
        return visit;
    }

    private void goThroughTheSafetyList(VisitId visit) {
        Set<UUID> done = protocols.safety(visits.visit(visit)).stream()
                .map(line -> line.item().id())
                .collect(Collectors.toSet());
        protocols.answer(visit, done, Map.of());
    }

    VisitId planned(Outing outing) {
        VisitId visit = Acting.as(outing.school().as(outing.worker()), () -> visits.plan(plan(outing)));
        Acting.as(outing.school().as(outing.manager()), () -> {
            if (visits.visit(visit).status() == org.keepwell.visits.VisitStatus.PLANNED) {
                visits.authorise(visit);
            }
        });
        return visit;
    }

    void hazard(Outing outing, String fact, String source, LocalDate reviewOn) {
        Acting.as(
                outing.school().as(outing.worker()),
                () -> hazards.note(new NewHazard(
                        outing.family().family(), outing.family().address(), fact, source, false, true, "", reviewOn)));
    }

    private static VisitPlan plan(Outing outing) {
        return new VisitPlan(
                VisitKind.PLANNED,
                outing.family().family(),
                outing.family().address(),
                "",
                outing.from().toInstant(),
                outing.from().plusMinutes(outing.minutes()).toInstant(),
                List.of(outing.school().person(outing.worker())),
                outing.family().household().wants(),
                Set.of(Domain.EMOTIONAL),
                outing.family().household().adult(),
                "",
                "",
                "",
                "One step towards what they want",
                "Home by the time given, whatever is unfinished",
                "A hello",
                "Car on the main road, facing town",
                VisitPlan.FamilyTold.TOLD,
                false,
                15,
                outing.school().person(outing.checkIn()),
                null);
    }

    private AlarmId openAlarm(VisitId visit) {
        return boards.now().lines().stream()
                .filter(line -> line.visit().id().equals(visit))
                .map(Board.Line::alarm)
                .findFirst()
                .orElseThrow();
    }

    private void press(Outing outing, VisitId visit, VisitStep step) {
        Acting.as(outing.school().as(outing.worker()), () -> checkIns.press(visit, Press.of(step)));
    }

    private void review(Outing outing, VisitId visit, Review review) {
        Acting.as(outing.school().as(outing.worker()), () -> reviews.review(visit, review));
    }

    /** Lets time pass, minute by minute, doing what falls due. */
    void until(ZonedDateTime moment) {
        while (clock.now().plusSeconds(60).isBefore(moment.toInstant())) {
            clock.forward(Duration.ofMinutes(1));
            due.forEach(FallsDue::runDue);
        }
        clock.to(moment);
        due.forEach(FallsDue::runDue);
    }

    static ZonedDateTime at(int week, DayOfWeek day, int hour, int minute) {
        return TellsTheTerm.at(week, day, LocalTime.of(hour, minute));
    }
}
