package org.keepwell.families.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.keepwell.families.Intensity;
import org.keepwell.families.LadderWeek;

/**
 * A family's way up and down the ladder of engagement, as a picture and as a table.
 *
 * @param bars the weeks with contact, placed in a picture of {@link #WIDTH} by {@link #HEIGHT}
 * @param months where a month begins, for the foot of the picture
 * @param rows the weeks with contact, latest first
 */
public record LadderView(List<Bar> bars, List<Mark> months, List<Row> rows) {

    static final int WEEKS = 26;

    public static final int WIDTH = 340;
    public static final int HEIGHT = 132;

    private static final int STEP = 9;

    /** Where the weeks begin: before it stand the names of the rungs. */
    public static final int LEFT = 104;

    private static final int RUNG_HEIGHT = 20;
    private static final int FLOOR = 108;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** One week's bar; {@code rung} 1 to 5. */
    public record Bar(int x, int y, int height, int rung) {}

    /** A word at the foot. */
    public record Mark(int x, String words) {}

    /** One week in the table. */
    public record Row(String week, int contacts, String closest) {}

    /** The rungs from the top down, each with the height of its line. */
    public static List<Mark> rungs() {
        return Arrays.stream(Intensity.values())
                .map(rung -> new Mark(FLOOR - rung.rung() * RUNG_HEIGHT, rung.words()))
                .toList();
    }

    static LadderView of(List<LadderWeek> weeks) {
        List<Bar> bars = new ArrayList<>();
        List<Mark> months = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            LadderWeek week = weeks.get(i);
            if (beginsMonth(week.monday())) {
                months.add(new Mark(LEFT + i * STEP, MONTH.format(week.monday().plusDays(6))));
            }
            if (week.closest() != null) {
                int height = week.closest().rung() * RUNG_HEIGHT;
                bars.add(new Bar(
                        LEFT + i * STEP, FLOOR - height, height, week.closest().rung()));
            }
            if (week.contacts() > 0) {
                rows.add(new Row(
                        DAY.format(week.monday()),
                        week.contacts(),
                        week.closest() == null
                                ? "Nobody reached"
                                : week.closest().words()));
            }
        }
        Collections.reverse(rows);
        return new LadderView(bars, months, rows);
    }

    private static boolean beginsMonth(LocalDate monday) {
        return monday.getDayOfMonth() == 1 || monday.plusDays(6).getDayOfMonth() < 7;
    }
}
