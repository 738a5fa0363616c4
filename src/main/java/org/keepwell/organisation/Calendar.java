package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes when the active setting is open. To ask whether it is, see {@link WorkingTime}. */
@Component
@Transactional
public class Calendar {

    private static final int LONGEST_TERM_DAYS = 200;
    private static final int LONGEST_CLOSURE_DAYS = 120;

    private final CalendarStore store;
    private final DutyCover cover;
    private final Audit audit;
    private final Doorkeeper doorkeeper;

    Calendar(CalendarStore store, DutyCover cover, Audit audit, Doorkeeper doorkeeper) {
        this.store = store;
        this.cover = cover;
        this.audit = audit;
        this.doorkeeper = doorkeeper;
    }

    /** Adds a term, both days included. @throws Refused when it ends before it begins, is very long or overlaps another */
    public UUID addTerm(String name, LocalDate firstDay, LocalDate lastDay) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        checkTerm(null, name, firstDay, lastDay);
        return changed("added-term", store.addTerm(here(), name.strip(), firstDay, lastDay));
    }

    /** One term. @throws NotFound when there is none of that id */
    @Transactional(readOnly = true)
    public Term term(UUID id) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        return findTerm(id);
    }

    /** Changes a term's name or days. @throws Refused as {@link #addTerm} does */
    public void changeTerm(UUID id, String name, LocalDate firstDay, LocalDate lastDay) {
        Term before = term(id);
        checkTerm(before.id(), name, firstDay, lastDay);
        store.changeTerm(here(), id, name.strip(), firstDay, lastDay);
        UUID _ = changed("changed-term", id);
    }

    /** Takes a term out and returns it, so that it can be put back. */
    public Term removeTerm(UUID id) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        Term term = findTerm(id);
        store.removeTerm(here(), id);
        UUID _ = changed("removed-term", id);
        return term;
    }

    /** Adds days on which the setting is closed, both included. @throws Refused when they are closed already or make no sense */
    public UUID close(String words, LocalDate firstDay, LocalDate lastDay) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        checkClosure(null, words, firstDay, lastDay);
        return changed("added-closure", store.addClosure(here(), words.strip(), firstDay, lastDay));
    }

    /** One closure. @throws NotFound when there is none of that id */
    @Transactional(readOnly = true)
    public Closure closure(UUID id) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        return findClosure(id);
    }

    /** Changes why or when the setting is closed. @throws Refused as {@link #close} does */
    public void changeClosure(UUID id, String words, LocalDate firstDay, LocalDate lastDay) {
        Closure before = closure(id);
        checkClosure(before.id(), words, firstDay, lastDay);
        store.changeClosure(here(), id, words.strip(), firstDay, lastDay);
        UUID _ = changed("changed-closure", id);
    }

    /** Takes a closure out and returns it, so that it can be put back. */
    public Closure reopen(UUID id) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        Closure closure = findClosure(id);
        store.removeClosure(here(), id);
        UUID _ = changed("removed-closure", id);
        return closure;
    }

    /** Adds a one-off bank holiday, or with {@code holiday} false says that the setting opens on one. */
    public void changeHoliday(LocalDate day, boolean holiday, String words) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        if (!holiday && !BankHolidays.in(day.getYear()).containsKey(day)) {
            throw new Refused("day", "That day is no bank holiday.");
        }
        store.changeHoliday(here(), day, holiday, words.strip());
        UUID _ = changed("changed-bank-holiday", here().value());
    }

    /** Back to what the rules of bank holidays say about a day. */
    public void forgetHolidayChange(LocalDate day) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        store.forgetHolidayChange(here(), day);
        UUID _ = changed("changed-bank-holiday", here().value());
    }

    /** Sets the opening hours of a week; a weekday left out is closed. */
    public void open(Map<DayOfWeek, OpenHours> hours) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        if (hours.isEmpty()) {
            throw new Refused("hours", "Enter the hours of at least one day.");
        }
        hours.forEach((weekday, open) -> open.check(weekday));
        store.open(here(), hours);
        UUID _ = changed("changed-opening-hours", here().value());
    }

    private Term findTerm(UUID id) {
        return store.load(here()).terms().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("term"));
    }

    private Closure findClosure(UUID id) {
        return store.load(here()).closures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("closure"));
    }

    /** @param own the term that is changed, which may overlap itself; null for a new one */
    private void checkTerm(@Nullable UUID own, String name, LocalDate firstDay, LocalDate lastDay) {
        checkWords("name", name, "Enter a name, such as Autumn 2026.");
        checkSpan(firstDay, lastDay, LONGEST_TERM_DAYS);
        store.load(here()).terms().stream()
                .filter(term -> !term.id().equals(own))
                .filter(term ->
                        !term.firstDay().isAfter(lastDay) && !term.lastDay().isBefore(firstDay))
                .findFirst()
                .ifPresent(term -> {
                    throw overlap(term.name(), term.firstDay(), term.lastDay());
                });
    }

    private void checkClosure(@Nullable UUID own, String words, LocalDate firstDay, LocalDate lastDay) {
        checkWords("words", words, "Say why, such as Half-term or Training day.");
        checkSpan(firstDay, lastDay, LONGEST_CLOSURE_DAYS);
        store.load(here()).closures().stream()
                .filter(closure -> !closure.id().equals(own))
                .filter(closure -> !closure.firstDay().isAfter(lastDay)
                        && !closure.lastDay().isBefore(firstDay))
                .findFirst()
                .ifPresent(closure -> {
                    throw overlap(closure.words(), closure.firstDay(), closure.lastDay());
                });
    }

    private static Refused overlap(String words, LocalDate firstDay, LocalDate lastDay) {
        return new Refused(
                "firstDay",
                "These days overlap " + words + ", " + Words.day(firstDay)
                        + (lastDay.equals(firstDay) ? "." : " to " + Words.day(lastDay) + "."));
    }

    private UUID changed(String verb, UUID subject) {
        cover.publish(here());
        audit.record(verb, "setting", subject);
        return subject;
    }

    private static void checkWords(String field, String words, String ask) {
        if (words.isBlank() || words.length() > 80) {
            throw new Refused(field, ask);
        }
    }

    private static void checkSpan(LocalDate firstDay, LocalDate lastDay, int longestDays) {
        if (lastDay.isBefore(firstDay)) {
            throw new Refused("lastDay", "The last day cannot be before the first.");
        }
        if (lastDay.isAfter(firstDay.plusDays(longestDays))) {
            throw new Refused("lastDay", "That is longer than " + longestDays + " days. Check the year.");
        }
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
