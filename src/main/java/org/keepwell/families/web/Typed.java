package org.keepwell.families.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;

/** Reads what was typed into a form, and lists choices for one. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static List<String> list(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : List.copyOf(chosen);
    }

    /** The day, or null when the field was left empty or says no day, which is added to the errors. */
    static @Nullable LocalDate date(FormErrors errors, String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            errors.add(field, "Give a date such as 2026-03-27");
            return null;
        }
    }

    /** The time of day, or null when the field was left empty or says none, which is added to the errors. */
    static @Nullable LocalTime time(FormErrors errors, String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            errors.add(field, "Give a time such as 14:30");
            return null;
        }
    }

    /** The whole number, or null when the field was left empty or holds none, which is added to the errors. */
    static @Nullable Integer number(FormErrors errors, String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            errors.add(field, "Give a whole number");
            return null;
        }
    }

    static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static <E> List<Option> options(E[] all, Function<E, String> value, Function<E, String> words) {
        return Arrays.stream(all)
                .map(one -> Option.of(value.apply(one), words.apply(one)))
                .toList();
    }
}
