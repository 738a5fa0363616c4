package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Capacity;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.DatedReduction;
import org.keepwell.caseload.ReductionKind;

/** Writes somebody's number out as the sum it is, so that they can check it line by line. */
final class Sum {

    private Sum() {}

    /** One line: what it is, and how much. {@code total} where a line is drawn above it. */
    record Line(String words, String amount, boolean total) {}

    static List<Line> of(Caseload caseload, Criteria criteria, List<DatedReduction> reductions, LocalDate today) {
        Capacity room = caseload.capacity();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Contracted time a week", Said.hours(room.contractedMinutes()), false));
        reductions.stream()
                .filter(less -> less.holds(today))
                .forEach(less -> lines.add(new Line(why(less), amount(less, room.contractedMinutes()), false)));
        if (room.away()) {
            lines.add(new Line("Away: no time for families is counted on", "away", true));
            return lines;
        }
        lines.add(new Line("Time for families", Said.hours(room.availableMinutes()), true));
        lines.add(new Line(
                "Room: " + criteria.fullTimePoints() + " points × " + Said.hours(room.availableMinutes()) + " ÷ "
                        + Said.hours(criteria.fullTimeMinutes()) + " of full time",
                Said.points(room.availablePoints()),
                false));
        lines.add(new Line("Families: " + added(caseload), Said.points(caseload.points()), false));
        lines.add(new Line(
                "Used: " + caseload.points() + " ÷ " + room.availablePoints(),
                caseload.percentUsed().isPresent() ? caseload.percentUsed().getAsInt() + " %" : "no room to measure by",
                true));
        return lines;
    }

    /** What their dates change next, in words; empty when nothing. */
    static String next(Capacity room) {
        return room.nextChange()
                .map(change -> "From " + Said.day(change.on())
                        + (change.away() ? ": away" : ": room for " + Said.points(change.availablePoints())))
                .orElse("");
    }

    private static String added(Caseload caseload) {
        return caseload.families().isEmpty()
                ? "none"
                : caseload.families().stream()
                        .map(held -> String.valueOf(held.need().points()))
                        .collect(Collectors.joining(" + "));
    }

    static String why(DatedReduction less) {
        ReductionKind kind = less.kind();
        String what = kind == null ? (less.away() ? "Away" : "Less time") : kind.words();
        return what + until(less.until());
    }

    private static String until(@Nullable LocalDate until) {
        return until == null ? ", no end set" : ", until " + Said.day(until);
    }

    private static String amount(DatedReduction less, int contracted) {
        Integer percent = less.percent();
        if (percent != null) {
            return "− " + Said.hours((contracted * percent + 50) / 100) + " (" + percent + " %)";
        }
        Integer minutes = less.minutes();
        return minutes == null ? "− all" : "− " + Said.hours(minutes);
    }
}
