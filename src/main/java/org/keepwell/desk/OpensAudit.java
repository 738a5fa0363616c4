package org.keepwell.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.audit.Opening;
import org.keepwell.audit.OpeningScope;
import org.keepwell.audit.Openings;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.Words;
import org.keepwell.shared.PartsOfRecord;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the audit between two people and tells those who must know: whoever could agree, and whomever it is about. */
@Component
@Transactional
class OpensAudit {

    private static final Set<Role> ROLES = Set.of(Role.ADMINISTRATOR, Role.SENIOR_LEADER);

    private final Openings openings;
    private final Notices notices;
    private final Staff staff;
    private final List<PartsOfRecord> parts;

    OpensAudit(Openings openings, Notices notices, Staff staff, List<PartsOfRecord> parts) {
        this.openings = openings;
        this.notices = notices;
        this.staff = staff;
        this.parts = parts;
    }

    UUID askAboutPerson(PersonId person, LocalDate firstDay, LocalDate lastDay, String reason, boolean tellLater) {
        UUID found = staff.find(person).person().value();
        return asked(openings.ask(OpeningScope.PERSON, List.of(found), firstDay, lastDay, reason, tellLater));
    }

    /** The record and its parts: for a family what was done to its contacts and children too. */
    UUID askAboutRecord(UUID record, LocalDate firstDay, LocalDate lastDay, String reason) {
        List<UUID> all = Stream.concat(Stream.of(record), parts.stream().flatMap(each -> each.partsOf(record).stream()))
                .distinct()
                .toList();
        return asked(openings.ask(OpeningScope.RECORD, all, firstDay, lastDay, reason, false));
    }

    UUID askForEverything(LocalDate firstDay, LocalDate lastDay, String reason, boolean tellLater) {
        return asked(openings.ask(OpeningScope.EVERYTHING, List.of(), firstDay, lastDay, reason, tellLater));
    }

    void agree(UUID opening) {
        Opening opened = openings.agree(opening);
        notices.tell(new Notice(
                "audit-opened",
                Set.of(opened.askedBy()),
                Urgency.ORDINARY,
                "Your question was answered. Sign in to Keepwell to see it.",
                "The audit you asked for is open for two days.",
                "/set-up/audit/" + opening,
                "audit/" + opening + "/opened"));
        tellThoseItIsAbout();
    }

    /** Tells those whose day has come, once each: at the opening, or four weeks later where both thought that safer. */
    void tellThoseItIsAbout() {
        for (Opening opened : openings.takeUntold()) {
            Set<PersonId> about = about(opened);
            notices.tell(new Notice(
                    "audit-about-you",
                    about,
                    Urgency.ORDINARY,
                    "There is something for you to know about your work record. Sign in to Keepwell to see it.",
                    "What " + (opened.scope() == OpeningScope.PERSON ? "you" : "everybody") + " did in Keepwell from "
                            + Words.day(opened.firstDay()) + " to " + Words.day(opened.lastDay()) + " was opened by "
                            + name(opened.askedBy()) + " and " + name(opened.decidedBy())
                            + ". Times of day were not shown. Ask either of them why.",
                    "/notices",
                    "audit/" + opened.id() + "/about"));
        }
    }

    /** Whether anybody besides the person asking could agree. */
    boolean aSecondPersonIsHere(PersonId me) {
        return couldAgree().stream().anyMatch(person -> !person.equals(me));
    }

    private UUID asked(Opening opening) {
        Set<PersonId> others = new HashSet<>(couldAgree());
        others.remove(opening.askedBy());
        others.removeIf(opening::isAbout);
        notices.tell(new Notice(
                "audit-asked-for",
                others,
                Urgency.ORDINARY,
                "A colleague asks for your agreement. Sign in to Keepwell to see it.",
                name(opening.askedBy()) + " asks to open a part of the audit. It takes a second person.",
                "/set-up/audit/" + opening.id(),
                "audit/" + opening.id() + "/asked"));
        return opening.id();
    }

    private Set<PersonId> about(Opening opened) {
        return switch (opened.scope()) {
            case PERSON -> opened.subjects().stream().map(PersonId::new).collect(Collectors.toSet());
            case RECORD -> Set.of();
            case EVERYTHING -> staff.all().stream().map(StaffMember::person).collect(Collectors.toSet());
        };
    }

    private Set<PersonId> couldAgree() {
        return ROLES.stream().flatMap(role -> staff.withRole(role).stream()).collect(Collectors.toSet());
    }

    private String name(@org.jspecify.annotations.Nullable PersonId person) {
        return person == null
                ? "somebody"
                : staff.maybe(person).map(StaffMember::name).orElse("somebody who has left");
    }
}
