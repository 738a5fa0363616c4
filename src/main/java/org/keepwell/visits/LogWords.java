package org.keepwell.visits;

import java.util.ArrayList;
import java.util.List;
import org.keepwell.shared.PersonId;

/** A visit's log in plain words. On the worker's own phone the code phrase reads as what it looked like. */
final class LogWords {

    private LogWords() {}

    /** What has been heard last from the worker, and what was tried since. */
    static String lastHeard(List<VisitEvent> events, PersonId worker, Colleagues.Present present, boolean ownPhone) {
        List<String> said = new ArrayList<>();
        for (VisitEvent event : events) {
            if (worker.equals(event.about()) && shows(event, ownPhone)) {
                if (isStep(event)) {
                    said.clear();
                }
                said.add(line(event, present, ownPhone));
            }
        }
        return String.join(" · ", said.subList(Math.max(0, said.size() - 3), said.size()));
    }

    /** One line, such as "Reminder sent 10:51" or "Shabnam rang: no answer 10:53". */
    static String line(VisitEvent event, Colleagues.Present present, boolean ownPhone) {
        String words = words(event, present, ownPhone);
        String at = Wording.time(event.pressed());
        return words + " " + at + (event.waitedForSignal() ? " (reached us " + Wording.time(event.at()) + ")" : "");
    }

    static String words(VisitEvent event, Colleagues.Present present, boolean ownPhone) {
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
            default -> stepOrRung(event, present, by, ownPhone);
        };
    }

    private static String stepOrRung(VisitEvent event, Colleagues.Present present, String by, boolean ownPhone) {
        if (isStep(event)) {
            VisitStep step = VisitStep.valueOf(event.what());
            VisitStep shown = ownPhone && step == VisitStep.CODE ? VisitStep.ALL_WELL : step;
            String words = capital(shown.words());
            String detail = step == VisitStep.LONGER ? ", " + event.detail() : "";
            return words + detail + (event.byOffice() ? " (tapped by " + by + ")" : "");
        }
        Rung rung = Rung.valueOf(event.what());
        if (event.people().isEmpty()) {
            return "Nobody left to tell";
        }
        return present.givens(event.people()) + " " + rung.words();
    }

    /** Whether the line may be read on the worker's own phone, where somebody else may be looking. */
    static boolean shows(VisitEvent event, boolean ownPhone) {
        return !ownPhone
                || isStep(event)
                || event.what().equals(Rung.REMINDER.name())
                || event.what().equals(Rung.WORKER.name());
    }

    private static boolean isStep(VisitEvent event) {
        for (VisitStep step : VisitStep.values()) {
            if (step.name().equals(event.what())) {
                return true;
            }
        }
        return false;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
