package org.keepwell.demo;

import java.util.List;
import java.util.Set;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.Phase;
import org.keepwell.organisation.Sector;
import org.keepwell.organisation.SettingForm;
import org.keepwell.shared.Role;

/** The people and places of the demo story. All invented; five kinds of setting under several employers. */
final class Cast {

    /** A setting with its staff and families. {@code siteNames} begins with the main site. */
    record School(
            String code,
            String name,
            SettingForm form,
            Sector sector,
            Phase phase,
            int ageFrom,
            int ageTo,
            String trust,
            List<String> siteNames,
            List<Member> staff,
            List<Household> families) {}

    /** Somebody who works there. {@code roles} and {@code manager} as in the story; the manager is named by username, or empty. */
    record Member(String username, String name, JobTitle job, String manager, String mobile, Set<Role> roles) {}

    /**
     * A family and what a visit to it needs to know.
     *
     * @param adult "name, relationship"
     * @param children each "name, age"
     * @param languages besides English
     * @param wants what the family wants, in plain words
     * @param keyWorker by username
     */
    record Household(
            String name,
            String adult,
            List<String> children,
            String address,
            String postcode,
            String languages,
            String wants,
            String keyWorker) {}

    /** Supervises people of several settings, employed by none of them. */
    static final Member SUPERVISOR = member(
            "meera", "Dr Meera Sandhu", JobTitle.EXTERNAL_SUPERVISOR, "", "07700 900801", Role.EXTERNAL_SUPERVISOR);

    /** The settings she supervises at, by code. */
    static final Set<String> SUPERVISED = Set.of("WBA", "TAN", "MAR");

    private Cast() {}

    static Member member(String username, String name, JobTitle job, String manager, String mobile, Role... roles) {
        return new Member(username, name, job, manager, mobile, Set.of(roles));
    }

    static final List<School> SCHOOLS = List.of(
            TrustSchools.wharrowBridge(),
            TrustSchools.inglebeck(),
            OwnSchools.fellgarth(),
            OwnSchools.tansyRow(),
            TrustSchools.marramBank());
}
