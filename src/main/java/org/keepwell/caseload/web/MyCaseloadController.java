package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Capacity;
import org.keepwell.caseload.CapacityChanges;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.Caseloads;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.Held;
import org.keepwell.caseload.Need;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each worker's own number, and what makes it. */
@Controller
class MyCaseloadController {

    private final Caseloads caseloads;
    private final CapacityChanges changes;
    private final NeedCriteria criteria;
    private final DatabaseClock clock;
    private final MayI mayI;

    MyCaseloadController(
            Caseloads caseloads, CapacityChanges changes, NeedCriteria criteria, DatabaseClock clock, MayI mayI) {
        this.caseloads = caseloads;
        this.changes = changes;
        this.criteria = criteria;
        this.clock = clock;
        this.mayI = mayI;
    }

    @GetMapping("/my/caseload")
    @May(kind = RecordKind.OWN_CASELOAD)
    @Transactional(readOnly = true)
    public ModelAndView mine(Page page) {
        PersonId me = Acting.now().personOrFail();
        return page.titled("My caseload")
                .in("families")
                .seenBy("You see this page. Your number is also seen by "
                        + mayI.whoCanSee(RecordKind.CASELOAD_MIX)
                                .toLowerCase(Locale.UK)
                                .replaceFirst("\\.$", "")
                        + "; why you have less time, by your own manager alone.")
                .show("caseload/mine", model(me, caseloads.of(me).orElse(null)));
    }

    private MyCaseloadPage model(PersonId me, @Nullable Caseload caseload) {
        Criteria now = criteria.now();
        if (caseload == null) {
            return new MyCaseloadPage(null, "", "", List.of(), "", now.safeLevel(), false, List.of());
        }
        LocalDate today = clock.today();
        return new MyCaseloadPage(
                caseload,
                used(caseload),
                Said.bands(caseload),
                Sum.of(caseload, now, changes.of(me), today).stream()
                        .map(line -> new MyCaseloadPage.SumLine(line.words(), line.amount(), line.total()))
                        .toList(),
                Sum.next(caseload.capacity()),
                now.safeLevel(),
                isOver(caseload, now),
                caseload.families().stream().map(MyCaseloadController::row).toList());
    }

    /** "82 %", "away until 4 December 2026", "no time for families now". */
    static String used(Caseload caseload) {
        Capacity room = caseload.capacity();
        if (room.away()) {
            return "Away"
                    + room.absence()
                            .map(absence -> absence.until() == null
                                    ? " since " + Said.day(absence.from())
                                    : " until " + Said.day(absence.until()))
                            .orElse("");
        }
        return caseload.percentUsed().isPresent()
                ? caseload.percentUsed().getAsInt() + " %"
                : "No time for families now";
    }

    static boolean isOver(Caseload caseload, Criteria criteria) {
        return caseload.percentUsed().stream().anyMatch(criteria.safeLevel()::isOver);
    }

    private static MyCaseloadPage.Row row(Held held) {
        Need need = held.need();
        LocalDate reviewBy = need.reviewBy();
        return new MyCaseloadPage.Row(
                held.name(),
                "/families/" + held.family(),
                need.band().style(),
                need.band().words(),
                need.points(),
                reviewBy == null ? "not yet agreed" : "agreed; look again by " + Said.day(reviewBy),
                Said.day(held.since()));
    }
}
