package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
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
    private final CalendarStore calendars;
    private final SignpostStore signposts;
    private final StaffStore staff;
    private final StaffChanges staffChanges;
    private final DatabaseClock clock;
    private final Doorkeeper doorkeeper;

    DutyRota(
            DutyStore store,
            DutyCover cover,
            CalendarStore calendars,
            SignpostStore signposts,
            StaffStore staff,
            StaffChanges staffChanges,
            DatabaseClock clock,
            Doorkeeper doorkeeper) {
        this.store = store;
        this.cover = cover;
        this.calendars = calendars;
        this.signposts = signposts;
        this.staff = staff;
        this.staffChanges = staffChanges;
        this.clock = clock;
        this.doorkeeper = doorkeeper;
    }

    /** Who holds a slot at that moment, day or night; whom to ring outside when nobody does. */
    public DutyNow at(Instant instant) {
        List<DutySlot> held = store.touching(here(), instant, instant.plusMillis(1));
        Optional<PersonId> leader = holder(held, Duty.LEADER, instant);
        Optional<PersonId> deputy = holder(held, Duty.DEPUTY, instant);
        return new DutyNow(leader, deputy, leader.isEmpty() && deputy.isEmpty() ? outside() : List.of());
    }

    /** Whom to ring outside the setting at any hour, confirmed numbers first asked for at set-up. */
    public List<OutsideNumber> outside() {
        return signposts.all(here()).stream()
                .filter(Signpost::outOfHours)
                .filter(signpost -> !signpost.number().isBlank())
                .map(Signpost::outside)
                .toList();
    }

    /** The week, Monday to Sunday, that holds a day. */
    public DutyWeek week(LocalDate day) {
        LocalDate monday = mondayOf(day);
        return new DutyWeek(monday, days(monday, 7), store.confirmed(here(), monday));
    }

    /** So many days from the first on, each with its slots and gaps. */
    public List<DutyDay> days(LocalDate first, int count) {
        SchoolCalendar calendar = calendars.load(here());
        List<DutySlot> slots = store.touching(here(), midnight(first), midnight(first.plusDays(count)));
        return first.datesUntil(first.plusDays(count))
                .map(day -> DutyDay.of(day, calendar, touching(day, slots)))
                .toList();
    }

    /** Somebody's own slots that begin in the days from the first on. */
    public List<DutySlot> of(PersonId person, LocalDate first, int days) {
        return store.of(here(), person, midnight(first), midnight(first.plusDays(days)));
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
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        staffChanges.oneAtATime(here());
        if (!starts.isBefore(ends) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            throw new Refused("until", "A time on duty ends after it begins and within a day.");
        }
        requireWorking(person);
        for (DutySlot held : store.touching(here(), starts, ends)) {
            refuseClash(held, duty, person);
        }
        UUID id = store.add(here(), duty, person, starts, ends);
        changed(starts);
        return id;
    }

    /** Takes somebody off a slot and returns it, so that it can be put back. */
    @Transactional
    public DutySlot remove(UUID slot) {
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        DutySlot found = store.find(here(), slot);
        if (found == null) {
            throw new NotFound("slot");
        }
        store.remove(here(), slot);
        changed(found.starts());
        return found;
    }

    /** The weekly habit that a term is made from. */
    public List<DutyHabit> habits() {
        return store.habits(here());
    }

    @Transactional
    public UUID addHabit(DayOfWeek weekday, LocalTime from, LocalTime until, Duty duty, PersonId person) {
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        requireWorking(person);
        return store.addHabit(here(), weekday, from, until, duty, person);
    }

    @Transactional
    public void removeHabit(UUID habit) {
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        if (!store.removeHabit(here(), habit)) {
            throw new NotFound("slot");
        }
    }

    /**
     * Makes a term's slots from the weekly habit, from today on. Times that somebody already holds stay as they are, and no slot is made
     * for a weekday on which the setting would open but is closed.
     *
     * @return how many slots were made
     */
    @Transactional
    public int fillTerm(UUID termId) {
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        staffChanges.oneAtATime(here());
        SchoolCalendar calendar = calendars.load(here());
        Term term = calendar.terms().stream()
                .filter(one -> one.id().equals(termId))
                .findFirst()
                .orElseThrow(() -> new NotFound("term"));
        LocalDate first = term.firstDay().isBefore(clock.today()) ? clock.today() : term.firstDay();
        LocalDate end = term.lastDay().plusDays(1);
        if (!first.isBefore(end)) {
            return 0;
        }
        List<DutySlot> held = new ArrayList<>(store.touching(here(), midnight(first), midnight(end.plusDays(1))));
        List<DutySlot> made = new ArrayList<>();
        List<DutyHabit> habits = store.habits(here());
        first.datesUntil(end)
                .filter(day -> calendar.openOn(day) || !calendar.opening().containsKey(day.getDayOfWeek()))
                .forEach(day -> habits.stream()
                        .filter(habit -> habit.weekday() == day.getDayOfWeek())
                        .map(habit -> slot(habit, day))
                        .filter(slot -> held.stream().noneMatch(other -> clashes(other, slot)))
                        .forEach(slot -> {
                            held.add(slot);
                            made.add(slot);
                        }));
        store.addAll(here(), made);
        cover.publish(here());
        return made.size();
    }

    /**
     * Somebody has looked at the week and it stands.
     *
     * @throws Refused where cover is a rule of the setting and a day has a gap; otherwise gaps only warn
     */
    @Transactional
    public void confirmWeek(LocalDate day) {
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        DutyWeek week = week(day);
        if (!week.gaps().isEmpty() && cover.isARule(here())) {
            DutyDay gap = week.gaps().getFirst();
            throw new Refused(
                    "week",
                    Words.day(gap.day()) + ": " + gap.gapInWords()
                            + " Your setting's rule is that every day is covered.");
        }
        store.confirm(here(), week.monday(), Acting.now().personOrFail(), clock.now());
    }

    private void changed(Instant starts) {
        store.reopen(here(), mondayOf(starts.atZone(DatabaseClock.ZONE).toLocalDate()));
        cover.publish(here());
    }

    private void requireWorking(PersonId person) {
        if (staff.find(here(), person, clock.today())
                .filter(found -> found.member().active())
                .isEmpty()) {
            throw new Refused("person", "Choose somebody who works here.");
        }
    }

    private static void refuseClash(DutySlot held, Duty duty, PersonId person) {
        if (held.duty() == duty) {
            throw new Refused("from", "Somebody already has that duty then. Take them off it first.");
        }
        if (held.person().equals(person)) {
            throw new Refused("person", "Nobody can deputise for themselves. Choose somebody else.");
        }
    }

    private static boolean clashes(DutySlot one, DutySlot other) {
        return one.starts().isBefore(other.ends())
                && other.starts().isBefore(one.ends())
                && (one.duty() == other.duty() || one.person().equals(other.person()));
    }

    private static DutySlot slot(DutyHabit habit, LocalDate day) {
        return new DutySlot(
                Ids.newId(),
                habit.duty(),
                habit.person(),
                habit.startOn(day).toInstant(),
                habit.endOn(day).toInstant());
    }

    private static Optional<PersonId> holder(List<DutySlot> held, Duty duty, Instant instant) {
        return held.stream()
                .filter(slot ->
                        slot.duty() == duty && !instant.isBefore(slot.starts()) && instant.isBefore(slot.ends()))
                .map(DutySlot::person)
                .findFirst();
    }

    private static List<DutySlot> touching(LocalDate day, List<DutySlot> slots) {
        Instant from = midnight(day);
        Instant until = midnight(day.plusDays(1));
        return slots.stream()
                .filter(slot -> slot.starts().isBefore(until) && slot.ends().isAfter(from))
                .toList();
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.ZONE).toInstant();
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
