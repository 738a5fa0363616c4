package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The weekly habit of duty, and a term's rota made from it. */
@Component
@Transactional
public class DutyHabits {

    private final DutyStore store;
    private final CalendarStore calendars;
    private final RotaChange change;
    private final DatabaseClock clock;

    DutyHabits(DutyStore store, CalendarStore calendars, RotaChange change, DatabaseClock clock) {
        this.store = store;
        this.calendars = calendars;
        this.change = change;
        this.clock = clock;
    }

    /** The habit, Monday first. */
    @Transactional(readOnly = true)
    public List<DutyHabit> all() {
        return store.habits(here());
    }

    /** Somebody takes a duty every week. @throws Refused when it clashes with another habit of the week */
    public UUID add(DayOfWeek weekday, LocalTime from, LocalTime until, Duty duty, PersonId person) {
        change.begin();
        change.requireWorking(person);
        DutyHabit wanted = new DutyHabit(UUID.randomUUID(), weekday, from, until, duty, person);
        LocalDate someMonday = LocalDate.of(2024, 1, 1);
        DutySlot slot = wanted.slotIn(someMonday);
        if (store.habits(here()).stream()
                .anyMatch(held -> held.slotIn(someMonday).clashes(slot))) {
            throw new Refused("person", "Somebody has that duty then, or this person has the other one.");
        }
        UUID id = store.addHabit(here(), weekday, from, until, duty, person);
        change.done("added-duty-habit", id);
        return id;
    }

    public void remove(UUID habit) {
        change.begin();
        if (!store.removeHabit(here(), habit)) {
            throw new NotFound("slot");
        }
        change.done("removed-duty-habit", habit);
    }

    /**
     * Makes a term's slots from the habit, from today on. Times that somebody already holds stay as they are, and none is made for a
     * weekday on which the setting would open but is closed.
     *
     * @return how many slots were made
     */
    public int fill(UUID termId) {
        change.begin();
        SchoolCalendar calendar = calendars.load(here());
        Term term = calendar.terms().stream()
                .filter(one -> one.id().equals(termId))
                .findFirst()
                .orElseThrow(() -> new NotFound("term"));
        LocalDate first = term.firstDay().isBefore(clock.today()) ? clock.today() : term.firstDay();
        LocalDate end = term.lastDay().plusDays(1);
        List<DutySlot> made = first.isBefore(end) ? slots(calendar, first, end) : List.of();
        store.addAll(here(), made);
        change.done("filled-rota", termId);
        return made.size();
    }

    private List<DutySlot> slots(SchoolCalendar calendar, LocalDate first, LocalDate end) {
        List<DutySlot> held =
                new ArrayList<>(store.touching(here(), DutyCover.midnight(first), DutyCover.midnight(end.plusDays(1))));
        List<DutySlot> made = new ArrayList<>();
        List<DutyHabit> habits = store.habitsOfThoseWhoStay(here());
        first.datesUntil(end)
                .filter(day -> needsDuty(calendar, day))
                .forEach(day -> habits.stream()
                        .filter(habit -> habit.weekday() == day.getDayOfWeek())
                        .map(habit -> habit.slotOn(day))
                        .filter(slot -> held.stream().noneMatch(slot::clashes))
                        .forEach(slot -> {
                            held.add(slot);
                            made.add(slot);
                        }));
        return made;
    }

    /** Open days, and weekdays on which the setting never opens: a habit kept for them is meant for nights and weekends. */
    private static boolean needsDuty(SchoolCalendar calendar, LocalDate day) {
        return calendar.openOn(day) || !calendar.opening().containsKey(day.getDayOfWeek());
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
