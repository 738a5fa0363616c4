package org.keepwell.families;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unique pupil number: 13 characters, the first a check letter over the others. Source: DfE, Unique pupil numbers guide 1.2 (June
 * 2019). Never mandatory, and hidden until asked for: a UPN is meant to be a blind number.
 */
final class Upn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "][0-9]{11}[0-9" + LETTERS + "]");

    private Upn() {}

    /** As it is kept: capital letters, no spaces. */
    static String tidy(String typed) {
        return typed.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the shape and the check letter are right. */
    static boolean holds(String upn) {
        return SHAPE.matcher(upn).matches() && upn.charAt(0) == checkLetter(upn);
    }

    private static char checkLetter(String upn) {
        int sum = 0;
        for (int place = 1; place < upn.length(); place++) {
            char character = upn.charAt(place);
            int value = Character.isDigit(character) ? character - '0' : LETTERS.indexOf(character);
            sum += value * (place + 1);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
