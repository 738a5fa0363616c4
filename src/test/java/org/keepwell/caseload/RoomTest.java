package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;

/** Room for families by date arithmetic alone. Full time here is 37 hours and 100 points. */
class RoomTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final PersonId CALLUM = PersonId.make();

    @Test
    void withoutAContractOrAPatternSomebodyWorksFullTime() {
        Capacity room = room(null).on(MONDAY);
        assertThat(room.contractedMinutes()).isEqualTo(37 * 60);
        assertThat(room.availablePoints()).isEqualTo(100);
        assertThat(room.fteTenths()).isEqualTo(10);
        assertThat(room.maxFamilies()).isEqualTo(16);
    }

    @Test
    void aPatternSaysTheTimeAndLongDaysAreNoMoreRoom() {
        assertThat(room(1110).on(MONDAY).availablePoints()).isEqualTo(50);
        assertThat(room(45 * 60).on(MONDAY).availablePoints()).isEqualTo(100);
    }

    @Test
    void aReductionBeginsAndEndsByItsDates() {
        Room room = room(null, percent(40, MONDAY.plusDays(7), MONDAY.plusDays(13)));
        assertThat(room.on(MONDAY).availablePoints()).isEqualTo(100);
        assertThat(room.on(MONDAY.plusDays(7)).availablePoints()).isEqualTo(60);
        assertThat(room.on(MONDAY.plusDays(13)).availablePoints()).isEqualTo(60);
        assertThat(room.on(MONDAY.plusDays(14)).availablePoints()).isEqualTo(100);
    }

    @Test
    void whatChangesNextIsSaid() {
        Room room = room(null, percent(40, MONDAY.plusDays(7), MONDAY.plusDays(13)));
        assertThat(room.on(MONDAY).nextChange()).hasValue(new Capacity.Change(MONDAY.plusDays(7), false, 60));
        assertThat(room.on(MONDAY.plusDays(8)).nextChange())
                .hasValue(new Capacity.Change(MONDAY.plusDays(14), false, 100));
        assertThat(room.on(MONDAY.plusDays(20)).nextChange()).isEmpty();
    }

    @Test
    void severalOnOneDayAddUpToAllAtTheMost() {
        Room room = room(null, percent(30, MONDAY, null), percent(20, MONDAY, null));
        assertThat(room.on(MONDAY).availablePoints()).isEqualTo(50);
        Capacity none =
                room(null, percent(80, MONDAY, null), percent(70, MONDAY, null)).on(MONDAY);
        assertThat(none.availableMinutes()).isZero();
        assertThat(none.maxFamilies()).isZero();
        assertThat(none.away()).isFalse();
    }

    @Test
    void somebodyAwayIsAwayAndNeverAtNought() {
        Capacity away = room(null, away(MONDAY, MONDAY.plusDays(20))).on(MONDAY);
        assertThat(away.away()).isTrue();
        assertThat(away.maxFamilies()).isZero();
        assertThat(away.absence())
                .hasValueSatisfying(absence -> assertThat(absence.until()).isEqualTo(MONDAY.plusDays(20)));
        assertThat(Caseload.of(member(), away, List.of()).percentUsed()).isEmpty();
        assertThat(Caseload.percent(12, away)).isEmpty();
    }

    @Test
    void percentIsPointsOfRoomRoundedHalfUp() {
        Capacity half = room(1110).on(MONDAY);
        assertThat(Caseload.percent(0, half)).hasValue(0);
        assertThat(Caseload.percent(41, half)).hasValue(82);
        Capacity odd = room(37 * 60 * 8 / 10).on(MONDAY);
        assertThat(odd.availablePoints()).isEqualTo(80);
        assertThat(Caseload.percent(1, odd)).hasValue(1);
        assertThat(Caseload.percent(94, odd)).hasValue(118);
        assertThat(Caseload.percent(2, odd)).hasValue(3);
    }

    private static Room room(@Nullable Integer pattern, CapacityStore.Less... less) {
        return new Room(CALLUM, Criteria.USUAL, pattern, List.of(), List.of(less));
    }

    private static CapacityStore.Less percent(int percent, LocalDate from, @Nullable LocalDate until) {
        return new CapacityStore.Less(
                Ids.newId(), CALLUM, ReductionKind.OTHER_DUTIES, percent, null, from, until, null, 1);
    }

    private static CapacityStore.Less away(LocalDate from, LocalDate until) {
        return new CapacityStore.Less(Ids.newId(), CALLUM, ReductionKind.AWAY, null, null, from, until, null, 1);
    }

    private static StaffMember member() {
        return new StaffMember(
                CALLUM, "Callum", "Callum", "Teaching assistant", "", "", java.util.Set.of(), true, null);
    }
}
