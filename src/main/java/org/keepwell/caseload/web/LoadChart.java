package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.keepwell.caseload.SafeLevel;
import org.keepwell.caseload.WeekWords;

/**
 * Load by week as columns in a picture of {@link #WIDTH} by {@link #HEIGHT}. A week that is not known is left open. The same stands in a
 * table below it.
 *
 * @param levelY how far down the line of the safe level runs
 */
public record LoadChart(List<Column> columns, int levelPercent, int levelY) {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 170;

    private static final int TOP = 16;
    private static final int FLOOR = 146;
    private static final int LEAST_TOP_PERCENT = 150;

    /**
     * One week.
     *
     * @param words such as "118 %", or an empty text where the week is not known
     * @param week such as "12 Oct", or an empty text where the next one's would stand over it
     */
    public record Column(int x, int width, int y, int height, String words, String week, boolean over) {

        public int middle() {
            return x + width / 2;
        }

        public boolean known() {
            return !words.isEmpty();
        }
    }

    /** The weeks from the first known one to the last that ended; an empty picture where none is known. */
    static LoadChart of(Map<LocalDate, OptionalInt> known, List<LocalDate> weeks, SafeLevel level) {
        List<LocalDate> shown = weeks.stream()
                .dropWhile(week -> known.getOrDefault(week, OptionalInt.empty()).isEmpty())
                .toList();
        int most = Math.max(
                LEAST_TOP_PERCENT,
                known.values().stream().mapToInt(value -> value.orElse(0)).max().orElse(0));
        int step = shown.isEmpty() ? WIDTH : Math.min(60, WIDTH / shown.size());
        List<Column> columns = IntStream.range(0, shown.size())
                .mapToObj(i -> column(i, step, shown, known, most, level))
                .toList();
        return new LoadChart(columns, level.percent(), FLOOR - scaled(level.percent(), most));
    }

    private static Column column(
            int i, int step, List<LocalDate> shown, Map<LocalDate, OptionalInt> known, int most, SafeLevel level) {
        LocalDate week = shown.get(i);
        OptionalInt percent = known.getOrDefault(week, OptionalInt.empty());
        boolean named = (shown.size() - 1 - i) % 2 == 0 || step >= 40;
        int height = scaled(percent.orElse(0), most);
        return new Column(
                i * step + 3,
                step - 6,
                FLOOR - height,
                height,
                percent.isPresent() ? percent.getAsInt() + "" : "",
                named ? WeekWords.shortDay(week) : "",
                percent.isPresent() && level.isOver(percent.getAsInt()));
    }

    private static int scaled(int percent, int most) {
        return percent * (FLOOR - TOP) / most;
    }
}
