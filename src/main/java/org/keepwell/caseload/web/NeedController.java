package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keepwell.caseload.ContactPoints;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.Criterion;
import org.keepwell.caseload.Need;
import org.keepwell.caseload.NeedAgreements;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.caseload.NeedEntry;
import org.keepwell.caseload.Needs;
import org.keepwell.caseload.Side;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyPictures;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Option;
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

/** Puts forward and agrees how much time one family's work needs. */
@Controller
class NeedController {

    private final NeedReads reads;
    private final NeedAgreements agreements;
    private final DatabaseClock clock;
    private final MayI mayI;

    NeedController(NeedReads reads, NeedAgreements agreements, DatabaseClock clock, MayI mayI) {
        this.reads = reads;
        this.agreements = agreements;
        this.clock = clock;
        this.mayI = mayI;
    }

    /** What the page reads from. */
    @Component
    record NeedReads(Families families, FamilyPictures pictures, Needs needs, NeedCriteria criteria, Staff staff) {}

    @GetMapping("/families/{family}/need")
    @May(kind = RecordKind.NEED)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String family) {
        return shown(page, FamilyId.of(family), Optional.empty());
    }

    @PostMapping("/families/{family}/need")
    @May(kind = RecordKind.NEED, action = Action.CHANGE)
    public ModelAndView propose(
            Page page,
            @PathVariable String family,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        mayI.require(Action.CHANGE, RecordKind.NEED, id.value());
        String name = reads.families().named(id).name();
        Fields fields = Fields.of(typed);
        return fields.submit(
                () -> put(id, fields),
                () -> new ModelAndView(Flash.to(path(id), flash, "Kept for " + name)),
                errors -> shown(page.withErrors(errors), id, Optional.of(fields)));
    }

    @PostMapping("/families/{family}/need/agree")
    @May(kind = RecordKind.NEED, action = Action.CHANGE)
    public ModelAndView agree(
            @PathVariable String family, @RequestParam(defaultValue = "") String entry, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        mayI.require(Action.CHANGE, RecordKind.NEED, id.value());
        agreements.agree(id, Ids.parse(entry));
        return new ModelAndView(Flash.to(path(id), flash, "Agreed. It counts from today"));
    }

    private void put(FamilyId family, Fields fields) {
        int contact = ContactPoints.of(reads.pictures().recentRungs(family));
        Set<String> met = Set.copyOf(fields.all("met"));
        Integer points = fields.numberOrNone("points", "Give points from 1 to " + Criteria.MOST_POINTS);
        LocalDate reviewBy = fields.day("reviewBy", "Give the day by which to look again");
        fields.check();
        int come = reads.criteria().now().points(met, contact);
        UUID _ = agreements.propose(family, points == null ? come : points, met, contact, fields.text("why"), reviewBy);
    }

    private ModelAndView shown(Page page, FamilyId family, Optional<Fields> typed) {
        List<NeedEntry> history = agreements.history(family);
        String name = reads.families().named(family).name();
        return page.titled(name + ": time the work needs")
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.NEED) + " Never shown, printed or sent to a family.")
                .show("caseload/need", model(family, name, history, typed));
    }

    private NeedPage model(FamilyId family, String name, List<NeedEntry> history, Optional<Fields> typed) {
        Criteria now = reads.criteria().now();
        Need need = reads.needs().counted(family);
        int rungs = reads.pictures().recentRungs(family);
        int contact = ContactPoints.of(rungs);
        Fields fields = typed.orElseGet(() -> fresh(history, now));
        Map<PersonId, StaffMember> staff = reads.staff().byId();
        NeedWords words = new NeedWords(now, staff);
        Optional<Side> side = agreements.mySide(family);
        Optional<NeedEntry> open = history.stream().filter(NeedEntry::open).findFirst();
        boolean mine = agreements.waitingForMe(family).isPresent();
        return new NeedPage(
                path(family),
                name,
                need,
                need.agreed()
                        ? "Agreed: " + Said.points(need.points())
                        : "Not yet agreed: counts as regular time, " + Said.points(need.points()),
                review(need),
                fields,
                now.criteria().stream().map(NeedController::option).toList(),
                "Contact of the last six weeks adds " + Said.points(contact),
                contact,
                now.points(Set.copyOf(fields.all("met")), contact),
                side.map(Side::words).orElse(""),
                side.map(Side::other).map(Side::words).orElse(""),
                side.isPresent() && agreements.aloneOn(side.get()),
                open.map(entry -> new NeedPage.Waiting(
                                entry.id().toString(), words.put(entry), entry.why(), words.met(entry), mine))
                        .orElse(null),
                history.stream().map(words::line).toList());
    }

    private Fields fresh(List<NeedEntry> history, Criteria now) {
        List<String> met = history.stream()
                .findFirst()
                .map(last -> List.copyOf(last.ticked()))
                .orElse(List.of());
        return Fields.blank().withAll("met", met).with("reviewBy", clock.today().plusWeeks(now.reviewWeeks()));
    }

    private String review(Need need) {
        LocalDate by = need.reviewBy();
        return by == null
                ? ""
                : need.reviewDue(clock.today())
                        ? "Due to be looked at again since " + Said.day(by)
                        : "To be looked at again by " + Said.day(by);
    }

    private static Option option(Criterion criterion) {
        return new Option(criterion.code(), criterion.words(), Said.points(criterion.weight()));
    }

    private static String path(FamilyId family) {
        return "/families/" + family + "/need";
    }
}
