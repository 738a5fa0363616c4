package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;

class ChainTest {

    private final PersonId callum = PersonId.make();
    private final PersonId precious = PersonId.make();
    private final PersonId shabnam = PersonId.make();
    private final PersonId martin = PersonId.make();
    private final PersonId adaeze = PersonId.make();
    private final PersonId tomasz = PersonId.make();
    private final Set<PersonId> staff = Set.of(callum, precious, shabnam, martin, adaeze, tomasz);

    @Test
    void goesFromTheNearestUp() {
        Chain chain = Chain.of(named(tomasz, shabnam, martin, null, adaeze), Set.of(callum), staff);
        assertThat(chain.everybody()).containsExactly(tomasz, shabnam, martin, adaeze);
    }

    @Test
    void leavesOutWhoeverIsOnTheVisit() {
        Chain chain = Chain.of(named(precious, shabnam, precious, null, precious), Set.of(callum, precious), staff);
        assertThat(chain.everybody()).containsExactly(shabnam);
    }

    @Test
    void leavesOutWhoeverHasLeft() {
        Chain chain = Chain.of(named(tomasz, shabnam, martin, null, adaeze), Set.of(callum), Set.of(callum, martin));
        assertThat(chain.everybody()).containsExactly(martin);
    }

    @Test
    void aStepWhosePersonIsOnTheVisitGoesToTheNextDistinctPerson() {
        Chain chain = Chain.of(named(precious, shabnam, martin, null, adaeze), Set.of(callum, precious), staff);
        assertThat(chain.next(Rung.CHECK_IN, Set.of())).containsExactly(shabnam);
    }

    @Test
    void aPersonWithTwoHatsIsToldOnceAndTheStepGoesOnUp() {
        Chain chain = Chain.of(named(shabnam, shabnam, martin, null, adaeze), Set.of(callum), staff);
        assertThat(chain.next(Rung.LINE_MANAGER, Set.of(shabnam))).containsExactly(martin);
    }

    @Test
    void theDeputyIsToldWhenTheDutyLeaderAlreadyKnows() {
        Chain chain = Chain.of(named(tomasz, shabnam, martin, adaeze, tomasz), Set.of(callum), staff);
        assertThat(chain.next(Rung.DUTY_LEADER, Set.of(tomasz, shabnam, martin)))
                .containsExactly(adaeze);
    }

    @Test
    void theCheckInStepAlsoGoesToWhoeverAcceptedToAnswerOutsideHours() {
        Chain chain = Chain.of(new Chain.Named(tomasz, adaeze, shabnam, martin, null, martin), Set.of(callum), staff);
        assertThat(chain.next(Rung.CHECK_IN, Set.of())).containsExactly(tomasz, adaeze);
    }

    @Test
    void somebodyElseInTheChainRingsThePoliceWhenTheNamedPersonIsOnTheVisit() {
        Chain chain = Chain.of(named(tomasz, shabnam, martin, null, precious), Set.of(callum, precious), staff);
        assertThat(chain.police()).isEqualTo(martin);
    }

    @Test
    void withNobodyAtAllItIsEmptyAndNobodyRingsThePolice() {
        Chain chain = Chain.of(named(callum, null, null, null, callum), Set.of(callum), staff);
        assertThat(chain.empty()).isTrue();
        assertThat(chain.police()).isNull();
    }

    private static Chain.Named named(
            @Nullable PersonId checkIn,
            @Nullable PersonId manager,
            @Nullable PersonId leader,
            @Nullable PersonId deputy,
            @Nullable PersonId police) {
        return new Chain.Named(checkIn, null, manager, leader, deputy, police);
    }
}
