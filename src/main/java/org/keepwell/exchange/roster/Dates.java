package org.keepwell.exchange.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as exporters write them: 2012-03-09, with or without a time behind it, 09/03/2012 day first, 9.3.2012. */
final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ].*)?");
    private static final Pattern BARE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Dates() {}

    /** The day, or empty when the text is none. */
    static Optional<LocalDate> read(String text) {
        String tidy = text.strip().replaceAll("^[\"']|[\"']$", "").strip();
        Matcher yearFirst = YEAR_FIRST.matcher(tidy);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher bare = BARE.matcher(tidy);
        if (bare.matches()) {
            return day(bare.group(1), bare.group(2), bare.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(tidy);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
