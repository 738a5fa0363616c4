package org.keepwell.families;

import java.util.ArrayList;
import java.util.List;

/** Says in plain words how an adult may be reached. What was not asked is said, and is never taken for a yes. */
final class ContactRule {

    private ContactRule() {}

    static String of(Adult adult) {
        List<String> safe = ways(adult, Safe.YES);
        List<String> unsafe = ways(adult, Safe.NO);
        List<String> notAsked = ways(adult, Safe.NOT_ASKED);
        List<String> said = new ArrayList<>();
        if (!safe.isEmpty()) {
            said.add("Safe to " + listed(safe, "or") + ".");
        }
        if (!unsafe.isEmpty()) {
            said.add("Do not " + listed(unsafe, "or") + ".");
        }
        if (!notAsked.isEmpty()) {
            said.add("Not asked yet whether to " + listed(notAsked, "or") + ": don't until you have.");
        }
        if (!adult.safeHours().isBlank()) {
            said.add("Ring " + adult.safeHours().strip() + ".");
        }
        return String.join(" ", said);
    }

    private static List<String> ways(Adult adult, Safe answer) {
        List<String> ways = new ArrayList<>();
        if (adult.text() == answer) {
            ways.add("text");
        }
        if (adult.voicemail() == answer) {
            ways.add("leave a voicemail");
        }
        if (adult.letter() == answer) {
            ways.add("write");
        }
        return ways;
    }

    private static String listed(List<String> words, String last) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
    }
}
