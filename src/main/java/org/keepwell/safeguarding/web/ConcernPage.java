package org.keepwell.safeguarding.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/**
 * A concern as whoever must act on it reads it.
 *
 * @param facts who, about whom, when, from where
 * @param settle whether the reader receives and closes it
 * @param system the product in which the setting keeps its record, or empty
 */
public record ConcernPage(
        String path,
        String heading,
        boolean urgent,
        String status,
        boolean received,
        boolean closed,
        List<Fact> facts,
        String words,
        boolean onlyPointer,
        List<ActionRow> actions,
        boolean settle,
        String system,
        String keptAs,
        boolean exported,
        List<Option> outcomes,
        Typed typed) {

    /** Something known of a concern. {@code href} leads to the record, or is empty. */
    public record Fact(String name, String value, String href) {}

    /** An action that was taken. */
    public record ActionRow(String words, String taken) {}

    /** What came back with a form. */
    public record Typed(String action, String outcome, String reference) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
