package org.keepwell.caseload.web;

import java.util.List;

/**
 * A question whether somebody would work with a family, as the person asked sees it, and as whoever asked does.
 *
 * @param forMe whether the reader is the one asked
 * @param state what became of it, in words
 * @param why the asking person's words; may be empty
 * @param answerBy when it lapses, in words
 * @param facts what somebody needs to decide, no more than they may know
 */
public record AskedPage(
        String path,
        String family,
        boolean forMe,
        boolean open,
        String state,
        String person,
        String askedBy,
        String why,
        String answerBy,
        List<Fact> facts,
        boolean mayWithdraw) {

    /** A line of the summary. */
    public record Fact(String label, String words) {}

    /** The questions that wait for the reader. */
    public record Questions(List<Question> waiting) {}

    /** One of them. */
    public record Question(String id, String family, String answerBy) {}
}
