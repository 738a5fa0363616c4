package org.keepwell.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keepwell.access.People;
import org.keepwell.demo.Cast.Member;
import org.keepwell.demo.Cast.School;
import org.keepwell.organisation.BodyId;
import org.keepwell.organisation.BodyKind;
import org.keepwell.organisation.Calendar;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyHabits;
import org.keepwell.organisation.EmergencyDetails;
import org.keepwell.organisation.Governance;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Signpost;
import org.keepwell.organisation.Signposts;
import org.keepwell.organisation.Sites;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;

/** Founds the demo's settings: bodies, sites, terms, people, the duty rota and signposts. */
@Component
@Demo
class FoundsSchools {

    /** The password of everybody in the demo; the demo listens on this machine alone. */
    static final String PASSWORD = "canal walk and chips";

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final People people;
    private final Settings settings;
    private final Governance governance;
    private final Sites sites;
    private final Calendar calendar;
    private final Staff staff;
    private final DutyHabits rota;
    private final Signposts signposts;
    private final EmergencyDetails emergencies;

    FoundsSchools(
            People people,
            Settings settings,
            Governance governance,
            Sites sites,
            Calendar calendar,
            Staff staff,
            DutyHabits rota,
            Signposts signposts,
            EmergencyDetails emergencies) {
        this.people = people;
        this.settings = settings;
        this.governance = governance;
        this.sites = sites;
        this.calendar = calendar;
        this.staff = staff;
        this.rota = rota;
        this.signposts = signposts;
        this.emergencies = emergencies;
    }

    /** Founds one setting and returns its id, with the ids of its people by the name they sign in with. */
    Founded found(School school, Map<String, PersonId> known) {
        SettingId id = new SettingId(Ids.newId());
        Map<String, PersonId> persons = new HashMap<>(known);
        for (Member member : school.staff()) {
            persons.put(
                    member.username(), Acting.as(Actor.nobody(), () -> people.register(member.username(), PASSWORD)));
        }
        if (Cast.SUPERVISED.contains(school.code())) {
            Member supervisor = Cast.SUPERVISOR;
            persons.computeIfAbsent(
                    supervisor.username(), name -> Acting.as(Actor.nobody(), () -> people.register(name, PASSWORD)));
        }
        Acting.as(Actor.engine(id), () -> furnish(school, persons));
        for (Member member : school.staff()) {
            Actor self = Actor.person(the(member.username(), persons), id, member.roles());
            Acting.as(self, () -> emergencies.keep(emergency(member)));
        }
        return new Founded(id, school, Map.copyOf(persons));
    }

    /** A setting as founded. */
    record Founded(SettingId id, School school, Map<String, PersonId> persons) {

        /** Somebody of this setting, as who they are there. */
        Actor as(String username) {
            Set<Role> roles = school.staff().stream()
                    .filter(member -> member.username().equals(username))
                    .findFirst()
                    .orElseThrow()
                    .roles();
            return Actor.person(person(username), id, roles);
        }

        PersonId person(String username) {
            return the(username, persons);
        }
    }

    void furnish(School school, Map<String, PersonId> persons) {
        settings.found(new NewSetting(
                school.name(),
                school.code(),
                school.form(),
                school.sector(),
                school.phase(),
                school.ageFrom(),
                school.ageTo(),
                null));
        if (!school.trust().isEmpty()) {
            governance.runBy(body(school.trust()), LocalDate.of(2026, 9, 1));
        }
        for (String site : school.siteNames()) {
            sites.add(site, "", "");
        }
        UUID term = calendar.addTerm("Autumn 2026", LocalDate.of(2026, 9, 3), LocalDate.of(2026, 12, 18));
        calendar.close("Half term", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30));
        for (Member member : school.staff()) {
            staff.join(newStaff(member, persons), LocalDate.of(2026, 9, 1));
        }
        if (Cast.SUPERVISED.contains(school.code())) {
            staff.join(newStaff(Cast.SUPERVISOR, persons), LocalDate.of(2026, 9, 1));
        }
        onDuty(school.staff(), persons);
        rota.fill(term);
        confirmSignposts();
        settings.finishSetUp();
    }

    private BodyId body(String trust) {
        return governance.bodies().stream()
                .filter(body -> body.name().equals(trust))
                .findFirst()
                .map(org.keepwell.organisation.Body::id)
                .orElseGet(() -> governance.add(trust, BodyKind.MULTI_ACADEMY_TRUST));
    }

    private static NewStaff newStaff(Member member, Map<String, PersonId> persons) {
        NewStaff wanted = NewStaff.of(the(member.username(), persons), member.name(), member.job())
                .withRoles(member.roles())
                .reachedBy(member.mobile(), member.username() + "@keepwell.example");
        return member.manager().isEmpty() ? wanted : wanted.managedBy(the(member.manager(), persons));
    }

    /** Those who lead take turns, a day each; the deputy is the next in the row. */
    private void onDuty(List<Member> members, Map<String, PersonId> persons) {
        List<PersonId> leaders = members.stream()
                .filter(member -> member.roles().contains(Role.SENIOR_LEADER)
                        || member.roles().contains(Role.SAFEGUARDING_LEAD)
                        || member.job() == JobTitle.FAMILY_TEAM_MANAGER)
                .map(member -> the(member.username(), persons))
                .toList();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                int turn = day.getValue();
                rota.add(day, MORNING, EVENING, Duty.LEADER, leaders.get(turn % leaders.size()));
                rota.add(day, MORNING, EVENING, Duty.DEPUTY, leaders.get((turn + 1) % leaders.size()));
            }
        }
    }

    private void confirmSignposts() {
        for (Signpost signpost : signposts.all()) {
            String number = signpost.number().isBlank() ? "01632 960999" : signpost.number();
            signposts.confirm(signpost.id(), signpost.name(), number, signpost.note(), signpost.outOfHours());
        }
    }

    private static PersonId the(String username, Map<String, PersonId> persons) {
        return Objects.requireNonNull(persons.get(username), username);
    }

    private static EmergencyDetails.Details emergency(Member member) {
        int n = Math.floorMod(member.username().hashCode(), 90) + 10;
        List<String> cars = List.of("Fiat Panda", "Skoda Fabia", "Ford Fiesta", "Toyota Yaris", "Nissan Leaf");
        List<String> colours = List.of("white", "blue", "silver", "red", "grey");
        return new EmergencyDetails.Details(
                "Next of kin of " + member.name(),
                "07700 9006" + n,
                "family",
                cars.get(n % cars.size()),
                colours.get(n % colours.size()),
                "KW" + n + " DEM");
    }
}
