package org.keepwell.safeguarding;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Urgency;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** The notices about concerns: that there is one, and what its sender hears. No name and nothing of a case leaves the building. */
@Component
class TellsOfConcerns {

    private static final String OUTSIDE =
            "There is something for you on Keepwell. Please sign in when you are at work.";
    private static final String OUTSIDE_URGENT = "Something urgent is waiting for you on Keepwell. Please sign in now.";

    private final Notices notices;

    TellsOfConcerns(Notices notices) {
        this.notices = notices;
    }

    /** @return when those in quiet hours will have it, or null */
    @Nullable
    Instant ofChild(ConcernId id, Set<PersonId> leads, boolean urgent) {
        return tell(
                id,
                "concern",
                leads,
                urgent ? Urgency.SAFETY : Urgency.ORDINARY,
                urgent ? OUTSIDE_URGENT : OUTSIDE,
                urgent
                        ? "An urgent concern about a child was passed to you"
                        : "A concern about a child was passed to you",
                "sent");
    }

    /** Alerts whoever is on duty, though it is their quiet hours. */
    void ofChildToDuty(ConcernId id, Set<PersonId> duty) {
        tell(
                id,
                "concern",
                duty,
                Urgency.DUTY,
                OUTSIDE_URGENT,
                "You are on duty. An urgent concern about a child was passed on",
                "duty");
    }

    /** @return when those in quiet hours will have it, or null */
    @Nullable
    Instant ofColleague(ConcernId id, Set<PersonId> heads, boolean urgent) {
        return tell(
                id,
                "concern-colleague",
                heads,
                urgent ? Urgency.SAFETY : Urgency.ORDINARY,
                urgent ? OUTSIDE_URGENT : OUTSIDE,
                "A concern about an adult at work was passed to you",
                "sent");
    }

    void received(Concern concern) {
        answer(concern, "Your concern was received", "received");
    }

    void actedOn(Concern concern) {
        answer(concern, "Your concern was acted on", "acted-on");
    }

    private void answer(Concern concern, String inside, String step) {
        tell(concern.id(), "concern-answer", Set.of(concern.raisedBy()), Urgency.ORDINARY, OUTSIDE, inside, step);
    }

    @CanIgnoreReturnValue
    private @Nullable Instant tell(
            ConcernId id, String kind, Set<PersonId> to, Urgency urgency, String outside, String inside, String step) {
        Notice notice = new Notice(kind, to, urgency, outside, inside, "/concerns/" + id, "concern/" + id + "/" + step);
        return notices.tell(notice).heldUntil();
    }
}
