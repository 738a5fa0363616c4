package org.keepwell.organisation.web;

import java.time.LocalDate;

/** Some days in a row under a name, as read from a form; everything that is missing is said at once. */
record Days(String words, LocalDate first, LocalDate last) {

    static Days ofTerm(Typed typed) {
        String name = typed.required("name", "Enter a name, such as Autumn 2026.");
        LocalDate first = typed.day("firstDay", "Enter the first day of term.");
        LocalDate last = typed.day("lastDay", "Enter the last day of term.");
        typed.check();
        return new Days(name, first, last);
    }

    /** A closure of one day may leave its last day out. */
    static Days ofClosure(Typed typed) {
        String words = typed.required("words", "Say why, such as Half-term or Training day.");
        LocalDate first = typed.day("firstDay", "Enter the first day you are closed.");
        LocalDate last =
                typed.text("lastDay").isEmpty() ? first : typed.day("lastDay", "Enter the last day you are closed.");
        typed.check();
        return new Days(words, first, last);
    }

    static Typed typed(String field, String words, LocalDate first, LocalDate last) {
        return Typed.fresh().put(field, words).put("firstDay", first.toString()).put("lastDay", last.toString());
    }
}
