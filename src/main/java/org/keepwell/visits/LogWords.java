package org.keepwell.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keepwell.shared.PersonId;

/**
 * A visit's log in plain words. To whoever is on the visit, and to everybody outside its chain, the code phrase reads as what it looked
 * like.
 */
final class LogWords {

    private LogWords() {}

    /** What has been heard last from the worker, and what was tried since. */
    static String lastHeard(List<VisitEvent> events, PersonId worker, Colleagues.Present present, boolean asItLooks) {
        List<String> said = new ArrayList<>();
        for (VisitEvent event : events) {
            if (worker.equals(event.about()) && shows(event, asItLooks)) {
                if (isStep(event)) {
                    said.clear();
                }
                said.add(line(event, present, asItLooks));
            }
        }
        return String.join(" · ", said.subList(Math.max(0, said.size() - 3), said.size()));
    }

    /** Whose line it is, where several go: "Hodan: "; empty where the line is about the visit, or names them already. */
    static String whose(VisitEvent event, Colleagues.Present present) {
        PersonId about = event.about();
        boolean ofTheVisit = Set.of("PLAN", "CHANGE", "AUTHORISE", "CANCEL", "ACCEPTED", "REVIEW")
                .contains(event.what());
        return about == null || ofTheVisit || event.people().contains(about) ? "" : present.given(about) + ": ";
    }

    /** One line, such as "Reminder sent 10:51" or "Shabnam rang: no answer 10:53". */
    static String line(VisitEvent event, Colleagues.Present present, boolean asItLooks) {
        String words = words(event, present, asItLooks);
        String at = Wording.time(event.pressed());
        return words + " " + at + (event.waitedForSignal() ? " (reached us " + Wording.time(event.at()) + ")" : "");
    }

    static String words(VisitEvent event, Colleagues.Present present, boolean asItLooks) {
        String by = event.by() == null ? "" : present.given(event.by());
        return switch (event.what()) {
            case "RINGING" -> by + " is ringing";
            case "NO_ANSWER" -> by + " rang: " + (event.detail().isEmpty() ? "no answer" : event.detail());
            case "NOTE" -> by + ": " + event.detail();
            case "STOOD_DOWN" ->
                event.detail().equals(Welfare.OWN_CHECK_IN.name())
                        ? "Checked in, everybody stood down"
                        : by + " confirmed that they are safe";
            case "ACCEPTED" -> by + " will answer after hours";
            case "NOT_ALONE" -> "Somebody to go along is wanted";
            default -> stepOrRung(event, present, by, asItLooks);
        };
    }

    private static String stepOrRung(VisitEvent event, Colleagues.Present present, String by, boolean asItLooks) {
        if (isStep(event)) {
            VisitStep step = VisitStep.valueOf(event.what());
            boolean veiled = asItLooks && step == VisitStep.CODE;
            VisitStep shown = veiled ? VisitStep.valueOf(lookedLike(event)) : step;
            String words = capital(done(shown));
            String said = veiled ? rest(event) : event.detail();
            String detail = shown == VisitStep.LONGER ? ", " + said : "";
            return words + detail + (event.byOffice() ? " (tapped by " + by + ")" : "");
        }
        Rung rung = Rung.valueOf(event.what());
        if (event.people().isEmpty()) {
            return "Nobody left to tell";
        }
        return present.givens(event.people()) + " " + rung.words();
    }

    /** What the office does is told as done; what the worker presses stands as the button says it. */
    private static String done(VisitStep step) {
        return switch (step) {
            case PLAN -> "planned";
            case CHANGE -> "plan changed";
            case AUTHORISE -> "authorised";
            case CANCEL -> "cancelled";
            case STOP -> "stopped";
            case REVIEW -> "reviewed";
            default -> step.words();
        };
    }

    /** Whether the line may be read where somebody may be looking who must not know. */
    static boolean shows(VisitEvent event, boolean asItLooks) {
        return !asItLooks || isStep(event);
    }

    /** Whether somebody did it. The engine's telling of the code has the same name as the step, and nobody who did it. */
    private static boolean isStep(VisitEvent event) {
        if (event.by() == null && event.what().equals(Rung.CODE.name())) {
            return false;
        }
        for (VisitStep step : VisitStep.values()) {
            if (step.name().equals(event.what())) {
                return true;
            }
        }
        return false;
    }

    /** The detail of a code's line: the button that was pressed, and what would have stood with it. */
    static String lookingLike(VisitStep pressed, String detail) {
        return (pressed.name() + " " + detail).strip();
    }

    private static String lookedLike(VisitEvent code) {
        String pressed = code.detail().split(" ", 2)[0];
        return pressed.isEmpty() ? VisitStep.ALL_WELL.name() : pressed;
    }

    private static String rest(VisitEvent code) {
        String[] parts = code.detail().split(" ", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    /** Whether the code was used on the visit. */
    static boolean codeUsed(List<VisitEvent> events) {
        return events.stream().anyMatch(event -> event.what().equals(VisitStep.CODE.name()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
