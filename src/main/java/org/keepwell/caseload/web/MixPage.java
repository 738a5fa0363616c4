package org.keepwell.caseload.web;

import gg.jte.Content;
import java.util.List;
import org.keepwell.caseload.Band;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.SafeLevel;
import org.keepwell.shared.web.Option;

/**
 * The mix: caseloads beside each other.
 *
 * @param summary how many families and people there are in the picture, and the day
 * @param coverage who is and who is not in the picture, sentence by sentence; follows the filter
 * @param unheld families that nobody here holds, each with its page
 * @param since from when steps count, in words
 * @param safeAt where the safe level stands on a bar, 0 to 100
 * @param beside what other parts show in the right column
 */
public record MixPage(
        String summary,
        Filter filter,
        List<Row> rows,
        List<String> coverage,
        List<Unheld> unheld,
        String since,
        Criteria criteria,
        int safeAt,
        List<Content> beside) {

    /** What the list is narrowed and ordered by, and what it could be. */
    public record Filter(
            String site, String role, String sort, List<Option> sites, List<Option> roles, List<Option> sorts) {}

    /**
     * One worker's line.
     *
     * @param time the share of full time there is for families, in words
     * @param used capacity used in words, and as a share of the bar from 0 to 100; below nought where there is none
     * @param steps families' successes this term
     * @param near families with a success likely soon
     * @param about the kinds of need in the families' work, with how many families each touches
     * @param held how long they have held their families, in words
     */
    public record Row(
            String name,
            String href,
            String time,
            List<Part> parts,
            String bands,
            List<Integer> counts,
            int families,
            int points,
            int room,
            String used,
            int usedAt,
            boolean over,
            int steps,
            int near,
            String about,
            String held) {}

    /** One band of a bar: where it begins and how wide it is, in hundredths of the picture. */
    public record Part(String style, String x, String width, String middle, int families) {}

    /** A family without a key worker here. */
    public record Unheld(String name, String href) {}

    public List<Band> bands() {
        return List.of(Band.values());
    }

    public SafeLevel safeLevel() {
        return criteria.safeLevel();
    }
}
