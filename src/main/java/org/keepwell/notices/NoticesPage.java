package org.keepwell.notices;

import java.time.Instant;
import java.util.List;

/**
 * What a person has been told.
 *
 * @param earlier where the lines before these are, or empty
 */
public record NoticesPage(List<Entry> entries, String earlier) {

    /** One line, ready to show. */
    public record Entry(String href, String at, String words, boolean fresh, boolean safety) {}

    static NoticesPage of(List<Line> lines, int most) {
        List<Entry> entries = lines.stream()
                .map(line -> new Entry(
                        "/notices/" + line.id(),
                        Arrival.stamp(line.at()),
                        line.words(),
                        line.fresh(),
                        line.urgency() == Urgency.SAFETY))
                .toList();
        Instant last = lines.isEmpty() ? Instant.EPOCH : lines.getLast().at();
        return new NoticesPage(entries, lines.size() < most ? "" : "/notices?until=" + last.minusNanos(1000));
    }
}
