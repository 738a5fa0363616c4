package org.keepwell.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leads and who deputises in the active setting, hour by hour. */
@Component
@Transactional(readOnly = true)
public class DutyRota {

    private static final Duration LONGEST = Duration.ofHours(26);

    private final DutyStore store;
    private final DutyCover cover;
    private final SignpostStore signposts;
    private final RotaChange change;
    private final DatabaseClock clock;

    DutyRota(DutyStore store, DutyCover cover, SignpostStore signposts, RotaChange change, DatabaseClock clock) {
        this.store = store;
        this.cover = cover;
        this.signposts = signposts;
        this.change = change;
        this.clock = clock;
    }

    /** Who holds a slot at that moment, day or night; whom to ring outside when nobody does. */
    public DutyNow at(Instant instant) {
        List<DutySlot> held = store.touching(here(), instant, instant.plusMillis(1)).stream()
                .filter(slot -> slot.holds(instant))
                .toList();
        return new DutyNow(
                holder(held, Duty.LEADER), holder(held, Duty.DEPUTY), held.isEmpty() ? outside() : List.of());
    }

    /** Whom to ring outside the setting at any hour. */
    public List<OutsideNumber> outside() {
        return signposts.all(here()).stream()
                .filter(Signpost::outOfHours)
                .filter(signpost -> !signpost.number().isBlank())
                .map(Signpost::outside)
                .toList();
    }

    /** The week, Monday to Sunday, that holds a day. */
    public DutyWeek week(LocalDate day) {
        LocalDate monday = DutyCover.mondayOf(day);
        return new DutyWeek(monday, days(monday, 7), store.confirmed(here(), monday));
    }

    /** So many days from the first on, each with its slots and gaps. */
    public List<DutyDay> days(LocalDate first, int count) {
        return cover.days(here(), first, count);
    }

    /** Somebody's own slots that begin in the days from the first on. */
    public List<DutySlot> of(PersonId person, LocalDate first, int days) {
        return store.of(here(), person, DutyCover.midnight(first), DutyCover.midnight(first.plusDays(days)));
    }

    /**
     * Names somebody for a time on one day; an end at or before the start is on the next day.
     *
     * @throws Refused when somebody else holds that duty then, when the person already holds the other one, or when they do not work here
     */
    @Transactional
    public UUID assign(Duty duty, PersonId person, LocalDate day, LocalTime from, LocalTime until) {
        return assign(
                duty,
                person,
                day.atTime(from).atZone(DatabaseClock.ZONE).toInstant(),
                DutyHabit.endOf(day, from, until).toInstant());
    }

    /** As above, between two moments at most 26 hours apart. */
    @Transactional
    public UUID assign(Duty duty, PersonId person, Instant starts, Instant ends) {
        change.begin();
        if (!starts.isBefore(ends) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            throw new Refused("until", "A time on duty ends after it begins and within a day.");
        }
        change.requireWorking(person);
        DutySlot wanted = new DutySlot(Ids.newId(), duty, person, starts, ends);
        store.touching(here(), starts, ends).stream()
                .filter(wanted::clashes)
                .findFirst()
                .ifPresent(held -> refuse(held, wanted));
        store.addAll(here(), List.of(wanted));
        store.reopen(here(), DutyCover.mondayOf(wanted.day()));
        change.done("assigned-duty", wanted.id());
        return wanted.id();
    }

    /** Takes somebody off a slot and returns it, so that it can be put back. */
    @Transactional
    public DutySlot remove(UUID slot) {
        change.begin();
        DutySlot found = store.find(here(), slot).orElseThrow(() -> new NotFound("slot"));
        store.remove(here(), slot);
        store.reopen(here(), DutyCover.mondayOf(found.day()));
        change.done("removed-duty", slot);
        return found;
    }

    /**
     * Somebody has looked at the week and it stands.
     *
     * @throws Refused where cover is a rule of the setting and a day has a gap; otherwise gaps only warn
     */
    @Transactional
    public void confirmWeek(LocalDate day) {
        change.begin();
        DutyWeek week = week(day);
        if (!week.gaps().isEmpty() && cover.isARule(here())) {
            DutyDay gap = week.gaps().getFirst();
            throw new Refused(
                    "week",
                    Words.day(gap.day()) + ": " + gap.gapInWords()
                            + " It is a rule of your setting that every day is covered.");
        }
        store.confirm(here(), week.monday(), Acting.now().personOrFail(), clock.now());
        change.done("confirmed-rota-week", here().value());
    }

    private static void refuse(DutySlot held, DutySlot wanted) {
        throw held.duty() == wanted.duty()
                ? new Refused("from", "Somebody already has that duty then. Take them off it first.")
                : new Refused("person", "Nobody can deputise for themselves. Choose somebody else.");
    }

    private static Optional<PersonId> holder(List<DutySlot> held, Duty duty) {
        return held.stream()
                .filter(slot -> slot.duty() == duty)
                .map(DutySlot::person)
                .findFirst();
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
