package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;

class StaffRulesTest {

    private final PersonId head = PersonId.make();
    private final PersonId manager = PersonId.make();
    private final PersonId worker = PersonId.make();
    private final Map<PersonId, PersonId> lines = Map.of(worker, manager, manager, head);

    @Test
    void linesGoUpwardsOnly() {
        assertThatThrownBy(() -> StaffRules.checkNoCircle(head, worker, lines)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> StaffRules.checkNoCircle(manager, worker, lines))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> StaffRules.checkNoCircle(worker, head, lines)).doesNotThrowAnyException();
    }

    @Test
    void nobodyManagesThemselves() {
        assertThatThrownBy(() -> StaffRules.checkNoCircle(worker, worker, Map.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void namesAreSortedWithoutAccents() {
        assertThat(StaffRules.key("Siân Maddox")).isEqualTo("sian maddox");
        assertThat(StaffRules.key(" Andrej Kováč ")).isEqualTo("andrej kovac");
    }

    @Test
    void numbersAndAddressesAreCheckedWhenGiven() {
        assertThatCode(() -> StaffRules.checkReach("", "")).doesNotThrowAnyException();
        assertThatCode(() -> StaffRules.checkReach("+44 7700 900123", "a@b.example"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> StaffRules.checkReach("ring me", "")).hasMessageContaining("phone number");
        assertThatThrownBy(() -> StaffRules.checkReach("", "a@b")).hasMessageContaining("e-mail");
    }

    @Test
    void severalHatsAreSaidPlainly() {
        StaffMember rukhsana = member(Set.of(Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD, Role.PRACTITIONER));
        assertThat(Hats.of(rukhsana, true).inWords()).isEqualTo("line manager, safeguarding lead and senior leader");
        assertThat(Hats.of(rukhsana, true).several()).isTrue();
        assertThat(Hats.of(member(Set.of(Role.PRACTITIONER)), false).several()).isFalse();
    }

    private static StaffMember member(Set<Role> roles) {
        return new StaffMember(PersonId.make(), "Rukhsana Dar", "Rukhsana", "Head", "", "", roles, true, null);
    }
}
