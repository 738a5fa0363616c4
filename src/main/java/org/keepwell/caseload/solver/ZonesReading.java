package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of CSPLib 069: zones and nurses; fewest, most and greatest load; then one line for each zone. */
final class ZonesReading {

    private static final int MOST = 1_000_000;

    private final List<String> lines;
    private final String name;
    private int line;

    ZonesReading(String text, String name) {
        this.lines = text.lines().toList();
        this.name = name;
    }

    ZonedInstance read() {
        int[] sizes = numbers("the number of zones and the number of nurses");
        exactly(sizes, 2, "the number of zones and the number of nurses");
        atLeast(sizes[0], 1, "zones");
        atLeast(sizes[1], 1, "nurses");
        int[] limits = numbers("fewest and most patients of a nurse and the greatest workload");
        exactly(limits, 3, "fewest and most patients of a nurse and the greatest workload");
        if (limits[0] > limits[1]) {
            throw wrong(
                    "fewest patients is %d and most is %d: expected no more than that".formatted(limits[0], limits[1]));
        }
        List<int[]> zones = new ArrayList<>();
        for (int zone = 1; zone <= sizes[0]; zone++) {
            zones.add(zone(numbers("zone " + zone + " of " + sizes[0])));
        }
        for (line = line + 1; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                throw wrong("expected nothing after the last of %d zones".formatted(sizes[0]));
            }
        }
        return new ZonedInstance(name, sizes[1], limits[0], limits[1], limits[2], zones);
    }

    private int[] zone(int[] numbers) {
        if (numbers.length - 1 != numbers[0]) {
            throw wrong("%d patients announced and %d given".formatted(numbers[0], numbers.length - 1));
        }
        int[] zone = new int[numbers[0]];
        for (int n = 0; n < zone.length; n++) {
            zone[n] = numbers[n + 1];
            atLeast(zone[n], 1, "a patient's acuity");
        }
        return zone;
    }

    private int[] numbers(String what) {
        line++;
        while (line <= lines.size() && lines.get(line - 1).isBlank()) {
            line++;
        }
        if (line > lines.size()) {
            throw wrong("expected " + what + " and found the end of the file");
        }
        String[] words = lines.get(line - 1).replace("\uFEFF", "").strip().split("\\s+");
        int[] numbers = new int[words.length];
        for (int n = 0; n < words.length; n++) {
            numbers[n] = number(words[n]);
        }
        return numbers;
    }

    private int number(String word) {
        try {
            int number = Integer.parseInt(word);
            if (number < 0 || number > MOST) {
                throw wrong("%d is not from 0 to %d".formatted(number, MOST));
            }
            return number;
        } catch (NumberFormatException _) {
            throw wrong("'%s' is not a whole number".formatted(word.substring(0, Math.min(20, word.length()))));
        }
    }

    private void exactly(int[] numbers, int count, String what) {
        if (numbers.length != count) {
            throw wrong("expected %d numbers, %s; found %d".formatted(count, what, numbers.length));
        }
    }

    private void atLeast(int number, int least, String what) {
        if (number < least) {
            throw wrong("%s: %d is less than %d".formatted(what, number, least));
        }
    }

    private MalformedInstance wrong(String what) {
        return new MalformedInstance("line " + line + ": " + what);
    }
}
