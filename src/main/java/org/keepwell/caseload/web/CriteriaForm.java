package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.Criterion;
import org.keepwell.caseload.SafeLevel;

/** The form of criteria: a line each for what is there, and a few empty ones. A line whose words are taken out is left out. */
final class CriteriaForm {

    private static final int EMPTY_LINES = 3;
    private static final String NUMBER = "Give a whole number";

    private CriteriaForm() {}

    /** One line of the form: the names of its fields end in {@code at}. */
    record Line(int at, String code) {}

    static Fields of(Criteria criteria, LocalDate today) {
        Fields fields = Fields.blank()
                .with("from", today)
                .with("lightUpTo", criteria.lightUpTo())
                .with("regularUpTo", criteria.regularUpTo())
                .with("aLotUpTo", criteria.aLotUpTo())
                .with("reviewWeeks", criteria.reviewWeeks())
                .with("fullTimeHours", hours(criteria.fullTimeMinutes()))
                .with("fullTimePoints", criteria.fullTimePoints())
                .with("fullTimeFamilies", criteria.fullTimeFamilies())
                .with("safePercent", criteria.safeLevel().percent())
                .with("safeWeeks", criteria.safeLevel().weeks())
                .with("lines", criteria.criteria().size() + EMPTY_LINES);
        for (int at = 0; at < criteria.criteria().size(); at++) {
            Criterion line = criteria.criteria().get(at);
            fields = fields.with("code-" + at, line.code())
                    .with("words-" + at, line.words())
                    .with("weight-" + at, line.weight());
        }
        return fields;
    }

    static List<Line> lines(Fields fields) {
        return IntStream.range(0, count(fields))
                .mapToObj(at -> new Line(at, fields.get("code-" + at)))
                .toList();
    }

    static Criteria read(Fields fields) {
        List<Criterion> lines = new ArrayList<>();
        for (int at = 0; at < count(fields); at++) {
            if (!fields.text("words-" + at).isEmpty()) {
                int weight = fields.number("weight-" + at, "Give a weight from 1 to " + Criterion.HEAVIEST);
                if (weight < 1 || weight > Criterion.HEAVIEST) {
                    fields.wrong("weight-" + at, "Give a weight from 1 to " + Criterion.HEAVIEST);
                }
                if (fields.text("words-" + at).length() > 160) {
                    fields.wrong("words-" + at, "Say it in up to 160 letters");
                }
                lines.add(new Criterion(code(fields.text("code-" + at)), fields.text("words-" + at), weight));
            }
        }
        Integer minutes = fields.minutesOrNone("fullTimeHours", "Give hours a week, such as 37 or 32.5");
        Criteria wanted = new Criteria(
                fields.day("from", "Give the day from which they hold"),
                lines,
                fields.number("lightUpTo", NUMBER),
                fields.number("regularUpTo", NUMBER),
                fields.number("aLotUpTo", NUMBER),
                fields.number("reviewWeeks", NUMBER),
                minutes == null ? 0 : minutes,
                fields.number("fullTimePoints", NUMBER),
                fields.number("fullTimeFamilies", NUMBER),
                new SafeLevel(fields.number("safePercent", NUMBER), fields.number("safeWeeks", NUMBER)));
        fields.check();
        return wanted;
    }

    static String hours(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(Math.round(minutes / 0.6) / 100.0);
    }

    private static String code(@Nullable String given) {
        return given == null || given.isEmpty()
                ? "own-" + UUID.randomUUID().toString().substring(0, 8)
                : given;
    }

    private static int count(Fields fields) {
        String lines = fields.text("lines");
        return lines.matches("\\d{1,2}") ? Math.min(Integer.parseInt(lines), 30) : EMPTY_LINES;
    }
}
