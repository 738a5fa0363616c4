package org.keepwell.exchange.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column holds what, although headings are spelt as their exporter liked. */
final class Headings {

    private static final int LONG_ENOUGH_TO_MISSPELL = 8;
    private static final int SLIPS = 2;

    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * @param headings as they stand in the file
     * @param known the names looked for, in any spelling of case and marks
     */
    Headings(List<String> headings, List<String> known) {
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(plain(headings.get(i)), i);
        }
        for (String name : known) {
            if (!columns.containsKey(plain(name))) {
                misspelt(plain(name), headings, known).ifPresent(column -> columns.put(plain(name), column));
            }
        }
    }

    /** The column of this name, or -1. */
    int column(String name) {
        return columns.getOrDefault(plain(name), -1);
    }

    /** A name without what spelling varies in: case, blanks, dots, dashes. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The one heading that is nearly this name and is not itself another known name. */
    private static Optional<Integer> misspelt(String name, List<String> headings, List<String> known) {
        if (name.length() < LONG_ENOUGH_TO_MISSPELL) {
            return Optional.empty();
        }
        List<String> others = known.stream().map(Headings::plain).toList();
        List<Integer> near = java.util.stream.IntStream.range(0, headings.size())
                .filter(i -> !others.contains(plain(headings.get(i))))
                .filter(i -> slips(name, plain(headings.get(i))) <= SLIPS)
                .boxed()
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** How many letters have to be added, dropped or changed (Levenshtein); stops counting past what is tolerated. */
    private static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > SLIPS) {
            return SLIPS + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
