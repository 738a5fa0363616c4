package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.Stale;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.School;
import org.keepwell.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

@KeepwellTest
class StaffTest {

    @Autowired
    private Staff staff;

    @Autowired
    private Settings settings;

    @Autowired
    private EmergencyDetails emergency;

    @Autowired
    private OutsideBuddies buddies;

    @Autowired
    private DatabaseClock clock;

    @Autowired
    private MayI mayI;

    private final School school = Cast.school();
    private final Colleague admin = school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR);
    private final Colleague worker = school.hire("Chantelle Wray", JobTitle.TEACHING_ASSISTANT, Role.PRACTITIONER);

    @Test
    void somebodyOfAnotherSettingIsNotFound() {
        Colleague stranger = Cast.school().hire("Andrej Kovac", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> stranger.asks(() -> staff.find(worker.person())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stranger.acts(() -> staff.leave(worker.person(), clock.today())))
                .isInstanceOf(NotFound.class);
        assertThat(stranger.asks(() -> staff.rolesOf(worker.person()))).isEmpty();
    }

    @Test
    void theDayAfterTheLastOneTheSettingIsGoneForThem() {
        LocalDate today = admin.asks(() -> clock.today());
        admin.acts(() -> staff.leave(worker.person(), today));
        assertThat(worker.asks(() -> settings.of(worker.person()))).hasSize(1);
        MovedTime.forward(Duration.ofDays(1));
        assertThat(worker.asks(() -> settings.of(worker.person()))).isEmpty();
        assertThat(admin.asks(() -> staff.rolesOf(worker.person()))).isEmpty();
        assertThat(admin.asks(() -> staff.find(worker.person()).active())).isFalse();
    }

    @Test
    void somebodyWhoStaysHasTheRolesTheyHad() {
        admin.acts(() -> staff.leave(worker.person(), clock.today()));
        MovedTime.forward(Duration.ofDays(2));
        admin.acts(() -> staff.stay(worker.person()));
        assertThat(admin.asks(() -> staff.rolesOf(worker.person()))).containsExactly(Role.PRACTITIONER);
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> admin.acts(() -> staff.changeRoles(admin.person(), Set.of(Role.PRACTITIONER))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> admin.acts(() -> staff.leave(admin.person(), clock.today())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void linesThatWouldGoInACircleAreRefused() {
        Colleague head = school.hire("Rukhsana Dar", JobTitle.HEAD, Role.SENIOR_LEADER);
        admin.acts(() -> staff.reportTo(worker.person(), head.person()));
        assertThat(admin.asks(() -> staff.lineManagerOf(worker.person()))).contains(head.person());
        assertThat(admin.asks(() -> staff.reportsOf(head.person()))).containsExactly(worker.person());
        assertThatThrownBy(() -> admin.acts(() -> staff.reportTo(head.person(), worker.person())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aLineManagerWhoLeftIsNobodysAnyMore() {
        Colleague manager = school.hire("Neil Oldroyd", Role.PRACTITIONER);
        admin.acts(() -> staff.reportTo(worker.person(), manager.person()));
        admin.acts(() -> staff.leave(manager.person(), clock.today()));
        MovedTime.forward(Duration.ofDays(1));
        assertThat(admin.asks(() -> staff.lineManagerOf(worker.person()))).isEmpty();
    }

    @Test
    void theLeadComesBeforeTheDeputy() {
        Colleague deputy = school.hire("Neil Oldroyd", Role.SAFEGUARDING_LEAD);
        Colleague lead = school.hire("Rukhsana Dar", Role.SAFEGUARDING_LEAD);
        admin.acts(() ->
                staff.changeRoles(deputy.person(), Set.of(Role.SAFEGUARDING_LEAD), Set.of(Role.SAFEGUARDING_LEAD)));
        assertThat(admin.asks(() -> staff.withRole(Role.SAFEGUARDING_LEAD)))
                .containsExactly(lead.person(), deputy.person());
    }

    @Test
    void aChangeMadeMeanwhileIsNotOverwritten() {
        StaffChange change = new StaffChange(
                "Chantelle Wray", "Chantelle", JobTitle.TEACHING_ASSISTANT, "", "07700 900999", "", null, 1);
        admin.acts(() -> staff.change(worker.person(), change));
        assertThatThrownBy(() -> admin.acts(() -> staff.change(worker.person(), change)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void onlyAnAdministratorChangesStaff() {
        assertThatThrownBy(() -> worker.acts(() -> staff.join(NewStaff.of(PersonId.make(), "A B", JobTitle.OTHER))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> worker.acts(() -> staff.changeRoles(worker.person(), Set.of(Role.ADMINISTRATOR))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachReachesThemselvesAsTheyLike() {
        worker.acts(() -> staff.reachBy(worker.person(), "07700 900321", "", List.of(Channel.TEXT, Channel.IN_APP)));
        StaffRecord record = worker.asks(() -> staff.record(worker.person()));
        assertThat(record.channels()).containsExactly(Channel.TEXT, Channel.IN_APP);
        assertThatThrownBy(() -> worker.acts(() -> staff.reachBy(worker.person(), "", "", List.of(Channel.TEXT))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mobile number");
        assertThatThrownBy(() -> worker.acts(() -> staff.reachBy(admin.person(), "", "", List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListCostsTheSameWhateverItsLength() {
        int few = Statements.during(() -> admin.asks(() -> staff.all())).size();
        for (int i = 0; i < 12; i++) {
            Colleague _ = school.hire("Person " + (char) ('a' + i), Role.PRACTITIONER);
        }
        assertThat(Statements.during(() -> admin.asks(() -> staff.all())).size())
                .isEqualTo(few);
        assertThat(admin.asks(() -> staff.list("person", false, "")).people()).hasSize(12);
    }

    @Test
    void aLongListIsReadPageByPage() {
        school.asEngine(() -> {
            for (int i = 0; i < 120; i++) {
                staff.join(NewStaff.of(PersonId.make(), "Same Name", JobTitle.TEACHER));
            }
        });
        StaffList first = admin.asks(() -> staff.list("same", false, ""));
        StaffList second = admin.asks(() -> staff.list("same", false, first.next()));
        StaffList third = admin.asks(() -> staff.list("same", false, second.next()));
        assertThat(List.of(
                        first.people().size(),
                        second.people().size(),
                        third.people().size()))
                .containsExactly(50, 50, 20);
        assertThat(third.next()).isEmpty();
        Set<PersonId> seen = new java.util.HashSet<>();
        List.of(first, second, third)
                .forEach(page -> page.people()
                        .forEach(record ->
                                assertThat(seen.add(record.member().person())).isTrue()));
    }

    @Test
    void emergencyDetailsAreSealedAndOpenedForAnAlarmAlone() {
        EmergencyDetails.Details details =
                new EmergencyDetails.Details("Jo Wray", "07700 900888", "sister", "Corsa", "blue", "AB12 CDE");
        worker.acts(() -> emergency.keep(details));
        assertThat(worker.asks(() -> emergency.own())).isEqualTo(details);
        assertThat(school.ask(() -> emergency.open(worker.person(), java.util.UUID.randomUUID(), "not heard from")))
                .isEqualTo(details);
        assertThatThrownBy(() -> school.ask(() -> emergency.open(worker.person(), java.util.UUID.randomUUID(), " ")))
                .isInstanceOf(Refused.class);
        assertThat(admin.asks(() -> emergency.own())).isEqualTo(EmergencyDetails.Details.EMPTY);
    }

    @Test
    void somebodyOutsideIsKnownToTheirOwnerAlone() {
        worker.acts(() -> buddies.choose(new OutsideBuddy("Tasha", "Marram Bank", "07700 900777")));
        assertThat(worker.asks(() -> buddies.mine())).isPresent();
        assertThat(admin.asks(() -> buddies.mine())).isEmpty();
        worker.acts(() -> buddies.forget());
        assertThat(worker.asks(() -> buddies.mine())).isEmpty();
    }

    /** What each job may begin with: c cases, v plan visits, b the board, r change the rota, s change the setting, p change people, t the trust. */
    @Test
    @Proves("R04")
    void eachJobBeginsWithItsOwnRights() {
        Map<JobTitle, String> expected = Map.ofEntries(
                Map.entry(JobTitle.EXECUTIVE_PRINCIPAL, "bcrstv"),
                Map.entry(JobTitle.PRINCIPAL, "bcrsv"),
                Map.entry(JobTitle.HEAD, "bcrsv"),
                Map.entry(JobTitle.DEPUTY_HEAD, "bcrsv"),
                Map.entry(JobTitle.ASSISTANT_HEAD, "bcrsv"),
                Map.entry(JobTitle.SITE_MANAGER, "bcrv"),
                Map.entry(JobTitle.FAMILY_TEAM_MANAGER, "bcrv"),
                Map.entry(JobTitle.TEACHER, "bcv"),
                Map.entry(JobTitle.THERAPIST, "bcv"),
                Map.entry(JobTitle.PASTORAL_LEAD, "bcv"),
                Map.entry(JobTitle.ATTENDANCE_OFFICER, "bcv"),
                Map.entry(JobTitle.FAMILY_SUPPORT_WORKER, "bcv"),
                Map.entry(JobTitle.FAMILY_LINK_WORKER, "bcv"),
                Map.entry(JobTitle.LEARNING_MENTOR, "bcv"),
                Map.entry(JobTitle.HIGHER_LEVEL_TEACHING_ASSISTANT, "bcv"),
                Map.entry(JobTitle.TEACHING_ASSISTANT, "bcv"),
                Map.entry(JobTitle.OFFICE, "br"),
                Map.entry(JobTitle.EXTERNAL_SUPERVISOR, ""),
                Map.entry(JobTitle.OTHER, ""));
        assertThat(expected).containsOnlyKeys(JobTitle.values());
        Arrays.stream(JobTitle.values()).forEach(job -> {
            Colleague one = school.hire(NewStaff.of(PersonId.make(), "One " + job.words(), job));
            assertThat(one.asks(() -> staff.rolesOf(one.person()))).isEqualTo(job.beginsWith());
            assertThat(one.asks(() -> rights())).as(job.words()).isEqualTo(expected.get(job));
        });
    }

    private String rights() {
        Set<String> rights = new TreeSet<>();
        note(rights, "c", Action.SEE, RecordKind.FAMILY_LIST);
        note(rights, "v", Action.ADD, RecordKind.VISIT);
        note(rights, "b", Action.SEE, RecordKind.VISIT_BOARD);
        note(rights, "r", Action.CHANGE, RecordKind.ROTA);
        note(rights, "s", Action.CHANGE, RecordKind.SETTING);
        note(rights, "p", Action.CHANGE, RecordKind.STAFF);
        note(rights, "t", Action.SEE, RecordKind.TRUST);
        return String.join("", rights);
    }

    private void note(Set<String> rights, String letter, Action action, RecordKind kind) {
        if (mayI.ever(action, kind)) {
            rights.add(letter);
        }
    }
}
