package org.keepwell.caseload.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.Caseloads;
import org.keepwell.caseload.Mix;
import org.keepwell.families.FamilyPictures;
import org.keepwell.families.HeldFamily;
import org.keepwell.organisation.SchoolCalendar;
import org.keepwell.organisation.Site;
import org.keepwell.organisation.Sites;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.organisation.Term;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PrecompiledPages;
import org.springframework.stereotype.Component;

/** Brings the mix together: narrowed and ordered as asked, by name unless asked otherwise, with what it covers. */
@Component
class MakesMix {

    private static final List<Option> SORTS = List.of(
            Option.of("", "Name"),
            Option.of("room", "Most room first"),
            Option.of("families", "Fewest families first"));
    private static final int DAYS_WITHOUT_TERMS = 90;

    private final Caseloads caseloads;
    private final FamilyPictures pictures;
    private final MixHouse house;
    private final List<MixPanel> panels;
    private final PrecompiledPages templates;
    private final DatabaseClock clock;

    MakesMix(
            Caseloads caseloads,
            FamilyPictures pictures,
            MixHouse house,
            List<MixPanel> panels,
            PrecompiledPages templates,
            DatabaseClock clock) {
        this.caseloads = caseloads;
        this.pictures = pictures;
        this.house = house;
        this.panels = panels;
        this.templates = templates;
        this.clock = clock;
    }

    /** What the page reads of the house. */
    @Component
    record MixHouse(Staff staff, Sites sites, WorkingTime time) {}

    MixPage of(Page page, String site, String role, String sort) {
        Mix mix = caseloads.mix();
        Map<PersonId, StaffRecord> staff = house.staff().records().stream()
                .collect(Collectors.toMap(one -> one.member().person(), Function.identity()));
        Map<String, String> sites = house.sites().all().stream()
                .filter(Site::open)
                .collect(Collectors.toMap(one -> one.id().toString(), Site::name, (one, same) -> one));
        LocalDate since = termStart();
        List<Caseload> shown = mix.caseloads().stream()
                .filter(one -> site.isEmpty() || site.equals(siteOf(staff, one)))
                .filter(one -> role.isEmpty() || role.equals(one.worker().jobTitle()))
                .sorted(order(sort))
                .toList();
        MixPicture picture = new MixPicture(
                mix.criteria(),
                pictures.all(since),
                mix.families().stream()
                        .collect(Collectors.toMap(HeldFamily::family, Function.identity(), (one, same) -> one)),
                mix.caseloads().stream()
                        .mapToInt(one -> one.families().size())
                        .max()
                        .orElse(0));
        return new MixPage(
                Said.families(shown.stream()
                                .mapToInt(one -> one.families().size())
                                .sum()) + ", " + Said.people(shown.size()) + ", " + Said.day(clock.today()),
                filter(mix, sites, site, role, sort),
                shown.stream().map(picture::row).toList(),
                Coverage.of(mix, shown, words(sites, site, role)),
                mix.heldByNobody().stream()
                        .map(one -> new MixPage.Unheld(one.name(), "/families/" + one.family()))
                        .toList(),
                Said.day(since),
                mix.criteria(),
                MixPicture.at(mix.criteria().safeLevel().percent()),
                beside(page));
    }

    private List<Content> beside(Page page) {
        return panels.stream()
                .map(MixPanel::besideTheMix)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Panel::order))
                .map(panel -> templates.content(page, panel))
                .toList();
    }

    /** The first day of this term; between terms, of the last one; without any in the calendar, ninety days back. */
    private LocalDate termStart() {
        LocalDate today = clock.today();
        SchoolCalendar calendar = house.time().calendar();
        return calendar.terms().stream()
                .map(Term::firstDay)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today.minusDays(DAYS_WITHOUT_TERMS));
    }

    private static String siteOf(Map<PersonId, StaffRecord> staff, Caseload caseload) {
        StaffRecord record = staff.get(caseload.person());
        UUID site = record == null ? null : record.site();
        return site == null ? "none" : site.toString();
    }

    private static Comparator<Caseload> order(String sort) {
        Comparator<Caseload> byName = Comparator.comparing(one -> one.worker().name(), String.CASE_INSENSITIVE_ORDER);
        return switch (sort) {
            case "room" ->
                Comparator.comparingInt(
                                (Caseload one) -> one.points() - one.capacity().availablePoints())
                        .thenComparing(byName);
            case "families" ->
                Comparator.comparingInt((Caseload one) -> one.families().size()).thenComparing(byName);
            default -> byName;
        };
    }

    private static MixPage.Filter filter(Mix mix, Map<String, String> sites, String site, String role, String sort) {
        List<Option> roles = mix.caseloads().stream()
                .map(one -> one.worker().jobTitle())
                .distinct()
                .sorted()
                .map(title -> Option.of(title, title))
                .toList();
        List<Option> offered = sites.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                .toList();
        return new MixPage.Filter(site, role, sort, offered, roles, SORTS);
    }

    private static String words(Map<String, String> sites, String site, String role) {
        String where = site.isEmpty() ? "" : "at " + Objects.requireNonNullElse(sites.get(site), "no site");
        String who = role.isEmpty() ? "" : "whose job is " + role;
        return (where + " " + who).strip();
    }
}
