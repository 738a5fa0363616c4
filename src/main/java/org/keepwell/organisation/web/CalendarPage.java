package org.keepwell.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.keepwell.organisation.Closure;
import org.keepwell.organisation.Term;

/**
 * Terms, closures and the bank holidays of the coming year.
 *
 * @param undo where the form to put back what was just removed is, or empty
 */
public record CalendarPage(
        List<Term> terms, List<Closure> closures, List<BankHoliday> bankHolidays, String undo, boolean mayChange) {

    /** A bank holiday that falls on a day. {@code open}: the setting opens on it; {@code changed}: the setting has said so, or added it. */
    public record BankHoliday(LocalDate day, String name, boolean open, boolean changed) {}
}
