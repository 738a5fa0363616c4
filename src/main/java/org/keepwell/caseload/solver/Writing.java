package org.keepwell.caseload.solver;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes instances and answers as JSON. */
public final class Writing {

    private Writing() {}

    /** The answer as one object; {@code reason} only where there is one. */
    public static String json(Answer answer) {
        String reason = answer.reason().isEmpty() ? "" : ",\"reason\":" + quoted(answer.reason());
        if (answer.status() == Status.INFEASIBLE) {
            return String.format(
                    Locale.ROOT, "{\"status\":\"infeasible\",\"seconds\":%.3f%s}", answer.seconds(), reason);
        }
        return String.format(
                Locale.ROOT,
                "{\"status\":\"%s\",\"objective\":%d,\"bound\":%d,\"moves\":%d,\"seconds\":%.3f,\"assignment\":%s%s}",
                answer.status().word(),
                answer.objective(),
                answer.bound(),
                answer.moves(),
                answer.seconds(),
                list(answer.assignment()),
                reason);
    }

    /** The instance as one object that {@link Reading} reads back. */
    public static String json(Instance instance) {
        StringBuilder json = new StringBuilder("{\"name\":" + quoted(instance.name()));
        json.append(",\"practitioners\":").append(instance.practitioners());
        json.append(",\"families\":").append(instance.families());
        field(json, "fteTenths", list(instance.fteTenths()));
        field(json, "minFamilies", list(instance.minFamilies()));
        field(json, "maxFamilies", list(instance.maxFamilies()));
        field(json, "need", list(instance.need()));
        field(json, "current", list(instance.current()));
        field(json, "moveCost", list(instance.moveCost()));
        field(json, "forbidden", lists(List.of(instance.forbidden())));
        if (!instance.bands().isEmpty()) {
            field(
                    json,
                    "bands",
                    instance.bands().stream().map(Writing::band).collect(Collectors.joining(",", "[", "]")));
        }
        if (instance.maxMoves() >= 0) {
            field(json, "maxMoves", Integer.toString(instance.maxMoves()));
        }
        if (!instance.together().isEmpty()) {
            field(json, "together", lists(instance.together()));
        }
        return json.append('}').toString();
    }

    private static String band(Band band) {
        return String.format(
                Locale.ROOT,
                "{\"name\":%s,\"from\":%d,\"to\":%d,\"weight\":%d,\"max\":%s}",
                quoted(band.name()),
                band.from(),
                band.to(),
                band.weight(),
                list(band.max()));
    }

    private static void field(StringBuilder json, String name, String value) {
        json.append(",\n\"").append(name).append("\":").append(value);
    }

    private static String lists(List<int[]> lists) {
        return lists.stream().map(Writing::list).collect(Collectors.joining(",", "[", "]"));
    }

    private static String list(int[] numbers) {
        StringBuilder json = new StringBuilder(numbers.length * 4 + 2).append('[');
        for (int n = 0; n < numbers.length; n++) {
            json.append(n == 0 ? "" : ",").append(numbers[n]);
        }
        return json.append(']').toString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
