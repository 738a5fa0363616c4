package org.keepwell.visits;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Urgency;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.visits.Watch.Effect;

/** The words of each step: outside no name and nothing of a case; inside what to do now. */
final class Wording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(DatabaseClock.ZONE);

    private Wording() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The beginning of the keys of everything told because of an alarm. */
    static String key(AlarmId alarm) {
        return "visits.alarm/" + alarm + "/";
    }

    static Notice of(Telling.Change change, Effect.Tell tell, @Nullable AlarmId alarm, Colleagues.Present present) {
        PersonId worker = change.before().watch().worker();
        Watch before = change.before().watch();
        String who = present.given(worker);
        Watch.Step fired = before.next();
        int nth = fired == null ? 0 : fired.nth();
        String visitPath = "/visits/" + change.visit().id();
        Instant due = before.due() == null ? change.visit().plan().startsAt() : before.due();
        if (tell.rung().toWorker() || tell.rung() == Rung.ASK_CHECK_IN) {
            String key =
                    "visits.watch/" + change.visit().id() + "/" + worker + "/" + before.round() + "/" + tell.rung();
            return switch (tell.rung()) {
                case ASK_WORKER ->
                    notice(
                            tell,
                            "Keepwell: something for you",
                            "Your " + time(due) + " visit has not begun. Tap: set off, or change the plan.",
                            visitPath,
                            key);
                case ASK_CHECK_IN ->
                    notice(
                            tell,
                            "Keepwell: please look at the visits board",
                            who + " has not begun the " + time(due) + " visit. It may only be late: please ask.",
                            "/visits/board",
                            key);
                case REMINDER ->
                    notice(
                            tell,
                            "Keepwell: something for you",
                            "You planned to finish at " + time(due) + ". Tap: all well, longer, leaving.",
                            visitPath,
                            key);
                default ->
                    notice(
                            tell,
                            "Keepwell: please check in",
                            "You planned to finish at " + time(due) + ". Tap: all well, longer, leaving.",
                            visitPath,
                            key);
            };
        }
        AlarmId open = Objects.requireNonNull(alarm, "colleagues are told because of an alarm");
        Watch.Alarm raised = change.after().watch().alarm();
        String first = raised != null && raised.kind() == AlarmKind.CODE ? "Do not ring " + who + ". " : "";
        String key = key(open) + tell.rung() + "/" + nth;
        String path = "/visits/alarms/" + open;
        return switch (tell.rung()) {
            case HELP ->
                notice(
                        tell,
                        "Keepwell: URGENT. Help is needed now. Sign in.",
                        who + " has asked for help now. Open this and follow it.",
                        path,
                        key);
            case CODE ->
                notice(
                        tell,
                        "Keepwell: URGENT. Sign in before you ring anybody.",
                        "Do not ring " + who + ". They used the code phrase. Open this and follow the card.",
                        path,
                        key);
            case POLICE ->
                notice(
                        tell,
                        "Keepwell: URGENT. Sign in: ring the police now.",
                        first + "Ring the police about " + who + " now. Everything to read out is here.",
                        path,
                        key);
            case AGAIN ->
                notice(
                        tell,
                        "Keepwell: URGENT. Still nobody has answered. Sign in.",
                        first + "Nobody has yet confirmed that " + who + " is safe.",
                        path,
                        key);
            default ->
                notice(
                        tell,
                        "Keepwell: URGENT. A colleague has not checked in. Sign in.",
                        who + " has not checked in, due " + time(due)
                                + ". Please ring now, then tell us what you found.",
                        path,
                        key);
        };
    }

    private static Notice notice(Effect.Tell tell, String outside, String inside, String link, String key) {
        String kind =
                "visit-" + tell.rung().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Urgency urgency = tell.rung().beforeBeginning() ? Urgency.DUTY : Urgency.SAFETY;
        return new Notice(kind, tell.people(), urgency, outside, inside, link, key);
    }
}
