package org.keepwell.visits.web;

import java.util.List;
import java.util.Map;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Arrangement;
import org.keepwell.visits.KindRule;

/** How the setting does visits, as a page of forms. {@code typed} is what was typed for {@code typedKind} when it could not be kept. */
public record ArrangementsPage(
        Arrangement arrangement,
        String policePerson,
        List<Option> people,
        List<KindRule> rules,
        List<Option> authorities,
        List<Option> twoMustGo,
        List<Figure> figures,
        String typedKind,
        Map<String, String> typed) {

    /** One figure of the ladder. */
    public record Figure(String field, String label) {}

    public boolean authority(KindRule rule, String value) {
        return value.equals(
                isTyped(rule)
                        ? typed.getOrDefault("authority", "")
                        : rule.authority().name());
    }

    public boolean twoMustGo(KindRule rule, String value) {
        return value.equals(
                isTyped(rule)
                        ? typed.getOrDefault("twoMustGo", "")
                        : rule.twoMustGo().name());
    }

    public boolean familyTold(KindRule rule) {
        return isTyped(rule) ? "true".equals(typed.get("familyTold")) : rule.familyTold();
    }

    private boolean isTyped(KindRule rule) {
        return rule.kind().name().equals(typedKind);
    }

    public String value(KindRule rule, String field) {
        if (isTyped(rule)) {
            return typed.getOrDefault(field, "");
        }
        return Integer.toString(
                switch (field) {
                    case "reminderBefore" -> rule.ladder().reminderBefore();
                    case "worker" -> rule.ladder().worker();
                    case "checkIn" -> rule.ladder().checkIn();
                    case "lineManager" -> rule.ladder().lineManager();
                    case "dutyLeader" -> rule.ladder().dutyLeader();
                    case "police" -> rule.ladder().police();
                    case "hold" -> rule.ladder().hold();
                    case "leaving" -> rule.ladder().leaving();
                    case "grace" -> rule.ladder().grace();
                    case "graceCheckIn" -> rule.ladder().graceCheckIn();
                    case "helpToPolice" -> rule.ladder().helpToPolice();
                    default -> rule.ladder().again();
                });
    }

    static final List<Figure> FIGURES = List.of(
            new Figure("reminderBefore", "Minutes before the end: a reminder to the worker"),
            new Figure("worker", "Minutes after the end: the worker is asked"),
            new Figure("checkIn", "Minutes after the end: the check-in person is told"),
            new Figure("lineManager", "Minutes after the end: the line manager is told"),
            new Figure("dutyLeader", "Minutes after the end: the duty leader is told"),
            new Figure("police", "Minutes after the end: somebody is asked to ring the police"),
            new Figure("hold", "Minutes that \"I'm ringing\" holds the next step, at most"),
            new Figure("leaving", "Minutes from Leaving until Safe is expected"),
            new Figure("grace", "Minutes after a planned start: the worker is asked whether it has begun"),
            new Figure("graceCheckIn", "Minutes after a planned start: the check-in person is asked"),
            new Figure("helpToPolice", "Minutes after Help now or the code: somebody is asked to ring the police"),
            new Figure("again", "Minutes between repeats of the last step"));
}
