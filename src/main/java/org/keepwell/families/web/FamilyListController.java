package org.keepwell.families.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyList;
import org.keepwell.families.FamilySummary;
import org.keepwell.families.KnowsHazards;
import org.keepwell.families.web.FamilyListPage.Row;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The setting's families: one's own first, then all by name. */
@Controller
class FamilyListController {

    private static final long QUIET_DAYS = 10;

    private final Families families;
    private final ContactLog contacts;
    private final Colleagues colleagues;
    private final List<KnowsHazards> hazards;
    private final MayI mayI;
    private final DatabaseClock clock;

    FamilyListController(
            Families families,
            ContactLog contacts,
            Colleagues colleagues,
            List<KnowsHazards> hazards,
            MayI mayI,
            DatabaseClock clock) {
        this.families = families;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.hazards = hazards;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/families")
    @May(kind = RecordKind.FAMILY_LIST)
    @Transactional(readOnly = true)
    public ModelAndView list(
            Page page, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String after) {
        FamilyList list = families.list(search, after);
        List<FamilySummary> mine = search.isBlank() && after.isEmpty() ? families.mine() : List.of();
        return page.titled("Families")
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.FAMILY_LIST))
                .show("families/list", model(search, list, mine));
    }

    @GetMapping("/contacts/new")
    @May(kind = RecordKind.CONTACT, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView choose(Page page) {
        List<Row> rows = families.mine().stream()
                .map(family ->
                        new Row("/families/" + family.id() + "/contacts/new", family.name(), "", false, "", false))
                .toList();
        return page.titled("Which family?")
                .in("families")
                .seenBy("Only you see this page")
                .show("families/choose", new FamilyListPage("", rows, List.of(), "", false));
    }

    private FamilyListPage model(String search, FamilyList list, List<FamilySummary> mine) {
        List<FamilySummary> shown = new ArrayList<>(mine);
        shown.addAll(list.families());
        Set<FamilyId> hazardous =
                hazardous(shown.stream().map(FamilySummary::id).toList());
        Map<org.keepwell.shared.PersonId, String> names = colleagues.names();
        Map<FamilyId, Instant> last =
                contacts.lastContact(mine.stream().map(FamilySummary::id).toList());
        LocalDate today = clock.today();
        String next =
                list.next().isEmpty() ? "" : "/families?search=" + encoded(search) + "&after=" + encoded(list.next());
        return new FamilyListPage(
                search,
                mine.stream()
                        .map(family -> own(family, hazardous, last.get(family.id()), today))
                        .toList(),
                list.families().stream()
                        .map(family -> new Row(
                                "/families/" + family.id(),
                                family.name(),
                                family.keyWorkerIfAny()
                                        .map(who -> names.getOrDefault(who, ""))
                                        .orElse(""),
                                hazardous.contains(family.id()),
                                family.tonight(),
                                false))
                        .toList(),
                next,
                mayI.ever(Action.ADD, RecordKind.FAMILY));
    }

    private static Row own(FamilySummary family, Set<FamilyId> hazardous, @Nullable Instant last, LocalDate today) {
        LocalDate day = last == null ? null : last.atZone(DatabaseClock.ZONE).toLocalDate();
        long days = day == null ? 0 : ChronoUnit.DAYS.between(day, today);
        return new Row(
                "/families/" + family.id(),
                family.name(),
                "",
                hazardous.contains(family.id()),
                line(family, day, days, today),
                days >= QUIET_DAYS);
    }

    private static String line(FamilySummary family, @Nullable LocalDate day, long days, LocalDate today) {
        if (!family.tonight().isEmpty()) {
            return family.tonight();
        }
        if (day == null) {
            return "Nothing logged yet";
        }
        return days >= QUIET_DAYS ? "Not in touch for " + Said.days(days) : "Last in touch " + Said.day(day, today);
    }

    private Set<FamilyId> hazardous(List<FamilyId> shown) {
        Set<FamilyId> all = new HashSet<>();
        hazards.forEach(knows -> all.addAll(knows.withHazards(shown)));
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
