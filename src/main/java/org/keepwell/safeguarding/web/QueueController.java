package org.keepwell.safeguarding.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.safeguarding.Concern;
import org.keepwell.safeguarding.ConcernQueue;
import org.keepwell.safeguarding.web.QueuePage.Row;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lead's queue, what was closed, concerns about adults at work, and what one passed on oneself. */
@Controller
class QueueController {

    private static final int PAGE = 30;

    private final ConcernQueue queue;
    private final Families families;
    private final Staff staff;
    private final MayI mayI;

    QueueController(ConcernQueue queue, Families families, Staff staff, MayI mayI) {
        this.queue = queue;
        this.families = families;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping("/concerns")
    @May(kind = RecordKind.CONCERN_QUEUE)
    @Transactional(readOnly = true)
    public ModelAndView waiting(Page page) {
        return show(
                page,
                RecordKind.CONCERN_QUEUE,
                split("Concerns about children", queue.waiting(), "Nothing waits.", false));
    }

    @GetMapping("/concerns/closed")
    @May(kind = RecordKind.CONCERN_QUEUE)
    @Transactional(readOnly = true)
    public ModelAndView closed(Page page, @RequestParam(defaultValue = "") String before) {
        int cut = before.indexOf('~');
        List<Concern> found = cut < 0
                ? queue.closed(null, null)
                : queue.closed(moment(before.substring(0, cut)), Ids.parse(before.substring(cut + 1)));
        List<Concern> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() <= PAGE
                ? ""
                : "/concerns/closed?before="
                        + Objects.requireNonNull(shown.getLast().closedAt()) + "~"
                        + shown.getLast().id();
        return show(
                page,
                RecordKind.CONCERN_QUEUE,
                new QueuePage("Closed concerns", List.of(), rows(shown, false), next, "Nothing was closed yet.", true));
    }

    @GetMapping("/concerns/colleagues")
    @May(kind = RecordKind.STAFF_CONCERN_QUEUE)
    @Transactional(readOnly = true)
    public ModelAndView aboutColleagues(Page page) {
        return show(
                page,
                RecordKind.STAFF_CONCERN_QUEUE,
                split("Concerns about adults at work", queue.aboutColleagues(), "Nothing was passed to you.", true));
    }

    @GetMapping("/concerns/mine")
    @May(kind = RecordKind.CONCERN, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView mine(Page page) {
        List<Row> rows = queue.raisedByMe().stream()
                .map(concern -> new Row(
                        "/concerns/" + concern.id() + "/sent",
                        concern.aboutColleague() ? "About an adult at work" : "About a child",
                        "Sent " + Moments.said(concern.raisedAt()),
                        concern.status().words(),
                        false))
                .toList();
        return page.titled("What you passed on")
                .in("concerns")
                .seenBy("Only you see this page")
                .show(
                        "safeguarding/queue",
                        new QueuePage("What you passed on", List.of(), rows, "", "You have passed nothing on.", true));
    }

    private ModelAndView show(Page page, RecordKind kind, QueuePage model) {
        return page.titled(model.heading())
                .in("concerns")
                .seenBy(mayI.whoCanSee(kind))
                .show("safeguarding/queue", model);
    }

    private QueuePage split(String heading, List<Concern> concerns, String empty, boolean colleague) {
        Map<Boolean, List<Concern>> parts =
                concerns.stream().collect(Collectors.partitioningBy(concern -> concern.receivedAt() == null));
        return new QueuePage(
                heading,
                rows(parts.getOrDefault(true, List.of()), colleague),
                rows(parts.getOrDefault(false, List.of()), colleague),
                "",
                empty,
                false);
    }

    private List<Row> rows(List<Concern> concerns, boolean colleague) {
        Map<PersonId, StaffMember> people = staff.byId();
        Map<FamilyId, String> names = families.names(concerns.stream()
                .map(Concern::family)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
        List<Row> rows = new ArrayList<>();
        for (Concern concern : concerns) {
            String from = name(people, concern.raisedBy());
            String about = colleague
                    ? (concern.aboutPerson() == null ? "Somebody else at work" : name(people, concern.aboutPerson()))
                    : concern.family() == null ? "No family named" : names.getOrDefault(concern.family(), "");
            rows.add(new Row(
                    "/concerns/" + concern.id(),
                    about,
                    "From " + from + ", " + Moments.said(concern.raisedAt()),
                    concern.status().words(),
                    concern.urgent()));
        }
        return rows;
    }

    private static String name(Map<PersonId, StaffMember> people, @Nullable PersonId person) {
        StaffMember member = person == null ? null : people.get(person);
        return member == null ? "somebody who has left" : member.name();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound("page", e);
        }
    }
}
