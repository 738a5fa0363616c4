package org.keepwell.caseload.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Band;

/**
 * A proposal as its page shows it.
 *
 * @param working how far it is while it is being worked out, or null
 * @param verdict what came out, in a sentence; empty before
 * @param changed what has changed since it was worked out; empty when nothing has
 * @param wanted how many moves somebody said yes to that nobody has been asked about
 * @param open how many moves have no answer
 */
public record ProposalPage(
        String id,
        String title,
        List<String> asked,
        String state,
        @Nullable Working working,
        String problem,
        String verdict,
        String changed,
        List<Person> people,
        List<Move> moves,
        int wanted,
        int open,
        boolean mayChange,
        @Nullable String risk,
        @Nullable Inputs inputs) {

    /** How far it is. */
    public record Working(int seconds, int limit, String within, boolean stopping) {}

    /** A caseload at one of three moments. */
    public record Load(Map<Band, Integer> bands, int families, String percent, boolean over) {

        public int in(Band band) {
            return bands.getOrDefault(band, 0);
        }

        /** In words, for whoever does not see the bar. */
        public String words() {
            return "%d light touch, %d regular, %d a lot, %d most"
                    .formatted(in(Band.LIGHT_TOUCH), in(Band.REGULAR), in(Band.A_LOT), in(Band.MOST));
        }
    }

    /** Somebody's caseload before, with the answers so far, and with all moves. */
    public record Person(String name, String time, Load before, Load chosen, Load after) {}

    /**
     * One move.
     *
     * @param answer "", "WANTED", "REFUSED" or "BEGUN"
     * @param standing what became of it once somebody was asked
     */
    public record Move(
            String family,
            String name,
            String href,
            String need,
            String from,
            String to,
            List<String> reasons,
            String price,
            String answer,
            String standing,
            @Nullable String standingHref,
            boolean stale) {}

    /** What it was worked out from. */
    public record Inputs(List<String> lines, List<List<String>> people, List<List<String>> families) {}

    /** Whether the picture has a third bar: something was answered, but not everything. */
    public boolean partly() {
        return moves.stream().anyMatch(move -> !move.answer().isEmpty());
    }
}
