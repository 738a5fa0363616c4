package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.FamilyCase;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body that is no school has everything a school has; several settings sit under one body, and their cases stay apart. */
@KeepwellTest
class BodyWithoutUrnTest {

    private static final Path TESTS = Path.of("src/test/java");

    @Autowired
    private DutyRota rota;

    @Autowired
    private Governance governance;

    private final ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);

    @Test
    @Proves("F02")
    void everyEndToEndTestRunsInABodyWithoutAUrn() throws IOException {
        NewSetting body = Cast.bodyWithoutUrn("Marram Row", "marram-row");
        assertThat(body.urn()).isNull();
        assertThat(body.form()).isEqualTo(SettingForm.VOLUNTARY);
        assertThat(describesASettingItself())
                .as(
                        "Found settings of tests from Cast.bodyWithoutUrn, so that every journey shows that no URN is needed")
                .containsExactlyInAnyOrder(
                        "Cast.java", "EveryFormTest.java", "OpeningFamiliesTest.java", "SettingsTest.java");
        assertThat(urnsInThisRun()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = BodyKind.class,
            names = {"MULTI_ACADEMY_TRUST", "PARTNERSHIP"})
    @Proves("F02")
    void twoSettingsUnderOneBodyStandSideBySideAndTheirCasesApart(BodyKind kind) {
        Half first = new Half("Fothergill", kind, null);
        Half second = new Half("Entwistle", kind, first.under);

        String trust = first.executive.web().get("/trust").text();
        assertThat(trust)
                .contains("School " + first.school.code(), "School " + second.school.code())
                .doesNotContain("Fothergill", "Entwistle", "Harley", "Mill Lane", "I was alone");

        Web lead = second.lead.web();
        assertThat(lead.get(second.family).status()).isEqualTo(200);
        assertThat(lead.get(first.family).status()).isEqualTo(404);
        for (String page : List.of("/families", "/families?search=foth", "/concerns", "/concerns/closed", "/visits")) {
            assertThat(lead.get(page).text()).as(page).doesNotContain("Fothergill");
        }
        Web executive = first.executive.web();
        assertThat(executive.get(first.family).status()).isNotEqualTo(200);
        assertThat(executive.get(second.family).status()).isNotEqualTo(200);
    }

    /** One of the two settings, with a family worked with from its first day to its last. */
    private final class Half {

        private final School school = Cast.school();
        private final Colleague executive =
                school.hire("Adaeze Okonjo", JobTitle.EXECUTIVE_PRINCIPAL, Role.TRUST_LEADER, Role.ADMINISTRATOR);
        private final Colleague lead = school.hire("Rukhsana Dar", Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD);
        private final Colleague worker = school.hire(
                NewStaff.of(PersonId.make(), "Hodan Warsame", JobTitle.TEACHER).managedBy(lead.person()));
        private final BodyId under;
        private final String family;

        private Half(String name, BodyKind kind, @Nullable BodyId known) {
            under = known == null ? executive.asks(() -> governance.add("Weftway " + school.code(), kind)) : known;
            executive.acts(() -> {
                if (kind == BodyKind.PARTNERSHIP) {
                    governance.joinPartnership(under, ten.toLocalDate());
                } else {
                    governance.runBy(under, ten.toLocalDate());
                }
            });
            UUID _ = school.ask(() -> rota.assign(
                    Duty.LEADER,
                    lead.person(),
                    ten.toInstant().minus(Duration.ofHours(1)),
                    ten.toInstant().plus(Duration.ofHours(6))));
            family = FamilyCase.complete(worker.web(), "Hodan", lead.web(), "Rukhsana", name, ten);
        }
    }

    private static List<String> describesASettingItself() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("NewSetting" + "(")) {
                    found.add(String.valueOf(file.getFileName()));
                }
            }
        }
        return found;
    }

    private static long urnsInThisRun() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql("select count(*) from organisation.setting where urn is not null")
                .query(Long.class)
                .single();
    }
}
