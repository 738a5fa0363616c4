package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keepwell.caseload.Caseloads;
import org.keepwell.caseload.Mix;
import org.keepwell.caseload.Need;
import org.keepwell.caseload.NeedAgreements;
import org.keepwell.caseload.web.LeadPage.ToDo;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page of "Lead": where one goes, and what waits. */
@Controller
class LeadController {

    private final List<LeadDoor> doors;
    private final Caseloads caseloads;
    private final NeedAgreements agreements;
    private final DatabaseClock clock;
    private final MayI mayI;

    LeadController(
            List<LeadDoor> doors, Caseloads caseloads, NeedAgreements agreements, DatabaseClock clock, MayI mayI) {
        this.doors =
                doors.stream().sorted(Comparator.comparingInt(LeadDoor::order)).toList();
        this.caseloads = caseloads;
        this.agreements = agreements;
        this.clock = clock;
        this.mayI = mayI;
    }

    @GetMapping("/lead")
    @May(kind = RecordKind.CASELOAD_MIX)
    @Transactional(readOnly = true)
    public ModelAndView front(Page page) {
        return page.titled("Lead")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.CASELOAD_MIX))
                .show("caseload/lead", new LeadPage(doors, toDo()));
    }

    private List<ToDo> toDo() {
        Mix mix = caseloads.mix();
        LocalDate today = clock.today();
        List<ToDo> toDo = new ArrayList<>();
        add(toDo, mix.heldByNobody().size(), "/lead/mix#coverage", "without a key worker");
        add(toDo, agreements.waiting().size(), "/lead/need#waiting", "with need put forward and not agreed yet");
        add(
                toDo,
                (int) mix.needs().values().stream()
                        .filter(need -> need.reviewDue(today))
                        .count(),
                "/lead/need#due",
                "whose need is due to be looked at again");
        add(
                toDo,
                (int) mix.needs().values().stream()
                        .filter(need -> !need.agreed())
                        .count(),
                "/lead/need#not-agreed",
                "counting as regular time (" + Need.POINTS_UNTIL_AGREED + " points) until need is agreed");
        return toDo;
    }

    private static void add(List<ToDo> toDo, int number, String href, String words) {
        if (number > 0) {
            toDo.add(new ToDo(href, Said.families(number) + " " + words));
        }
    }
}
