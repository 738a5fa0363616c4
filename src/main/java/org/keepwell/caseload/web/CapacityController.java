package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.CapacityChanges;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.Caseloads;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.DatedReduction;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.caseload.NewReduction;
import org.keepwell.caseload.ReductionKind;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's room: contracted time and dated reductions. */
@Controller
class CapacityController {

    private final RoomReads reads;
    private final CapacityChanges changes;
    private final DatabaseClock clock;
    private final MayI mayI;

    CapacityController(RoomReads reads, CapacityChanges changes, DatabaseClock clock, MayI mayI) {
        this.reads = reads;
        this.changes = changes;
        this.clock = clock;
        this.mayI = mayI;
    }

    /** What the page reads from. */
    @Component
    record RoomReads(Caseloads caseloads, NeedCriteria criteria, Staff staff) {}

    @GetMapping("/lead/capacity/{person}")
    @May(kind = RecordKind.CAPACITY)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String person) {
        PersonId id = PersonId.of(person);
        return shown(page, id, timeFields(id), lessFields());
    }

    @PostMapping("/lead/capacity/{person}/time")
    @May(kind = RecordKind.CAPACITY, action = Action.CHANGE)
    public ModelAndView setTime(
            Page page,
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        PersonId id = changeable(person);
        Fields fields = Fields.of(typed);
        return fields.submit(
                () -> {
                    LocalDate from = fields.day("timeFrom", "Give the day from which it holds");
                    Integer minutes = fields.minutesOrNone("hours", "Give hours a week, such as 32.5");
                    Integer most = fields.numberOrNone("mostFamilies", "Give a whole number");
                    fields.check();
                    changes.setTime(id, from, new CapacityChanges.SetTime(minutes, most));
                },
                () -> to(id, flash, "Kept"),
                errors -> shown(page.withErrors(errors), id, fields, lessFields()));
    }

    @PostMapping("/lead/capacity/{person}")
    @May(kind = RecordKind.CAPACITY, action = Action.CHANGE)
    public ModelAndView add(
            Page page,
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        PersonId id = changeable(person);
        Fields fields = Fields.of(typed);
        return fields.submit(
                () -> {
                    NewReduction wanted = wanted(fields);
                    UUID _ = changes.add(id, wanted);
                },
                () -> to(id, flash, "Added. It begins and ends by itself"),
                errors -> shown(page.withErrors(errors), id, timeFields(id), fields));
    }

    @PostMapping("/lead/capacity/{person}/{reduction}/end")
    @May(kind = RecordKind.CAPACITY, action = Action.CHANGE)
    public ModelAndView end(
            Page page,
            @PathVariable String person,
            @PathVariable String reduction,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        PersonId id = changeable(person);
        Fields fields = Fields.of(typed);
        String field = "lastDay-" + reduction;
        return fields.submit(
                () -> {
                    LocalDate lastDay = fields.day(field, "Give its last day");
                    fields.check();
                    changes.end(id, Ids.parse(reduction), lastDay);
                },
                () -> to(id, flash, "Its last day is set"),
                errors -> shown(page.withErrors(errors), id, timeFields(id), lessFields()));
    }

    private static NewReduction wanted(Fields fields) {
        if (fields.text("kind").isEmpty()) {
            fields.wrong("kind", "Choose what it is");
        }
        ReductionKind kind = ReductionKind.ofCode(fields.text("kind"));
        Integer percent = fields.numberOrNone("percent", "Give a percentage from 1 to 100");
        Integer minutes = fields.minutesOrNone("lessHours", "Give hours a week, such as 7.5");
        LocalDate from = fields.day("from", "Give its first day");
        LocalDate until = fields.dayOrNone("until", "Give its last day, or leave it empty");
        fields.check();
        return new NewReduction(kind, percent, minutes, from, until);
    }

    private PersonId changeable(String person) {
        PersonId id = PersonId.of(person);
        mayI.require(Action.CHANGE, RecordKind.CAPACITY, id.value());
        return reads.staff().find(id).person();
    }

    private ModelAndView shown(Page page, PersonId person, Fields time, Fields less) {
        mayI.require(Action.SEE, RecordKind.CAPACITY, person.value());
        String name = reads.staff().find(person).name();
        return page.titled(name + ": time for families")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.CAPACITY)
                        + " Why there is less time is seen by the person and their own line manager alone.")
                .show("caseload/capacity", model(person, name, time, less));
    }

    private CapacityPage model(PersonId person, String name, Fields time, Fields less) {
        Criteria now = reads.criteria().now();
        LocalDate today = clock.today();
        List<DatedReduction> reductions = changes.of(person);
        @Nullable Caseload caseload = reads.caseloads().of(person).orElse(null);
        return new CapacityPage(
                path(person),
                name,
                caseload == null ? "Works with no families" : MyCaseloadController.used(caseload),
                caseload == null ? "" : Said.bands(caseload),
                caseload == null
                        ? List.of()
                        : Sum.of(caseload, now, reductions, today).stream()
                                .map(line -> new MyCaseloadPage.SumLine(line.words(), line.amount(), line.total()))
                                .toList(),
                caseload == null ? "" : Sum.next(caseload.capacity()),
                changes.mayKnowWhy(person),
                mayI.may(Action.CHANGE, RecordKind.CAPACITY, person.value()),
                reductions.stream().map(one -> row(one, today)).toList(),
                time,
                less);
    }

    private static CapacityPage.Row row(DatedReduction less, LocalDate today) {
        Integer percent = less.percent();
        Integer minutes = less.minutes();
        String amount = percent != null
                ? percent + " % of contracted time"
                : minutes != null ? Said.hours(minutes) + " a week" : "all of the time";
        String from = "From " + Said.day(less.from());
        LocalDate until = less.until();
        return new CapacityPage.Row(
                less.id().toString(),
                less.kind() == null
                        ? (less.away() ? "Away" : "Less time")
                        : less.kind().words(),
                amount,
                from
                        + (until == null ? ", no end set" : " to " + Said.day(until))
                        + (less.endedBefore(today) ? "; ended" : less.holds(today) ? "; holds now" : "; to come"),
                less.endedBefore(today),
                today.toString());
    }

    private Fields timeFields(PersonId person) {
        CapacityChanges.SetTime set = changes.timeOf(person);
        Integer minutes = set.minutesPerWeek();
        return Fields.blank()
                .with("timeFrom", clock.today())
                .with("hours", minutes == null ? "" : CriteriaForm.hours(minutes))
                .with("mostFamilies", set.mostFamilies());
    }

    private Fields lessFields() {
        return Fields.blank().with("from", clock.today());
    }

    private static ModelAndView to(PersonId person, RedirectAttributes flash, String words) {
        return new ModelAndView(Flash.to(path(person), flash, words));
    }

    private static String path(PersonId person) {
        return "/lead/capacity/" + person;
    }
}
