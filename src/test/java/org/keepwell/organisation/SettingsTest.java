package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.School;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.function.ThrowingSupplier;

@KeepwellTest
class SettingsTest {

    @Autowired
    private Settings settings;

    @Autowired
    private Staff staff;

    @Autowired
    private Governance governance;

    @Autowired
    private Signposts signposts;

    @Autowired
    private Sites sites;

    @Autowired
    private DutyRota rota;

    @Autowired
    private DatabaseClock clock;

    private final School school = Cast.school();

    @ParameterizedTest
    @EnumSource(SettingForm.class)
    void everyFormOfProvisionIsAFullSettingWithoutAUrn(SettingForm form) {
        School ours = Cast.school(form);
        Colleague head = ours.hire("Rukhsana Dar", JobTitle.HEAD, Role.SENIOR_LEADER, Role.ADMINISTRATOR);
        SettingDetails details = head.asks(() -> settings.current());
        assertThat(details.kind()).isEqualTo(form);
        assertThat(details.form()).isEqualTo(form.words());
        assertThat(details.urn()).isNull();
        assertThat(head.asks(() -> staff.all())).extracting(StaffMember::name).containsExactly("Rukhsana Dar");
        assertThat(head.asks(() -> signposts.all())).hasSize(5);
    }

    @Test
    void aCodeIsTakenOnce() {
        SettingId other = SettingId.make();
        NewSetting same = new NewSetting(
                "Another",
                school.code().toUpperCase(java.util.Locale.ROOT),
                SettingForm.ACADEMY,
                Sector.ACADEMY_TRUST,
                Phase.SECONDARY,
                11,
                16,
                null);
        assertThatThrownBy(
                        () -> Acting.as(Actor.engine(other), (ThrowingSupplier<SettingId>) () -> settings.found(same)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("code");
    }

    @Test
    void familiesAreOpenToAllWhileFewerThanEightWorkHere() {
        for (int i = 0; i < 7; i++) {
            Colleague _ = school.hire("Worker " + (char) ('a' + i), Role.PRACTITIONER);
        }
        Colleague supervisor = school.hire("Meera Sandhu", JobTitle.EXTERNAL_SUPERVISOR, Role.EXTERNAL_SUPERVISOR);
        assertThat(supervisor.asks(() -> settings.current().familiesOpenToAll()))
                .isTrue();
        Colleague eighth = school.hire("Worker eight", Role.PRACTITIONER);
        assertThat(eighth.asks(() -> settings.current().familiesOpenToAll())).isFalse();
    }

    @Test
    void aPersonOfSeveralSettingsIsToldAllOfThem() {
        Colleague meera = school.hire("Meera Sandhu", JobTitle.EXTERNAL_SUPERVISOR, Role.EXTERNAL_SUPERVISOR);
        School second = Cast.school(SettingForm.VOLUNTARY);
        Colleague _ = second.alsoHire(meera, "Meera Sandhu", Role.EXTERNAL_SUPERVISOR);
        List<SettingDetails> places = Acting.as(Actor.person(meera.person()), (ThrowingSupplier<List<SettingDetails>>)
                () -> settings.of(meera.person()));
        assertThat(places).extracting(SettingDetails::id).containsExactlyInAnyOrder(school.id(), second.id());
    }

    @Test
    void setUpEndsOnlyWhenEverySignpostIsChecked() {
        Colleague admin = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> admin.acts(() -> settings.finishSetUp()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Children's services out of hours");
        admin.asks(() -> signposts.all())
                .forEach(signpost -> admin.acts(() -> signposts.confirm(
                        signpost.id(),
                        signpost.name(),
                        signpost.number().isBlank() ? "0113 496 0000" : signpost.number(),
                        signpost.note(),
                        true)));
        admin.acts(() -> settings.finishSetUp());
        assertThat(admin.asks(() -> settings.current().setUp())).isTrue();
        assertThat(admin.asks(() -> signposts.due())).isEmpty();
    }

    @Test
    void signpostsAreAskedAgainEachTerm() {
        Colleague admin = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
        UUID own = admin.asks(() -> signposts.add("Chaplain", "0113 496 0001", "", false));
        assertThat(admin.asks(() -> signposts.due())).extracting(Signpost::id).doesNotContain(own);
        org.keepwell.testing.MovedTime.forward(java.time.Duration.ofDays(130));
        assertThat(admin.asks(() -> signposts.due())).extracting(Signpost::id).contains(own);
    }

    @Test
    void aChangeOfGovernanceIsDatedAndKeepsEverything() {
        Colleague head = school.hire("Seun Bello", JobTitle.HEAD, Role.ADMINISTRATOR, Role.SENIOR_LEADER);
        LocalDate today = head.asks(() -> clock.today());
        UUID site = head.asks(() -> sites.add("Quayside", "1 Harbour Road", ""));
        UUID slot = head.asks(
                () -> rota.assign(Duty.LEADER, head.person(), today, LocalTime.of(8, 0), LocalTime.of(16, 0)));
        head.acts(() -> {
            BodyId council = governance.add("Saltwick Council", BodyKind.COUNCIL);
            governance.runBy(council, today.minusYears(20));
            BodyId own = governance.add("Marram Bank Trust", BodyKind.SINGLE_ACADEMY_TRUST);
            governance.runBy(own, today);
        });
        List<Belonging> history = head.asks(() -> governance.history());
        assertThat(history)
                .extracting(belonging -> belonging.body().name())
                .containsExactly("Marram Bank Trust", "Saltwick Council");
        assertThat(history.get(1).lastDay()).isEqualTo(today.minusDays(1));
        assertThat(head.asks(() -> sites.all())).extracting(Site::id).contains(site);
        assertThat(head.asks(() -> rota.week(today)).days())
                .flatExtracting(DutyDay::slots)
                .extracting(DutySlot::id)
                .contains(slot);
        assertThat(head.asks(() -> staff.find(head.person()).name())).isEqualTo("Seun Bello");
    }

    @Test
    void aChangeBeforeThePresentBodyBeganIsRefused() {
        Colleague head = school.hire("Seun Bello", JobTitle.HEAD, Role.ADMINISTRATOR);
        LocalDate today = head.asks(() -> clock.today());
        BodyId body = head.asks(() -> governance.add("Saltwick Council", BodyKind.COUNCIL));
        head.acts(() -> governance.runBy(body, today));
        assertThatThrownBy(() -> head.acts(() -> governance.runBy(body, today))).isInstanceOf(Refused.class);
    }

    @Test
    void onlyThoseWhoMayChangeTheSettingDo() {
        Colleague worker = school.hire("Chantelle Wray", Role.PRACTITIONER);
        assertThatThrownBy(() -> worker.asks(() -> sites.add("A", "", ""))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> worker.acts(() -> settings.keepQuiet(LocalTime.NOON, LocalTime.MIDNIGHT, true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> worker.acts(() -> settings.finishSetUp())).isInstanceOf(NotFound.class);
    }
}
