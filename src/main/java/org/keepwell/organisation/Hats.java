package org.keepwell.organisation;

import java.util.ArrayList;
import java.util.List;
import org.keepwell.shared.Role;

/**
 * The hats one person wears where others would be several people. Rights follow roles and relations; this only says the truth about
 * small teams in words: records are kept apart, the person is one (mission, "Hats").
 */
public record Hats(StaffMember person, List<String> worn) {

    /** Roles that families and colleagues would expect to be different people. */
    private static final List<Role> TELLING = List.of(
            Role.SAFEGUARDING_LEAD, Role.DUTY_COORDINATOR, Role.SENIOR_LEADER, Role.TRUST_LEADER, Role.ADMINISTRATOR);

    /** @param managesPeople whether they line-manage anybody here */
    static Hats of(StaffMember person, boolean managesPeople) {
        List<String> worn = new ArrayList<>();
        if (managesPeople) {
            worn.add("line manager");
        }
        TELLING.stream()
                .filter(person::has)
                .map(role -> role == Role.SAFEGUARDING_LEAD ? "safeguarding lead" : lower(role.words()))
                .forEach(worn::add);
        return new Hats(person, List.copyOf(worn));
    }

    public boolean several() {
        return worn.size() > 1;
    }

    /** Such as "line manager, safeguarding lead and administrator". */
    public String inWords() {
        return worn.size() < 2
                ? String.join("", worn)
                : String.join(", ", worn.subList(0, worn.size() - 1)) + " and " + worn.getLast();
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
