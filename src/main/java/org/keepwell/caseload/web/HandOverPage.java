package org.keepwell.caseload.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/**
 * A hand-over: who, what is left to do, and the meeting.
 *
 * @param from who held the family before; empty when nobody did
 * @param although why the receiver was asked although not suggested; only for whoever shares out families
 * @param endedOn empty while it goes on
 * @param meeting when all meet; empty while nothing is booked
 * @param meetOn what was typed for the meeting
 */
public record HandOverPage(
        String path,
        String familyPath,
        boolean mayOpenFamily,
        String family,
        String to,
        String from,
        String why,
        String although,
        String begunOn,
        String endedOn,
        String meeting,
        List<StepRow> steps,
        boolean mayChange,
        String meetOn,
        String meetTime,
        String minutes) {

    private static final List<Option> LENGTHS = List.of(
            Option.of("15", "15 minutes"),
            Option.of("30", "30 minutes"),
            Option.of("45", "45 minutes"),
            Option.of("60", "An hour"));

    /** Whether the meeting is still to be held. */
    public boolean stillToMeet() {
        return steps.stream()
                .anyMatch(step -> step.code().equals("meet") && step.state().isEmpty());
    }

    public List<Option> lengths() {
        return LENGTHS;
    }

    /** A step with what became of it; empty while it is open. */
    public record StepRow(String code, String words, String state) {}

    /** The hand-overs that go on: all of them, or the reader's own. */
    public record Listed(boolean all, List<Row> running) {}

    /** One of them. */
    public record Row(String href, String family, String who, String left) {}
}
