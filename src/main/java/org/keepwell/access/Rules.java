package org.keepwell.access;

import static org.keepwell.access.Relation.COVER;
import static org.keepwell.access.Relation.KEY_WORKER;
import static org.keepwell.access.Relation.LINE_MANAGER;
import static org.keepwell.access.Relation.OPENED_WITH_REASON;
import static org.keepwell.access.Relation.PARTY;
import static org.keepwell.access.Relation.THEIR_MANAGER;
import static org.keepwell.access.Relation.VISIT_CHAIN;
import static org.keepwell.access.Relation.WORKER;
import static org.keepwell.shared.Action.ADD;
import static org.keepwell.shared.Action.CHANGE;
import static org.keepwell.shared.Action.DECIDE;
import static org.keepwell.shared.Action.SEE;
import static org.keepwell.shared.Role.ADMINISTRATOR;
import static org.keepwell.shared.Role.DUTY_COORDINATOR;
import static org.keepwell.shared.Role.EXTERNAL_SUPERVISOR;
import static org.keepwell.shared.Role.PRACTITIONER;
import static org.keepwell.shared.Role.SAFEGUARDING_LEAD;
import static org.keepwell.shared.Role.SENIOR_LEADER;
import static org.keepwell.shared.Role.TRUST_LEADER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.shared.Action;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Role;

/**
 * The one table of who may see and do what. Everything that asks, asks this: the checks in the faces, the routes, the line "Who can see
 * this", and docs/access-matrix.md. What is not here is allowed to nobody.
 */
final class Rules {

    private static final Set<Relation> AT_WORK_WITH = Set.of(WORKER, KEY_WORKER, COVER);
    private static final Set<Relation> AT_WORK_OR_OPENED = Set.of(WORKER, KEY_WORKER, COVER, OPENED_WITH_REASON);
    private static final Set<Relation> AT_WORK_OR_MANAGER = Set.of(WORKER, KEY_WORKER, COVER, LINE_MANAGER);
    private static final Set<Relation> TAKING_PART_OR_MANAGER = Set.of(PARTY, LINE_MANAGER);
    private static final Role[] MAY_MANAGE = {PRACTITIONER, SAFEGUARDING_LEAD};
    private static final Role[] AT_CASES = {PRACTITIONER, SAFEGUARDING_LEAD, SENIOR_LEADER};
    private static final Role[] NOT_OF_THE_HOUSE = {EXTERNAL_SUPERVISOR, TRUST_LEADER};

    static final List<Rule> ALL = List.of(
            Rule.of(RecordKind.TODAY, SEE).toAnybody(),
            Rule.of(RecordKind.OWN_ACCOUNT, SEE).toAnybody(),
            Rule.of(RecordKind.OWN_ACCOUNT, CHANGE).toAnybody(),
            Rule.of(RecordKind.OWN_NOTICES, SEE).toAnybody(),
            Rule.of(RecordKind.OWN_NOTICES, CHANGE).toAnybody(),

            // the case wall
            Rule.of(RecordKind.FAMILY_LIST, SEE).to(AT_CASES),
            Rule.of(RecordKind.FAMILY, ADD).to(AT_CASES),
            Rule.of(RecordKind.FAMILY, SEE)
                    .to(SAFEGUARDING_LEAD)
                    .whereOpenTo(PRACTITIONER, SENIOR_LEADER)
                    .toThose(AT_WORK_OR_OPENED, AT_CASES),
            Rule.of(RecordKind.FAMILY, CHANGE)
                    .to(SAFEGUARDING_LEAD)
                    .whereOpenTo(PRACTITIONER, SENIOR_LEADER)
                    .toThose(AT_WORK_WITH, AT_CASES),
            Rule.of(RecordKind.FAMILY, DECIDE)
                    .to(SAFEGUARDING_LEAD, SENIOR_LEADER)
                    .toThose(Set.of(KEY_WORKER), PRACTITIONER),
            Rule.of(RecordKind.CONTACT, SEE)
                    .to(SAFEGUARDING_LEAD)
                    .whereOpenTo(PRACTITIONER, SENIOR_LEADER)
                    .toThose(AT_WORK_OR_OPENED, AT_CASES),
            Rule.of(RecordKind.CONTACT, ADD)
                    .to(SAFEGUARDING_LEAD)
                    .whereOpenTo(PRACTITIONER, SENIOR_LEADER)
                    .toThose(AT_WORK_OR_OPENED, AT_CASES),
            Rule.of(RecordKind.CONTACT, CHANGE)
                    .to(SAFEGUARDING_LEAD)
                    .whereOpenTo(PRACTITIONER, SENIOR_LEADER)
                    .toThose(AT_WORK_WITH, AT_CASES),
            Rule.of(RecordKind.RESTRICTED_DETAIL, SEE).toThose(Set.of(OPENED_WITH_REASON), AT_CASES),
            Rule.of(RecordKind.RESTRICTED_DETAIL, ADD).to(AT_CASES),

            // who holds which family, and how much that is
            Rule.of(RecordKind.NEED, SEE)
                    .to(SAFEGUARDING_LEAD, SENIOR_LEADER)
                    .whereOpenTo(PRACTITIONER)
                    .toThose(AT_WORK_OR_MANAGER, AT_CASES),
            Rule.of(RecordKind.NEED, CHANGE).to(SENIOR_LEADER).toThose(AT_WORK_OR_MANAGER, AT_CASES),
            Rule.of(RecordKind.OWN_CASELOAD, SEE).to(AT_CASES),
            Rule.of(RecordKind.CASELOAD_MIX, SEE)
                    .to(SENIOR_LEADER)
                    .toThose(Set.of(LINE_MANAGER), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.CASELOAD_MIX, CHANGE)
                    .to(SENIOR_LEADER)
                    .toThose(Set.of(LINE_MANAGER), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.CAPACITY, SEE)
                    .to(SENIOR_LEADER)
                    .toThose(Set.of(THEIR_MANAGER), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.CAPACITY, CHANGE)
                    .to(SENIOR_LEADER)
                    .toThose(Set.of(THEIR_MANAGER), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.SERVICE_RISK, SEE)
                    .to(SENIOR_LEADER)
                    .toThose(Set.of(LINE_MANAGER), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.SERVICE_RISK, ADD)
                    .to(SENIOR_LEADER)
                    .toThose(Set.of(LINE_MANAGER), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.SERVICE_RISK, CHANGE)
                    .to(SENIOR_LEADER)
                    .toThose(Set.of(LINE_MANAGER), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.CAPACITY_REASON, SEE).toThose(Set.of(THEIR_MANAGER), AT_CASES),
            // who is asked to work with a family, and who takes over from whom
            Rule.of(RecordKind.OFFER, SEE).to(SENIOR_LEADER).toThose(TAKING_PART_OR_MANAGER, MAY_MANAGE),
            Rule.of(RecordKind.OFFER, ADD).to(SENIOR_LEADER).toThose(Set.of(LINE_MANAGER), MAY_MANAGE),
            Rule.of(RecordKind.OFFER, CHANGE).toThose(Set.of(PARTY), AT_CASES),
            Rule.of(RecordKind.HAND_OVER, SEE).to(SENIOR_LEADER).toThose(TAKING_PART_OR_MANAGER, MAY_MANAGE),
            Rule.of(RecordKind.HAND_OVER, CHANGE).to(SENIOR_LEADER).toThose(TAKING_PART_OR_MANAGER, MAY_MANAGE),
            Rule.of(RecordKind.WAITING_LIST, SEE).to(SENIOR_LEADER).toThose(Set.of(LINE_MANAGER), MAY_MANAGE),
            Rule.of(RecordKind.WAITING_LIST, CHANGE).to(SENIOR_LEADER).toThose(Set.of(LINE_MANAGER), MAY_MANAGE),
            Rule.of(RecordKind.UNMET_VISIT, SEE).to(SENIOR_LEADER).toThose(Set.of(LINE_MANAGER), MAY_MANAGE),
            Rule.of(RecordKind.UNMET_VISIT, ADD).to(AT_CASES),

            // the safety wall
            Rule.of(RecordKind.CONCERN, ADD).toAnybody(),
            Rule.of(RecordKind.CONCERN, SEE).to(SAFEGUARDING_LEAD).toThose(Set.of(PARTY), Role.values()),
            Rule.of(RecordKind.CONCERN, CHANGE).to(SAFEGUARDING_LEAD),
            Rule.of(RecordKind.CONCERN, DECIDE).to(SAFEGUARDING_LEAD),
            Rule.of(RecordKind.CONCERN_QUEUE, SEE).to(SAFEGUARDING_LEAD),
            Rule.of(RecordKind.STAFF_CONCERN_QUEUE, SEE).to(SENIOR_LEADER).toThose(Set.of(PARTY), Role.values()),
            Rule.of(RecordKind.STAFF_CONCERN_QUEUE, DECIDE).to(SENIOR_LEADER),
            Rule.of(RecordKind.VISIT, SEE)
                    .to(SAFEGUARDING_LEAD, SENIOR_LEADER, DUTY_COORDINATOR)
                    .toThose(Set.of(VISIT_CHAIN, PARTY), PRACTITIONER),
            Rule.of(RecordKind.VISIT, ADD).to(AT_CASES),
            Rule.of(RecordKind.VISIT, CHANGE)
                    .to(DUTY_COORDINATOR)
                    .toThose(Set.of(VISIT_CHAIN, PARTY), PRACTITIONER, SAFEGUARDING_LEAD, SENIOR_LEADER),
            Rule.of(RecordKind.VISIT, DECIDE)
                    .to(DUTY_COORDINATOR, SENIOR_LEADER)
                    .toThose(Set.of(VISIT_CHAIN), PRACTITIONER, SAFEGUARDING_LEAD),
            Rule.of(RecordKind.VISIT_AUTHORITY, SEE)
                    .to(SAFEGUARDING_LEAD, SENIOR_LEADER)
                    .toThose(Set.of(VISIT_CHAIN), PRACTITIONER),
            Rule.of(RecordKind.VISIT_AUTHORITY, DECIDE)
                    .to(SAFEGUARDING_LEAD, SENIOR_LEADER)
                    .toThose(Set.of(VISIT_CHAIN), PRACTITIONER),
            Rule.of(RecordKind.VISIT_BOARD, SEE)
                    .to(DUTY_COORDINATOR, SAFEGUARDING_LEAD, SENIOR_LEADER)
                    .toThose(Set.of(VISIT_CHAIN), PRACTITIONER),
            Rule.of(RecordKind.VISIT_COVERAGE, SEE).to(SENIOR_LEADER, TRUST_LEADER),
            Rule.of(RecordKind.VISIT_PROTOCOL, SEE).toAnybodyBut(NOT_OF_THE_HOUSE),
            Rule.of(RecordKind.VISIT_PROTOCOL, CHANGE).to(SENIOR_LEADER, SAFEGUARDING_LEAD, ADMINISTRATOR),
            Rule.of(RecordKind.ADDRESS_HAZARD, SEE)
                    .to(PRACTITIONER, SAFEGUARDING_LEAD, SENIOR_LEADER, DUTY_COORDINATOR),
            Rule.of(RecordKind.ADDRESS_HAZARD, ADD).to(AT_CASES),
            Rule.of(RecordKind.ADDRESS_HAZARD, DECIDE).to(AT_CASES),
            Rule.of(RecordKind.EMERGENCY_DETAILS, SEE)
                    .toThose(Set.of(VISIT_CHAIN), PRACTITIONER, SAFEGUARDING_LEAD, SENIOR_LEADER, DUTY_COORDINATOR),
            Rule.of(RecordKind.EMERGENCY_DETAILS, CHANGE).toThose(Set.of(PARTY), Role.values()),

            // people, settings and the house itself
            Rule.of(RecordKind.STAFF, SEE).toAnybodyBut(NOT_OF_THE_HOUSE),
            Rule.of(RecordKind.STAFF, ADD).to(ADMINISTRATOR),
            Rule.of(RecordKind.STAFF, CHANGE).to(ADMINISTRATOR),
            Rule.of(RecordKind.SETTING, SEE).toAnybodyBut(NOT_OF_THE_HOUSE),
            Rule.of(RecordKind.SETTING, CHANGE).to(ADMINISTRATOR, SENIOR_LEADER),
            Rule.of(RecordKind.ROTA, SEE).toAnybodyBut(NOT_OF_THE_HOUSE),
            Rule.of(RecordKind.ROTA, CHANGE).to(ADMINISTRATOR, SENIOR_LEADER, DUTY_COORDINATOR),
            Rule.of(RecordKind.TRUST, SEE).to(TRUST_LEADER),
            Rule.of(RecordKind.DELIVERY, SEE).to(ADMINISTRATOR, DUTY_COORDINATOR),
            Rule.of(RecordKind.DELIVERY, CHANGE).to(ADMINISTRATOR),
            Rule.of(RecordKind.ROSTER_IMPORT, SEE).to(ADMINISTRATOR),
            Rule.of(RecordKind.ROSTER_IMPORT, ADD).to(ADMINISTRATOR),
            Rule.of(RecordKind.AUDIT_TRAIL, SEE).to(ADMINISTRATOR, SENIOR_LEADER),
            Rule.of(RecordKind.AUDIT_TRAIL, DECIDE).to(ADMINISTRATOR, SENIOR_LEADER));

    /** The roles that may open a record of a kind by giving a reason, until the end of the day. */
    static Set<Role> mayGiveAReason(RecordKind kind) {
        return switch (kind) {
            case FAMILY, RESTRICTED_DETAIL -> Set.of(AT_CASES);
            default -> Set.of();
        };
    }

    /** The rule, if there is one; otherwise nobody may. */
    static Optional<Rule> about(Action action, RecordKind kind) {
        return Optional.ofNullable(BY_QUESTION.get(new Question(action, kind)));
    }

    private record Question(Action action, RecordKind kind) {}

    private static final Map<Question, Rule> BY_QUESTION = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(rule -> new Question(rule.action(), rule.kind()), rule -> rule));

    private Rules() {}
}
