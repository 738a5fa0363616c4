package org.keepwell.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.AuditedAct;
import org.keepwell.audit.Opening;
import org.keepwell.audit.OpeningScope;
import org.keepwell.audit.Openings;
import org.keepwell.desk.AuditPages.Act;
import org.keepwell.desk.AuditPages.Day;
import org.keepwell.desk.AuditPages.Line;
import org.keepwell.desk.AuditPages.One;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.Words;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.stereotype.Component;

/** Puts the audit into words: names of colleagues, verbs, days; never a family's name, nor the time of day. */
@Component
class DescribesAudit {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);
    private static final int SHORT_ID = 6;

    private final Staff staff;
    private final MayI mayI;
    private final DatabaseClock clock;

    DescribesAudit(Staff staff, MayI mayI, DatabaseClock clock) {
        this.staff = staff;
        this.mayI = mayI;
        this.clock = clock;
    }

    List<Line> lines(List<Opening> openings) {
        Map<PersonId, StaffMember> people = staff.byId();
        return openings.stream().map(opening -> line(opening, people)).toList();
    }

    One one(Opening opening) {
        Map<PersonId, StaffMember> people = staff.byId();
        PersonId me = Acting.now().personOrFail();
        boolean decider = opening.waits() && !opening.askedBy().equals(me);
        return new One(
                path(opening),
                line(opening, people),
                name(people, opening.askedBy()) + ", " + moment(opening.askedAt()),
                opening.reason(),
                opening.waits() ? "" : name(people, opening.decidedBy()),
                toldWhen(opening),
                decider && !opening.isAbout(me),
                decider && opening.isAbout(me),
                opening.isOf(me) && opening.isOpen(clock.now()));
    }

    Line line(Opening opening) {
        return line(opening, staff.byId());
    }

    /** By day, newest first, in the order of the acts. */
    List<Day> days(List<AuditedAct> acts) {
        Map<PersonId, StaffMember> people = staff.byId();
        boolean reasons = mayI.ever(Action.SEE, RecordKind.FAMILY);
        Map<LocalDate, List<Act>> byDay = new LinkedHashMap<>();
        acts.forEach(act -> byDay.computeIfAbsent(act.day(), day -> new ArrayList<>())
                .add(new Act(
                        act.person() == null ? "Keepwell itself" : name(people, act.person()),
                        said(act.verb()),
                        record(act, people),
                        reasons ? act.detail() : "")));
        return byDay.entrySet().stream()
                .map(day -> new Day(Words.day(day.getKey()), day.getValue()))
                .toList();
    }

    static String path(Opening opening) {
        return "/set-up/audit/" + opening.id();
    }

    private Line line(Opening opening, Map<PersonId, StaffMember> people) {
        String what = switch (opening.scope()) {
            case PERSON ->
                "What " + name(people, new PersonId(opening.subjects().getFirst())) + " did";
            case RECORD ->
                "What was done to record " + shortened(opening.subjects().getFirst());
            case EVERYTHING -> "Everything that was done";
        };
        String days = Words.day(opening.firstDay())
                + (opening.lastDay().equals(opening.firstDay()) ? "" : " to " + Words.day(opening.lastDay()));
        if (opening.waits()) {
            return new Line(path(opening), what, days, "Waits for a second person", "care");
        }
        if (opening.isOpen(clock.now())) {
            return new Line(path(opening), what, days, "Open until " + moment(opening.openUntil()), "");
        }
        return new Line(
                path(opening), what, days, Boolean.TRUE.equals(opening.agreed()) ? "Closed" : "Refused", "grey");
    }

    private static String toldWhen(Opening opening) {
        if (opening.scope() == OpeningScope.RECORD) {
            return "";
        }
        String who = opening.scope() == OpeningScope.PERSON ? "Whoever it is about" : "Everybody who works here";
        return opening.tellLater()
                ? who + " is told " + Openings.TOLD_AFTER_DAYS
                        + " days after it is opened, because telling them now could put somebody at risk."
                : who + " is told as soon as it is opened.";
    }

    /** A colleague by name; any other record by its kind and the end of its id, since those who read this may not read cases. */
    private static String record(AuditedAct act, Map<PersonId, StaffMember> people) {
        StaffMember person = people.get(new PersonId(act.record()));
        return person == null ? said(act.kind()) + " " + shortened(act.record()) : person.name();
    }

    private static String shortened(UUID id) {
        String all = id.toString();
        return "…" + all.substring(all.length() - SHORT_ID);
    }

    private static String said(String word) {
        return word.replace('-', ' ');
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(DatabaseClock.ZONE));
    }

    private static String name(Map<PersonId, StaffMember> people, @Nullable PersonId person) {
        StaffMember member = person == null ? null : people.get(person);
        return member == null ? "somebody who has left" : member.name();
    }
}
