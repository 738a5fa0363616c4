package org.keepwell.visits;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.DutyNow;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.OutsideNumber;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;

/** Who is there to be told. */
@Component
class Colleagues {

    /** Nobody is told who could not open what they are told about. */
    static final Set<Role> CAN_ANSWER =
            Set.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER, Role.DUTY_COORDINATOR);

    private final Staff staff;
    private final DutyRota rota;
    private final RuleStore rules;

    Colleagues(Staff staff, DutyRota rota, RuleStore rules) {
        this.staff = staff;
        this.rota = rota;
        this.rules = rules;
    }

    /** Everybody as they are at this moment, for as many visits as need them; read once. */
    Present at(Instant moment) {
        return new Present(staff.byId(), rota.at(moment), rules.arrangement());
    }

    /** Whom to ring outside the setting, also when whoever is on duty is on the visit. */
    List<OutsideNumber> outside() {
        return rota.outside();
    }

    /** The setting's people at one moment. */
    static final class Present {
        private final Map<PersonId, StaffMember> staff;
        private final DutyNow duty;
        private final Arrangement arrangement;
        private final Set<PersonId> canBeTold;

        Present(Map<PersonId, StaffMember> staff, DutyNow duty, Arrangement arrangement) {
            this.staff = staff;
            this.duty = duty;
            this.arrangement = arrangement;
            this.canBeTold = staff.values().stream()
                    .filter(member -> !Collections.disjoint(member.roles(), CAN_ANSWER))
                    .map(StaffMember::person)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Who can be told about one worker on a visit. */
        Chain chain(Visit visit, PersonId worker) {
            return chain(visit.plan(), visit.responderAcceptedAt() != null, visit.people(), worker);
        }

        Chain chain(VisitPlan plan, boolean accepted, Set<PersonId> onTheVisit, PersonId worker) {
            StaffMember member = staff.get(worker);
            return Chain.of(
                    new Chain.Named(
                            plan.checkIn(),
                            accepted ? plan.responder() : null,
                            member == null ? null : member.lineManager(),
                            duty.leader().orElse(null),
                            duty.deputy().orElse(null),
                            arrangement.policePerson()),
                    onTheVisit,
                    canBeTold);
        }

        boolean canBeTold(PersonId person) {
            return canBeTold.contains(person);
        }

        DutyNow duty() {
            return duty;
        }

        Arrangement arrangement() {
            return arrangement;
        }

        Map<PersonId, StaffMember> staff() {
            return staff;
        }

        /** What colleagues call somebody. */
        String given(@Nullable PersonId person) {
            StaffMember member = person == null ? null : staff.get(person);
            return member == null ? "somebody" : member.givenName();
        }

        String name(@Nullable PersonId person) {
            StaffMember member = person == null ? null : staff.get(person);
            return member == null ? "Somebody who has left" : member.name();
        }

        String mobile(PersonId person) {
            StaffMember member = staff.get(person);
            return member == null ? "" : Objects.requireNonNullElse(member.mobile(), "");
        }

        boolean has(PersonId person, Role role) {
            StaffMember member = staff.get(person);
            return member != null && member.has(role);
        }

        @Nullable
        PersonId lineManager(PersonId worker) {
            StaffMember member = staff.get(worker);
            return member == null ? null : member.lineManager();
        }

        List<PersonId> withRole(Role role) {
            return staff.values().stream()
                    .filter(member -> member.has(role))
                    .map(StaffMember::person)
                    .toList();
        }

        boolean manages(PersonId manager, PersonId worker) {
            StaffMember member = staff.get(worker);
            return member != null && manager.equals(member.lineManager());
        }

        /** A list of given names, as people say it. */
        String givens(Collection<PersonId> people) {
            List<String> given = people.stream().map(this::given).toList();
            return given.size() < 2
                    ? String.join("", given)
                    : String.join(", ", given.subList(0, given.size() - 1)) + " and " + given.getLast();
        }
    }
}
