package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.FamilyCase;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;

/** No form of provision is the usual one: each is described alike, and the same family is worked with in each. */
@KeepwellTest
class EveryFormTest {

    @Autowired
    private Settings settings;

    @Autowired
    private DutyRota rota;

    /** A setting as an administrator describes it. */
    record Described(SettingForm form, Sector sector, Phase phase, int ageFrom, int ageTo, List<String> sites) {}

    /** Every form, every sector, every phase, with no site, one or two. */
    static List<Described> everyForm() {
        return List.of(
                new Described(SettingForm.ACADEMY, Sector.ACADEMY_TRUST, Phase.ALL_THROUGH, 5, 16, List.of("Main")),
                new Described(SettingForm.COUNCIL_RUN, Sector.COUNCIL, Phase.PRIMARY, 5, 11, List.of()),
                new Described(SettingForm.FE_LINKED, Sector.FE_LINKED, Phase.POST_16, 16, 19, List.of("Forge", "Quay")),
                new Described(SettingForm.FREE_SCHOOL, Sector.ACADEMY_TRUST, Phase.SECONDARY, 11, 16, List.of()),
                new Described(
                        SettingForm.INDEPENDENT_SPECIAL, Sector.INDEPENDENT, Phase.ALL_THROUGH, 6, 16, List.of("Fell")),
                new Described(SettingForm.OTHER, Sector.OTHER, Phase.PRIMARY, 4, 11, List.of()),
                new Described(SettingForm.PUPIL_REFERRAL_UNIT, Sector.COUNCIL, Phase.SECONDARY, 11, 16, List.of()),
                new Described(
                        SettingForm.VOLUNTARY, Sector.VOLUNTARY, Phase.SECONDARY, 11, 18, List.of("North", "South")),
                new Described(SettingForm.WORK_BASED, Sector.WORK_BASED, Phase.POST_16, 16, 24, List.of("Yard")));
    }

    @Test
    void noFormSectorOrPhaseIsLeftOut() {
        assertThat(everyForm()).extracting(Described::form).containsExactlyInAnyOrder(SettingForm.values());
        assertThat(everyForm()).extracting(Described::sector).contains(Sector.values());
        assertThat(everyForm()).extracting(Described::phase).contains(Phase.values());
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    @Timeout(60)
    @Proves("F01")
    void theSameFamilyIsWorkedWithInEveryForm(Described wanted) {
        ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);
        School school = Cast.school(otherThan(wanted.form()));
        Colleague lead = school.hire("Rukhsana Dar", Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR);
        Colleague worker = school.hire(NewStaff.of(PersonId.make(), "Hodan Warsame", JobTitle.FAMILY_LINK_WORKER)
                .managedBy(lead.person()));
        rotaHas(school, lead, ten);
        Web leading = lead.web();

        isDescribed(leading, lead, wanted);

        String family = FamilyCase.complete(worker.web(), "Hodan", leading, "Rukhsana", "Pickles", ten);
        assertThat(leading.get(family).text()).contains("Pickles at the kitchen table.");
    }

    @Test
    void everyFormGoesWithEverySectorWithoutAUrn() {
        School school = Cast.school();
        Colleague admin = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
        Set<String> kept = new HashSet<>();
        for (SettingForm form : SettingForm.values()) {
            for (Sector sector : Sector.values()) {
                SettingDetails before = admin.asks(() -> settings.current());
                admin.acts(() -> settings.describe(
                        new NewSetting("Anywhere", school.code(), form, sector, Phase.PRIMARY, 4, 11, null),
                        before.familiesOpen(),
                        before.version()));
                SettingDetails now = admin.asks(() -> settings.current());
                kept.add(now.kind() + " " + now.sector() + " " + now.urn());
            }
        }
        assertThat(kept)
                .isEqualTo(Stream.of(SettingForm.values())
                        .flatMap(form -> Stream.of(Sector.values()).map(sector -> form + " " + sector + " null"))
                        .collect(Collectors.toSet()));
    }

    private void isDescribed(Web web, Colleague lead, Described wanted) {
        SettingDetails before = lead.asks(() -> settings.current());
        Web.Answer saved = web.fill(
                "/set-up/setting",
                Map.of(
                        "name", "Described " + wanted.form().words(),
                        "form", wanted.form().name(),
                        "sector", wanted.sector().name(),
                        "phase", wanted.phase().name(),
                        "ageFrom", String.valueOf(wanted.ageFrom()),
                        "ageTo", String.valueOf(wanted.ageTo()),
                        "urn", "",
                        "familiesOpen", FamiliesOpen.NO.name(),
                        "version", String.valueOf(before.version())));
        assertThat(saved.location()).as(saved.text()).isEqualTo("/set-up/setting");
        wanted.sites()
                .forEach(site -> assertThat(web.fill(
                                        "/set-up/sites/new",
                                        "/set-up/sites",
                                        Map.of("name", site, "address", site + " Road"))
                                .location())
                        .isEqualTo("/set-up/sites"));
        SettingDetails now = lead.asks(() -> settings.current());
        assertThat(new Described(now.kind(), now.sector(), now.phase(), now.ageFrom(), now.ageTo(), wanted.sites()))
                .isEqualTo(wanted);
        assertThat(now.urn()).isNull();
        String sites = web.get("/set-up/sites").text();
        assertThat(wanted.sites()).allMatch(sites::contains);
    }

    private void rotaHas(School school, Colleague lead, ZonedDateTime ten) {
        assertThat(school.<UUID>ask(() -> rota.assign(
                        Duty.LEADER,
                        lead.person(),
                        ten.toInstant().minus(Duration.ofHours(1)),
                        ten.toInstant().plus(Duration.ofHours(6)))))
                .isNotNull();
    }

    private static SettingForm otherThan(SettingForm form) {
        return form == SettingForm.OTHER ? SettingForm.ACADEMY : SettingForm.OTHER;
    }
}
