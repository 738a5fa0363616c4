package org.keepwell.caseload.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.HandOver;
import org.keepwell.caseload.HandOverId;
import org.keepwell.caseload.HandOverStep;
import org.keepwell.caseload.HandOvers;
import org.keepwell.caseload.Moments;
import org.keepwell.caseload.Offers;
import org.keepwell.caseload.web.HandOverPage.StepRow;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
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
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A family on its way from one worker to another: what is left to do, and the meeting. */
@Controller
class HandOverController {

    private static final String HALF_AN_HOUR = "30";

    private final HandOvers handOvers;
    private final Offers offers;
    private final Families families;
    private final Staff staff;
    private final MayI mayI;

    HandOverController(HandOvers handOvers, Offers offers, Families families, Staff staff, MayI mayI) {
        this.handOvers = handOvers;
        this.offers = offers;
        this.families = families;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping("/hand-overs")
    @May(kind = RecordKind.HAND_OVER)
    @Transactional(readOnly = true)
    public ModelAndView list(Page page) {
        boolean all = offers.mayOffer();
        List<HandOver> running = all ? handOvers.all() : handOvers.mine();
        Map<FamilyId, String> names =
                families.names(running.stream().map(HandOver::family).toList());
        Map<PersonId, StaffMember> people = staff.byId();
        HandOverPage.Listed model = new HandOverPage.Listed(
                all,
                running.stream()
                        .map(one -> new HandOverPage.Row(
                                "/hand-overs/" + one.id(),
                                Objects.requireNonNullElse(names.get(one.family()), ""),
                                whoToWhom(people, one),
                                left(one)))
                        .toList());
        return page.titled("Hand-overs")
                .in(all ? "lead" : "today")
                .seenBy(mayI.whoCanSee(RecordKind.HAND_OVER))
                .show("caseload/handOvers", model);
    }

    @GetMapping("/hand-overs/{handOver}")
    @May(kind = RecordKind.HAND_OVER)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String handOver) {
        return showing(page, handOvers.handOver(HandOverId.of(handOver)), "", "", HALF_AN_HOUR);
    }

    @PostMapping("/hand-overs/{handOver}/meeting")
    @May(kind = RecordKind.HAND_OVER, action = Action.CHANGE)
    public ModelAndView book(
            Page page,
            @PathVariable String handOver,
            @RequestParam(defaultValue = "") String meetOn,
            @RequestParam(defaultValue = "") String meetTime,
            @RequestParam(defaultValue = HALF_AN_HOUR) String minutes,
            RedirectAttributes flash) {
        HandOver found = handOvers.handOver(HandOverId.of(handOver));
        FormErrors errors = FormErrors.start();
        LocalDate day = read(errors, "meetOn", meetOn, "Give the day", LocalDate::parse);
        LocalTime time = read(errors, "meetTime", meetTime, "Give the time, such as 14:30", LocalTime::parse);
        Duration length = List.of("15", "30", "45", "60").contains(minutes)
                ? Duration.ofMinutes(Long.parseLong(minutes))
                : Duration.ofMinutes(30);
        if (day == null || time == null) {
            return showing(page.withErrors(errors), found, meetOn, meetTime, minutes);
        }
        try {
            handOvers.book(
                    found.id(), day.atTime(time).atZone(DatabaseClock.ZONE).toInstant(), length);
        } catch (Refused refused) {
            return showing(page.withErrors(FormErrors.of(refused)), found, meetOn, meetTime, minutes);
        }
        return new ModelAndView(Flash.to("/hand-overs/" + handOver, flash, "Booked. Both are told."));
    }

    @PostMapping("/hand-overs/{handOver}/steps/{step}")
    @May(kind = RecordKind.HAND_OVER, action = Action.CHANGE)
    public ModelAndView settle(
            @PathVariable String handOver,
            @PathVariable String step,
            @RequestParam(defaultValue = "done") String as,
            RedirectAttributes flash) {
        HandOverId id = HandOverId.of(handOver);
        HandOverStep which =
                HandOverStep.ofCode(step).orElseThrow(() -> new Refused("step", "This hand-over has no such step."));
        if (as.equals("open")) {
            handOvers.unsettle(id, which);
            return new ModelAndView(Flash.to("/hand-overs/" + id, flash, "Open again"));
        }
        boolean last = handOvers.settle(id, which, !as.equals("not_needed"));
        return new ModelAndView(Flash.to(
                "/hand-overs/" + id, flash, last ? "That was the last step: the hand-over is complete." : "Saved"));
    }

    private ModelAndView showing(Page page, HandOver found, String meetOn, String meetTime, String minutes) {
        Map<PersonId, StaffMember> people = staff.byId();
        String family = families.named(found.family()).name();
        PersonId from = found.from();
        HandOverPage model = new HandOverPage(
                "/hand-overs/" + found.id(),
                "/families/" + found.family(),
                families.mayOpen(found.family()),
                family,
                name(people, found.to()),
                from == null ? "" : name(people, from),
                found.why(),
                offers.mayOffer() ? found.although() : "",
                Moments.day(found.begunAt()),
                found.endedAt() == null ? "" : Moments.day(found.endedAt()),
                found.meetAt() == null ? "" : Moments.words(found.meetAt()) + ", " + found.meetMinutes() + " minutes",
                found.steps().stream().map(step -> row(found, step)).toList(),
                found.running() && handOvers.mayChange(found.id()),
                meetOn,
                meetTime,
                minutes);
        return page.titled("Hand-over: " + family)
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.HAND_OVER))
                .show("caseload/handOver", model);
    }

    private static StepRow row(HandOver found, HandOverStep step) {
        Boolean settled = found.settled().get(step);
        String state = settled == null ? "" : settled ? "Done" : "Not needed here";
        return new StepRow(step.code(), step.words(), state);
    }

    static String whoToWhom(Map<PersonId, StaffMember> people, HandOver one) {
        PersonId from = one.from();
        return from == null
                ? name(people, one.to()) + " is new to them"
                : "From " + name(people, from) + " to " + name(people, one.to());
    }

    static String left(HandOver one) {
        long open = one.steps().stream()
                .filter(step -> !one.settled().containsKey(step))
                .count();
        return open == 1 ? "One step left" : open + " steps left";
    }

    static String name(Map<PersonId, StaffMember> people, PersonId person) {
        StaffMember member = people.get(person);
        return member == null ? "Somebody who has left" : member.givenName();
    }

    private static <T> @Nullable T read(
            FormErrors errors, String field, String typed, String words, java.util.function.Function<String, T> parse) {
        try {
            return parse.apply(typed.strip());
        } catch (DateTimeParseException e) {
            errors.add(field, words);
            return null;
        }
    }
}
