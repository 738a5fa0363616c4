package org.keepwell.families;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns names into the words that a search compares: small letters, without accents, split at anything that is no letter or digit. */
final class SearchTokens {

    /** Above every character of a name in the byte order of the index. */
    static final String TOP = "\uFFFF";

    private static final int MOST_WORDS = 4;

    private SearchTokens() {}

    /** The distinct words of these names. */
    static Set<String> of(List<String> names) {
        return names.stream().flatMap(name -> words(name).stream()).collect(Collectors.toSet());
    }

    /** The words typed into a search, at most four. */
    static List<String> typed(String search) {
        return words(search).stream().distinct().limit(MOST_WORDS).toList();
    }

    /** The key by which a list is ordered. */
    static String key(String name) {
        return String.join(" ", words(name));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
