package org.keepwell.organisation;

import static org.keepwell.shared.Role.DUTY_COORDINATOR;
import static org.keepwell.shared.Role.PRACTITIONER;
import static org.keepwell.shared.Role.SENIOR_LEADER;
import static org.keepwell.shared.Role.TRUST_LEADER;

import java.util.Set;
import org.keepwell.shared.Role;

/**
 * The jobs people do in Alternative Provision, and the permission roles each begins with (requirement R04). What a job begins with can
 * be changed person by person; safeguarding lead and administrator are always named by somebody, never given by a job.
 */
public enum JobTitle {
    EXECUTIVE_PRINCIPAL("Executive principal", SENIOR_LEADER, TRUST_LEADER),
    PRINCIPAL("Principal", SENIOR_LEADER),
    HEAD("Head", SENIOR_LEADER),
    DEPUTY_HEAD("Deputy head", SENIOR_LEADER, PRACTITIONER),
    ASSISTANT_HEAD("Assistant head", SENIOR_LEADER, PRACTITIONER),
    SITE_MANAGER("Site manager", PRACTITIONER, DUTY_COORDINATOR),
    FAMILY_TEAM_MANAGER("Family team manager", PRACTITIONER, DUTY_COORDINATOR),
    TEACHER("Teacher", PRACTITIONER),
    THERAPIST("Therapist", PRACTITIONER),
    PASTORAL_LEAD("Pastoral lead", PRACTITIONER),
    ATTENDANCE_OFFICER("Attendance officer", PRACTITIONER),
    FAMILY_SUPPORT_WORKER("Family support worker", PRACTITIONER),
    FAMILY_LINK_WORKER("Family link worker", PRACTITIONER),
    LEARNING_MENTOR("Learning mentor", PRACTITIONER),
    HIGHER_LEVEL_TEACHING_ASSISTANT("Higher-level teaching assistant", PRACTITIONER),
    TEACHING_ASSISTANT("Teaching assistant", PRACTITIONER),
    OFFICE("Office", DUTY_COORDINATOR),
    EXTERNAL_SUPERVISOR("External supervisor", Role.EXTERNAL_SUPERVISOR),
    OTHER("Other");

    private final String words;
    private final Set<Role> beginsWith;

    JobTitle(String words, Role... beginsWith) {
        this.words = words;
        this.beginsWith = Set.of(beginsWith);
    }

    public String words() {
        return words;
    }

    /** The permission roles a person with this job begins with. */
    public Set<Role> beginsWith() {
        return beginsWith;
    }
}
