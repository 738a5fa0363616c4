package org.keepwell.notices;

import java.util.List;
import org.keepwell.shared.web.Option;

/** A line to a colleague, as it is being written. */
public record MessageForm(List<Option> colleagues, String to, String message, String urgency, String onDuty) {

    public static final String ORDINARY = "ordinary";
    public static final String URGENT = "urgent";

    /** The two ways it can go. */
    public List<Option> urgencies() {
        return List.of(
                new Option(ORDINARY, "It can wait", "Quiet hours hold it until morning. You are told when it arrives."),
                new Option(URGENT, "It cannot wait", onDuty));
    }
}
