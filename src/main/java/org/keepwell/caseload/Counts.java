package org.keepwell.caseload;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says small numbers the way people do. */
public final class Counts {

    private static final List<String> WORDS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Counts() {}

    /** "no", "one" … "nine", then figures. */
    public static String words(int number) {
        return number >= 0 && number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
    }

    /** The families of each band held, the highest need first: "one most, one a lot, three regular, two light touch". Empty for none. */
    public static String mix(Map<Band, Integer> bands) {
        List<Band> highestFirst = Arrays.asList(Band.values());
        Collections.reverse(highestFirst);
        return highestFirst.stream()
                .filter(band -> bands.getOrDefault(band, 0) > 0)
                .map(band -> words(bands.getOrDefault(band, 0)) + " " + band.words())
                .collect(Collectors.joining(", "));
    }
}
