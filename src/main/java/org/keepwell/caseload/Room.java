package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * The arithmetic of room for families: contracted time less the reductions of the day (their sum, at most all of it), as a share of full
 * time, times the points of full time. Pure: everything it needs is in it.
 *
 * @param patternMinutes a week by the person's own working pattern, or null where they keep none
 * @param times contracted time by day, latest first
 * @param reductions every one that had not ended before the day asked about
 */
record Room(
        PersonId person,
        Criteria criteria,
        @Nullable Integer patternMinutes,
        List<CapacityStore.Time> times,
        List<CapacityStore.Less> reductions) {

    /** Tenths of full time, the measure the engine weighs people by. */
    private static final int TENTHS = 10;

    Capacity on(LocalDate day) {
        Capacity plain = plainly(day);
        return new Capacity(
                person,
                plain.away(),
                plain.contractedMinutes(),
                plain.availableMinutes(),
                plain.availablePoints(),
                plain.fteTenths(),
                plain.maxFamilies(),
                plain.active(),
                nextChange(day, plain));
    }

    private Capacity plainly(LocalDate day) {
        int contracted = contracted(day);
        List<Reduction> active = reductions.stream()
                .map(less -> less.reduction(contracted))
                .filter(reduction -> reduction.holds(day))
                .toList();
        int taken = active.stream().mapToInt(Reduction::minutes).sum();
        int left = Math.max(0, contracted - taken);
        int fullTime = criteria.fullTimeMinutes();
        return new Capacity(
                person,
                active.stream().anyMatch(Reduction::away),
                contracted,
                left,
                (int) ((long) criteria.fullTimePoints() * left / fullTime),
                Math.clamp(rounded(left * TENTHS, fullTime), 1, TENTHS),
                mostFamilies(day, left),
                active,
                Optional.empty());
    }

    /** What the contract says, or else the pattern, or else full time; never more than full time, since longer days are no more room. */
    private int contracted(LocalDate day) {
        Integer said = time(day).map(CapacityStore.Time::minutes).orElse(null);
        int minutes = said != null ? said : patternMinutes != null ? patternMinutes : criteria.fullTimeMinutes();
        return Math.min(minutes, criteria.fullTimeMinutes());
    }

    private int mostFamilies(LocalDate day, int left) {
        if (left == 0) {
            return 0;
        }
        Integer said = time(day).map(CapacityStore.Time::mostFamilies).orElse(null);
        return said != null
                ? said
                : Math.max(1, rounded(criteria.fullTimeFamilies() * left, criteria.fullTimeMinutes()));
    }

    private Optional<CapacityStore.Time> time(LocalDate day) {
        return times.stream().filter(time -> !time.from().isAfter(day)).findFirst();
    }

    private Optional<Capacity.Change> nextChange(LocalDate day, Capacity now) {
        Stream<LocalDate> starts = reductions.stream().map(CapacityStore.Less::from);
        Stream<LocalDate> ends = reductions.stream()
                .map(CapacityStore.Less::until)
                .filter(Objects::nonNull)
                .map(until -> until.plusDays(1));
        Stream<LocalDate> contracts = times.stream().map(CapacityStore.Time::from);
        return Stream.concat(Stream.concat(starts, ends), contracts)
                .filter(date -> date.isAfter(day))
                .distinct()
                .sorted()
                .map(date -> change(date, plainly(date)))
                .filter(change -> change.away() != now.away() || change.availablePoints() != now.availablePoints())
                .findFirst();
    }

    private static Capacity.Change change(LocalDate date, Capacity then) {
        return new Capacity.Change(date, then.away(), then.availablePoints());
    }

    private static int rounded(int amount, int by) {
        return (2 * amount + by) / (2 * by);
    }
}
