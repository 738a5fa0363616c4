package org.keepwell.caseload.web;

import java.util.List;
import org.keepwell.caseload.web.AskedPage.Fact;
import org.keepwell.shared.web.Option;

/**
 * Offering a family.
 *
 * @param holder who holds the family now; empty while nobody does
 * @param notNow the names of everybody else: the same words for every cause
 * @param others the same as choices
 * @param round what was asked since the family was last settled
 * @param handOver where its hand-over stands; empty when none goes on
 * @param kept those to whom managers do not offer it
 */
public record OfferPage(
        String path,
        String family,
        String holder,
        List<Fact> facts,
        List<SuggestedRow> suggested,
        List<String> notNow,
        List<Option> others,
        List<Question> round,
        String handOver,
        List<Option> sites,
        String site,
        String askedFor,
        List<Option> kept,
        Typed typed) {

    /** What was typed, to stand there again after a mistake. */
    public record Typed(String person, String why, String although) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    /** A question of this round. */
    public record Question(String href, String name, String state, String until, boolean open) {}

    /** Whether somebody could be asked now. */
    public boolean free() {
        return handOver.isEmpty() && round.stream().noneMatch(Question::open);
    }

    /** The path of the family's page. */
    public String familyPath() {
        return path.substring(0, path.length() - "/offer".length());
    }
}
