package org.keepwell.shared;

/**
 * The permission roles of a setting (mission: "Who uses it"). A person may hold several; rights are their union. A line manager and
 * a worker on a case are relations, not roles; the duty leader and deputy are slots of the rota.
 */
public enum Role {
    PRACTITIONER("Practitioner"),
    SAFEGUARDING_LEAD("Designated safeguarding lead"),
    DUTY_COORDINATOR("Duty coordinator"),
    EXTERNAL_SUPERVISOR("External supervisor"),
    SENIOR_LEADER("Senior leader"),
    TRUST_LEADER("Trust leader"),
    ADMINISTRATOR("Administrator");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** The role as staff say it. */
    public String words() {
        return words;
    }
}
