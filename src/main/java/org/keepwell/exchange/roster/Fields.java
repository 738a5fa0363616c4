package org.keepwell.exchange.roster;

import java.util.Locale;

/** Values as they are kept: tidied, and left empty where a roster holds something that is not what its column says. */
final class Fields {

    static final int NAME = 80;
    static final int ID = 255;
    private static final int EMAIL = 254;

    private Fields() {}

    /** Without characters that cannot be seen. */
    static String clean(String text) {
        return text.replaceAll("\\p{C}", "").strip();
    }

    static String name(String text) {
        String clean = clean(text);
        return clean.length() > NAME ? "" : clean;
    }

    static String email(String text) {
        String clean = clean(text).toLowerCase(Locale.ROOT);
        return clean.length() <= EMAIL && clean.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+") ? clean : "";
    }

    /** A telephone number: at least seven digits, and nothing but what numbers are written with. */
    static String phone(String text) {
        String clean = clean(text);
        long digits = clean.chars().filter(Character::isDigit).count();
        return clean.matches("[+()0-9 .\\-/]{7,25}") && digits >= 7 && digits <= 15 ? clean : "";
    }

    /** A year group as schools write it: "Year 8", "8", "08", "R". */
    static String yearGroup(String text) {
        String first = clean(text).split("[,;|]")[0].strip();
        String bare =
                first.replaceFirst("(?i)^(year|yr|nc year|grade|y)\\s*", "").replaceFirst("^0+(?=\\d)", "");
        if (bare.matches("\\d{1,2}")) {
            return "Year " + bare;
        }
        return bare.equalsIgnoreCase("R") || bare.equalsIgnoreCase("reception") ? "Reception" : "";
    }

    /** A unique pupil number, or empty when it is not even shaped like one. */
    static String upn(String text) {
        String clean = clean(text).toUpperCase(Locale.ROOT).replace(" ", "");
        return clean.matches("[A-Z]\\d{11}[0-9A-Z]") ? clean : "";
    }
}
