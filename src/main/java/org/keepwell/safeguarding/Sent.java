package org.keepwell.safeguarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a concern when it was passed on. */
public sealed interface Sent {

    /**
     * It is with somebody.
     *
     * @param heldUntil when those in quiet hours will have it, or null when they have it now
     */
    record Passed(ConcernId concern, @Nullable Instant heldUntil) implements Sent {}

    /** It is about the head, so nobody here may have it; nothing was kept. The chair and the council are to be rung. */
    record NobodyHere() implements Sent {}
}
