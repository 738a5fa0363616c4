package org.keepwell.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Refuses passwords that are guessed first: too short, one of the commonest, a common word with a few signs around it, a run of keys, or
 * the person's own name. Asks for no mixture of signs, which only makes people choose the same ones.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "1q2w3e4r5t6y7u8i9o0p",
            "qazwsxedcrfvtgbyhnujmikolp");

    private final Set<String> words;

    PasswordRules() {
        this.words = read();
    }

    /**
     * What is wrong with a password, in words for whoever chose it; nothing when it will do.
     *
     * @param own words that belong to the person: name, user name, setting
     */
    Optional<String> wrongWith(String password, Collection<String> own) {
        String plain = plain(password);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("Choose a password of at least " + SHORTEST
                    + " characters. Three or four words together are good.");
        }
        if (length > LONGEST) {
            return Optional.of("Choose a password of at most " + LONGEST + " characters.");
        }
        if (plain.chars().distinct().count() < 4 || isRun(plain) || isRepeated(plain)) {
            return Optional.of("That is a run or a repetition of keys, which is guessed first. Choose something else.");
        }
        if (isMostly(plain, ownWords(own))) {
            return Optional.of("That is your own name or your setting's with little added. Choose something else.");
        }
        if (isMostly(plain, words)) {
            return Optional.of(
                    "That is among the commonest passwords. Choose something else: three or four words together are good.");
        }
        return Optional.empty();
    }

    private static boolean isRun(String plain) {
        String reversed = new StringBuilder(plain).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(plain) || run.contains(reversed))
                || Arrays.stream(plain.split("(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])"))
                        .allMatch(part -> part.length() > 2 && RUNS.stream().anyMatch(run -> run.contains(part)));
    }

    private static boolean isRepeated(String plain) {
        for (int size = 1; size <= plain.length() / 2; size++) {
            String part = plain.substring(0, size);
            if (part.repeat(plain.length() / size + 1).startsWith(plain)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is left when digits and signs around it are taken away, read as they were typed and with signs read as letters. */
    private static boolean isMostly(String plain, Set<String> known) {
        String unmasked = unmasked(plain);
        return isMadeOf(letters(plain), known)
                || isMadeOf(letters(unmasked), known)
                || isMadeOf(letters(unmasked.replace('!', 'i')), known);
    }

    /** One known word, or two after each other. */
    private static boolean isMadeOf(String letters, Set<String> known) {
        if (known.contains(letters)) {
            return true;
        }
        for (int at = 3; at <= letters.length() - 3; at++) {
            if (known.contains(letters.substring(0, at)) && known.contains(letters.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> ownWords(Collection<String> own) {
        Set<String> parts = own.stream()
                .flatMap(words -> Arrays.stream(plain(words).split("[^a-z]+")))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
        own.stream()
                .map(PasswordRules::plain)
                .map(PasswordRules::letters)
                .filter(word -> word.length() > 2)
                .forEach(parts::add);
        parts.add("keepwell");
        return parts;
    }

    private static String letters(String plain) {
        return plain.replaceAll("[^a-z]", "");
    }

    private static String unmasked(String plain) {
        String trimmed = plain.replaceAll("^[^a-z@$]+|[^a-z@$]+$", "");
        return trimmed.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("access/commonest-password-words.txt").getInputStream(),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("The list of commonest passwords is missing", e);
        }
    }
}
