package org.keepwell.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Site;
import org.keepwell.organisation.Sites;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffChange;
import org.keepwell.organisation.StaffList;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Role;
import org.keepwell.shared.web.Option;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The people who work here: the list, one of them, adding and changing. */
@Controller
class PeopleController {

    private final Staff staff;
    private final Sites sites;
    private final SetUpFrame frame;

    PeopleController(Staff staff, Sites sites, SetUpFrame frame) {
        this.staff = staff;
        this.sites = sites;
        this.frame = frame;
    }

    @GetMapping("/people")
    @May(kind = RecordKind.STAFF)
    @Transactional(readOnly = true)
    public ModelAndView list(
            Page page,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "") String after) {
        StaffList list = staff.list(text, left, after);
        String next = list.next().isEmpty()
                ? ""
                : UriComponentsBuilder.fromPath("/people")
                        .queryParam("text", "{text}")
                        .queryParam("left", left)
                        .queryParam("after", "{after}")
                        .encode()
                        .buildAndExpand(text, list.next())
                        .toUriString();
        return frame.of(page, "People", RecordKind.STAFF)
                .show("organisation/people", new PeoplePage(list, text, left, next, mayChange()));
    }

    @GetMapping("/people/{id}")
    @May(kind = RecordKind.STAFF)
    @Transactional(readOnly = true)
    public ModelAndView person(Page page, @PathVariable String id) {
        PersonId person = PersonId.of(id);
        StaffRecord record = staff.record(person);
        Map<PersonId, StaffMember> everybody = staff.byId();
        @Nullable PersonId manager = record.member().lineManager();
        List<String> reports = staff.reportsOf(person).stream()
                .map(report -> everybody.get(report))
                .filter(java.util.Objects::nonNull)
                .map(StaffMember::name)
                .toList();
        return frame.of(page, record.member().name(), RecordKind.STAFF)
                .show(
                        "organisation/person",
                        new PersonPage(
                                record,
                                staff.hatsOf(person),
                                manager == null ? "" : staff.find(manager).name(),
                                reports,
                                siteName(record.site()),
                                mayChange(),
                                person.equals(Acting.now().person())));
    }

    @GetMapping("/people/new")
    @May(kind = RecordKind.STAFF, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView add(Page page) {
        return showNew(page, Typed.fresh());
    }

    @PostMapping("/people")
    @May(kind = RecordKind.STAFF, action = Action.ADD)
    public ModelAndView added(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        PersonId person = PersonId.make();
        return typed.submit(
                () -> join(person, typed),
                () -> Go.to(
                        "/people/" + person,
                        flash,
                        typed.text("givenName") + " is on the staff. Check which roles they need."),
                errors -> showNew(page.withErrors(errors), typed));
    }

    private void join(PersonId person, Typed typed) {
        String name = typed.required("name", "Enter the full name.");
        String given = typed.required("givenName", "Enter what colleagues call them.");
        JobTitle job = typed.one(JobTitle.class, "job", "Choose their job.");
        String manager = typed.text("lineManager");
        typed.check();
        Set<Role> roles = job.beginsWith();
        staff.join(new NewStaff(
                person,
                name,
                given,
                job,
                typed.text("titleWords"),
                typed.text("mobile"),
                typed.text("email"),
                roles,
                manager.isEmpty() ? null : PersonId.of(manager)));
    }

    @GetMapping("/people/{id}/edit")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String id) {
        StaffRecord record = staff.record(PersonId.of(id));
        UUID site = record.site();
        return showEdit(
                page,
                id,
                Typed.fresh()
                        .put("name", record.member().name())
                        .put("givenName", record.member().givenName())
                        .put("job", record.job().name())
                        .put("titleWords", record.titleWords())
                        .put("mobile", record.member().mobile())
                        .put("email", record.member().email())
                        .put("site", site == null ? "" : site.toString())
                        .put("version", String.valueOf(record.version())));
    }

    @PostMapping("/people/{id}/edit")
    @May(kind = RecordKind.STAFF, action = Action.CHANGE)
    public ModelAndView edited(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> change(PersonId.of(id), typed),
                () -> Go.to("/people/" + id, flash, "Saved."),
                errors -> showEdit(page.withErrors(errors), id, typed));
    }

    private void change(PersonId person, Typed typed) {
        StaffChange change = new StaffChange(
                typed.required("name", "Enter the full name."),
                typed.required("givenName", "Enter what colleagues call them."),
                typed.one(JobTitle.class, "job", "Choose their job."),
                typed.text("titleWords"),
                typed.text("mobile"),
                typed.text("email"),
                typed.text("site").isEmpty() ? null : Ids.parse(typed.text("site")),
                typed.version());
        typed.check();
        staff.change(person, change);
    }

    private ModelAndView showNew(Page page, Typed typed) {
        return form(page, "Add a person", "/people", true, typed);
    }

    private ModelAndView showEdit(Page page, String id, Typed typed) {
        return form(page, "Change " + staff.find(PersonId.of(id)).name(), "/people/" + id + "/edit", false, typed);
    }

    private ModelAndView form(Page page, String heading, String action, boolean adding, Typed typed) {
        return frame.of(page, heading, RecordKind.STAFF)
                .show(
                        "organisation/personForm",
                        new PersonForm(
                                heading,
                                action,
                                adding,
                                typed,
                                Options.of(JobTitle.values(), JobTitle::words),
                                sites.all().stream()
                                        .filter(Site::open)
                                        .map(site -> Option.of(site.id().toString(), site.name()))
                                        .toList(),
                                adding ? Options.people(staff.all()) : List.of()));
    }

    private String siteName(@Nullable UUID site) {
        return site == null
                ? ""
                : sites.all().stream()
                        .filter(one -> one.id().equals(site))
                        .map(Site::name)
                        .findFirst()
                        .orElse("");
    }

    private boolean mayChange() {
        return frame.may(Action.CHANGE, RecordKind.STAFF);
    }
}
