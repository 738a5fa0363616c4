package org.keepwell.visits;

import static org.keepwell.visits.Item.Phase.AFTER;
import static org.keepwell.visits.Item.Phase.BEFORE;
import static org.keepwell.visits.Item.Phase.NEXT_DAY;
import static org.keepwell.visits.Item.Phase.SAME_DAY;

import java.util.List;

/** What a setting begins with and edits as it likes. */
final class UsualProtocols {

    private UsualProtocols() {}

    static List<ItemWords> of(Item.Protocol protocol) {
        return protocol == Item.Protocol.SAFETY ? SAFETY : SELF_CARE;
    }

    private static final List<ItemWords> SAFETY = List.of(
            new ItemWords(BEFORE, "My times and the address are shared with my check-in person", true),
            new ItemWords(BEFORE, "My phone is charged and within reach", true),
            new ItemWords(BEFORE, "I remember my code phrase", true),
            new ItemWords(BEFORE, "I have read what is noted about the address", true),
            new ItemWords(BEFORE, "I will park facing the quickest way out", false),
            new ItemWords(BEFORE, "I know the ways out and will sit near one", false));

    private static final List<ItemWords> SELF_CARE = List.of(
            new ItemWords(BEFORE, "A breath, a drink, a moment before the door", false),
            new ItemWords(BEFORE, "Time kept free before I am with children again", false),
            new ItemWords(AFTER, "A few minutes to myself before driving on", false),
            new ItemWords(AFTER, "A word with somebody, if I want one", false),
            new ItemWords(SAME_DAY, "Something ordinary and kind today", false),
            new ItemWords(NEXT_DAY, "A look at how I slept and what stayed with me", false));
}
