package org.keepwell.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keepwell.organisation.DutyNow;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Signposts;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.organisation.web.WelcomePage.Near;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Role;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one page for each new person: this work touches people, that is natural, here is who is there. */
@Controller
class WelcomeController {

    private final Staff staff;
    private final Settings settings;
    private final DutyRota rota;
    private final Signposts signposts;
    private final DatabaseClock clock;

    WelcomeController(Staff staff, Settings settings, DutyRota rota, Signposts signposts, DatabaseClock clock) {
        this.staff = staff;
        this.settings = settings;
        this.rota = rota;
        this.signposts = signposts;
        this.clock = clock;
    }

    @GetMapping("/welcome")
    @May(kind = RecordKind.OWN_ACCOUNT)
    @Transactional(readOnly = true)
    public ModelAndView welcome(Page page) {
        PersonId person = Acting.now().personOrFail();
        StaffRecord record = staff.record(person);
        DutyNow duty = rota.at(clock.now());
        return page.titled("Welcome")
                .seenBy("Everybody who works here has this page. Names on it are those near to you.")
                .show(
                        "organisation/welcome",
                        new WelcomePage(
                                record.member(),
                                settings.current().name(),
                                Optional.ofNullable(record.member().lineManager()).map(staff::hatsOf).stream()
                                        .toList(),
                                near(record.member(), duty),
                                signposts.all().stream()
                                        .filter(signpost -> !signpost.number().isBlank())
                                        .toList(),
                                !duty.anybody(),
                                record.welcomedAt() != null));
    }

    @PostMapping("/welcome")
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public String read() {
        staff.readWelcome();
        return "redirect:/";
    }

    /** Each person once, with all that they are to the reader: in a small team that is often several things. */
    private List<Near> near(StaffMember me, DutyNow duty) {
        Map<PersonId, List<String>> words = new LinkedHashMap<>();
        Optional.ofNullable(me.lineManager()).ifPresent(manager -> note(words, manager, "your line manager"));
        duty.leader().ifPresent(leader -> note(words, leader, "on duty now"));
        duty.deputy().ifPresent(deputy -> note(words, deputy, "deputises on duty now"));
        staff.withRole(Role.SAFEGUARDING_LEAD)
                .forEach(lead -> note(words, lead, "safeguarding: any worry about a child, at once"));
        Map<PersonId, StaffMember> everybody = staff.byId();
        return words.entrySet().stream()
                .filter(entry -> everybody.containsKey(entry.getKey()))
                .map(entry -> {
                    StaffMember person = Objects.requireNonNull(everybody.get(entry.getKey()));
                    boolean myself = person.person().equals(me.person());
                    return new Near(
                            myself ? "You" : person.name(),
                            String.join("; ", entry.getValue()),
                            myself ? "" : person.mobile());
                })
                .toList();
    }

    private static void note(Map<PersonId, List<String>> words, PersonId person, String what) {
        words.computeIfAbsent(person, fresh -> new ArrayList<>()).add(what);
    }
}
