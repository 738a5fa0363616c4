package org.keepwell.organisation.web;

import java.util.List;
import java.util.Set;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Role;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changes for a person while they work here: roles, line manager, leaving. */
@Controller
class PersonChangesController {

    private final Staff staff;
    private final SetUpFrame frame;

    PersonChangesController(Staff staff, SetUpFrame frame) {
        this.staff = staff;
        this.frame = frame;
    }

    @GetMapping("/people/{id}/roles")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView roles(Page page, @PathVariable String id) {
        StaffRecord record = staff.record(PersonId.of(id));
        Typed typed = Typed.fresh();
        for (Role role : record.member().roles()) {
            typed = typed.put("roles", role.name());
        }
        if (record.deputyIn().contains(Role.SAFEGUARDING_LEAD)) {
            typed = typed.put("deputyLead", "true");
        }
        return showRoles(page, record, typed);
    }

    @PostMapping("/people/{id}/roles")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    public ModelAndView changeRoles(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        PersonId person = PersonId.of(id);
        Typed typed = Typed.in(fields);
        Set<Role> roles = typed.some(Role.class, "roles");
        boolean deputy = typed.ticked("deputyLead") && roles.contains(Role.SAFEGUARDING_LEAD);
        return typed.submit(
                () -> staff.changeRoles(person, roles, deputy ? Set.of(Role.SAFEGUARDING_LEAD) : Set.of()),
                () -> Go.to("/people/" + id, flash, "Saved. It holds from their next tap."),
                errors -> showRoles(page.withErrors(errors), staff.record(person), typed));
    }

    private ModelAndView showRoles(Page page, StaffRecord record, Typed typed) {
        return frame.of(page, "Roles of " + record.member().name(), RecordKind.STAFF)
                .show(
                        "organisation/roles",
                        new RolesPage(
                                record,
                                staff.hatsOf(record.member().person()),
                                Options.of(Role.values(), Role::words),
                                typed));
    }

    @GetMapping("/people/{id}/line-manager")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView lineManager(Page page, @PathVariable String id) {
        StaffRecord record = staff.record(PersonId.of(id));
        PersonId manager = record.member().lineManager();
        return showLineManager(
                page, record, Typed.fresh().put("lineManager", manager == null ? "" : manager.toString()));
    }

    @PostMapping("/people/{id}/line-manager")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    public ModelAndView reportTo(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        PersonId person = PersonId.of(id);
        Typed typed = Typed.in(fields);
        String chosen = typed.text("lineManager");
        return typed.submit(
                () -> staff.reportTo(person, chosen.isEmpty() ? null : PersonId.of(chosen)),
                () -> Go.to("/people/" + id, flash, "Saved. It holds from today."),
                errors -> showLineManager(page.withErrors(errors), staff.record(person), typed));
    }

    private ModelAndView showLineManager(Page page, StaffRecord record, Typed typed) {
        List<StaffMember> others = staff.all().stream()
                .filter(member -> !member.person().equals(record.member().person()))
                .toList();
        return frame.of(page, "Line manager of " + record.member().name(), RecordKind.STAFF)
                .show("organisation/lineManager", new LineManagerPage(record, Options.people(others), typed));
    }

    @GetMapping("/people/{id}/leaving")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView leaving(Page page, @PathVariable String id) {
        return showLeaving(
                page,
                PersonId.of(id),
                Typed.fresh().put("lastDay", frame.today().toString()));
    }

    @PostMapping("/people/{id}/leaving")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    public ModelAndView leave(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    var lastDay = typed.day("lastDay", "Enter their last day.");
                    typed.check();
                    staff.leave(PersonId.of(id), lastDay);
                },
                () -> Go.to("/people/" + id, flash, "Saved. What they wrote stays with the setting."),
                errors -> showLeaving(page.withErrors(errors), PersonId.of(id), typed));
    }

    @PostMapping("/people/{id}/stay")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    public ModelAndView stay(RedirectAttributes flash, @PathVariable String id) {
        staff.stay(PersonId.of(id));
        return Go.to("/people/" + id, flash, "They work here, with the roles they had.");
    }

    private ModelAndView showLeaving(Page page, PersonId person, Typed typed) {
        StaffRecord record = staff.record(person);
        return frame.of(page, record.member().name() + " is leaving", RecordKind.STAFF)
                .show("organisation/leaving", new LeavingPage(record, typed));
    }
}
