package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.exchange.ImportId;
import org.keepwell.exchange.ImportPage;
import org.keepwell.exchange.ImportState;
import org.keepwell.exchange.RosterImport;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever came in by a roster stays the same person when they are invited, and when the roster comes again. */
@KeepwellTest
class ImportedStaffTest {

    @Autowired
    private RosterImport imports;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    private final School school = Cast.school();
    private final Colleague pam = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
    private final String email = "leanne." + school.code() + "@fell.example";

    @Test
    void theInvitedPersonIsTheImportedOne() {
        bringIn("Postle");
        PersonId leanne = leanne().person();
        Web office = pam.web();
        assertThat(office.fill("/people/" + leanne + "/sign-in", "/people/" + leanne + "/invitation", Map.of())
                        .status())
                .isEqualTo(302);
        String link = Mails.linkTo(email);
        String username = "leanne." + school.code();
        assertThat(Web.stranger()
                        .fill(link, Map.of("username", username, "newPassword", "brown tea and toast"))
                        .location())
                .isEqualTo("/welcome");

        assertThat(Acting.as(Actor.nobody(), () -> people.named(username))).contains(leanne);
        bringIn("Postlethwaite");
        assertThat(leanne().person()).isEqualTo(leanne);
        assertThat(leanne().name()).isEqualTo("Leanne Postlethwaite");
        assertThat(pam.<List<StaffMember>>asks(() -> staff.all())).hasSize(2);
        assertThat(Web.signedIn(username, "brown tea and toast").get("/").status())
                .isEqualTo(200);
    }

    private StaffMember leanne() {
        return pam.<List<StaffMember>>asks(() -> staff.all()).stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private void bringIn(String familyName) {
        byte[] users = ("sourcedId,role,givenName,familyName,email\nt1,teacher,Leanne," + familyName + "," + email
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        ImportId id = pam.asks(() -> imports.receive("users.csv", new ByteArrayInputStream(users)));
        awaited(id, ImportState.READY);
        pam.acts(() -> imports.confirm(id));
        awaited(id, ImportState.DONE);
    }

    private void awaited(ImportId id, ImportState state) {
        await().until(() -> pam.<ImportPage>asks(() -> imports.page(id)).state() == state);
    }
}
