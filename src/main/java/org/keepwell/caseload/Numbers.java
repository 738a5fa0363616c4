package org.keepwell.caseload;

/** Small numbers as people say them. */
final class Numbers {

    private static final String[] WORDS = {
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private Numbers() {}

    /** Up to twelve in words, then in figures. */
    static String words(int number) {
        return number >= 0 && number < WORDS.length ? WORDS[number] : Integer.toString(number);
    }
}
