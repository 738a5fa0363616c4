package org.keepwell.access;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Signposts;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the first set-up, each done whole or not at all. The caller binds who acts: at first the new setting's engine, later its administrator. */
@Component
class SetUpSteps {

    private static final LocalTime DUTY_FROM = LocalTime.of(8, 0);
    private static final LocalTime DUTY_UNTIL = LocalTime.of(18, 0);
    private static final int FIRST_DAYS = 7;

    private final FirstSetUp setUp;
    private final Settings settings;
    private final Staff staff;
    private final DutyRota rota;
    private final Signposts signposts;
    private final People people;
    private final OwnPassword passwords;
    private final Invitations invitations;
    private final DatabaseClock clock;
    private final Audit audit;

    SetUpSteps(
            FirstSetUp setUp,
            Settings settings,
            Staff staff,
            DutyRota rota,
            Signposts signposts,
            People people,
            OwnPassword passwords,
            Invitations invitations,
            DatabaseClock clock,
            Audit audit) {
        this.setUp = setUp;
        this.settings = settings;
        this.staff = staff;
        this.rota = rota;
        this.signposts = signposts;
        this.people = people;
        this.passwords = passwords;
        this.invitations = invitations;
        this.clock = clock;
        this.audit = audit;
    }

    /** Founds the setting whose id the actor is bound to. */
    @Transactional
    public void found(NewSetting wanted) {
        FirstSetUp.State state = setUp.stateForStep();
        if (!state.open() || state.founded() != null) {
            throw new NotFound("step");
        }
        setUp.founded(settings.found(wanted));
        audit.record("founded-setting", "setting", Acting.now().settingOrFail().value());
    }

    /** Adds the first people. @throws Refused when a name or address is missing or a password too easily guessed */
    @Transactional
    public void addPeople(PersonId admin, FirstPeople wanted) {
        FirstSetUp.State state = setUp.stateForStep();
        if (!state.open() || state.admin() != null) {
            throw new NotFound("step");
        }
        passwords.check(wanted.newPassword(), wanted.username(), wanted.name(), admin);
        people.register(admin, wanted.username(), wanted.newPassword(), wanted.email());
        staff.join(NewStaff.of(admin, wanted.name(), wanted.job())
                .withRoles(rolesOf(wanted))
                .reachedBy(wanted.mobile(), wanted.email()));
        PersonId lead = wanted.leadIsMe() ? admin : join(wanted.leadName(), wanted.leadEmail(), Role.SAFEGUARDING_LEAD);
        PersonId onDuty = switch (wanted.duty()) {
            case ME -> admin;
            case LEAD -> lead;
            case OTHER -> join(wanted.dutyName(), wanted.dutyEmail(), Role.DUTY_COORDINATOR);
        };
        for (LocalDate day : firstDays()) {
            rota.assign(Duty.LEADER, onDuty, day, DUTY_FROM, DUTY_UNTIL);
        }
        setUp.peopleAdded(admin);
    }

    /** Confirms the numbers and ends set-up. @throws Refused while one is missing */
    @Transactional
    public void finish(List<FirstNumber> numbers) {
        if (!setUp.stateForStep().open()) {
            throw new NotFound("step");
        }
        for (FirstNumber number : numbers) {
            if (number.confirmed() && !number.number().isBlank()) {
                signposts.confirm(number.id(), number.name(), number.number(), number.note(), number.outOfHours());
            }
        }
        settings.finishSetUp();
        setUp.finished();
        PersonId me = Acting.now().personOrFail();
        staff.all().stream()
                .filter(member -> !member.person().equals(me) && !member.email().isBlank())
                .forEach(member -> invitations.invite(member.person()));
    }

    private PersonId join(String name, String email, Role role) {
        PersonId id = PersonId.make();
        staff.join(NewStaff.of(id, name, JobTitle.OTHER)
                .withRoles(Set.of(role, Role.PRACTITIONER))
                .reachedBy("", email));
        return id;
    }

    private static Set<Role> rolesOf(FirstPeople wanted) {
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        roles.addAll(wanted.job().beginsWith());
        if (wanted.leadIsMe()) {
            roles.add(Role.SAFEGUARDING_LEAD);
        }
        if (wanted.duty() == FirstPeople.OnDuty.ME) {
            roles.add(Role.DUTY_COORDINATOR);
        }
        return roles;
    }

    private List<LocalDate> firstDays() {
        LocalDate today = clock.today();
        return today.datesUntil(today.plusDays(FIRST_DAYS))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .toList();
    }
}
