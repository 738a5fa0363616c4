package org.keepwell.exchange.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in what a roster holds, row by row, in the order of the files. */
public interface RosterSink {

    void org(Org org);

    void user(User user);

    /** OneRoster 1.2 keeps a person's roles in a file of their own. */
    void role(UserRole role);

    void bornOn(Place place, String userSourceId, LocalDate day);

    void problem(Problem problem);

    /** Called now and then with how much of the input has been read, in hundredths. */
    void progress(int percent);

    /** A school, district or department. */
    record Org(Place place, String sourceId, String name, String type, String identifier) {}

    /** What a person is in a roster, as far as it matters here. */
    enum Part {
        STUDENT,
        TEACHER,
        AIDE,
        ADMINISTRATOR,
        GUARDIAN,
        OTHER
    }

    /**
     * A person.
     *
     * @param parts empty where the roster says it elsewhere
     * @param orgs source ids of the organisations they belong to; empty where the roster says it elsewhere
     * @param agents source ids of those who look after them, or whom they look after
     * @param gone whether the roster marks them as to be removed
     */
    record User(
            Place place,
            String sourceId,
            boolean gone,
            Set<Part> parts,
            List<String> orgs,
            String givenName,
            String familyName,
            String knownAs,
            String email,
            String phone,
            String yearGroup,
            String upn,
            @Nullable LocalDate bornOn,
            List<String> agents,
            String relationship) {

        public User {
            parts = Set.copyOf(parts);
            orgs = List.copyOf(orgs);
            agents = List.copyOf(agents);
        }
    }

    /** One role of one person in one organisation. */
    record UserRole(Place place, String userSourceId, Part part, String org) {}
}
