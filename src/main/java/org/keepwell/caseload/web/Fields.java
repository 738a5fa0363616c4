package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.FormErrors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** A form as typed: kept to be shown again, read as what the faces take; what cannot be read is noted beside its field. */
public final class Fields {

    private final MultiValueMap<String, String> typed;
    private final FormErrors errors = FormErrors.start();

    private Fields(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static Fields of(MultiValueMap<String, String> typed) {
        return new Fields(new LinkedMultiValueMap<>(typed));
    }

    static Fields blank() {
        return new Fields(new LinkedMultiValueMap<>());
    }

    Fields with(String field, @Nullable Object value) {
        typed.set(field, value == null ? "" : value.toString());
        return this;
    }

    Fields withAll(String field, List<String> values) {
        typed.put(field, values);
        return this;
    }

    /** What stands in the field, or an empty text. */
    public String get(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    /** All that was chosen under one name. */
    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    String text(String field) {
        return get(field).strip();
    }

    int number(String field, String words) {
        Integer read = numberOrNone(field, words);
        if (read == null) {
            wrong(field, words);
            return 0;
        }
        return read;
    }

    @Nullable
    Integer numberOrNone(String field, String words) {
        if (text(field).isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text(field));
        } catch (NumberFormatException e) {
            wrong(field, words);
            return null;
        }
    }

    /** Hours with at most two decimals, as minutes; null when left empty. */
    @Nullable
    Integer minutesOrNone(String field, String words) {
        String hours = text(field).replace(',', '.');
        if (hours.isEmpty()) {
            return null;
        }
        if (!hours.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            wrong(field, words);
            return null;
        }
        return (int) Math.round(Double.parseDouble(hours) * 60);
    }

    LocalDate day(String field, String words) {
        LocalDate read = dayOrNone(field, words);
        if (read == null) {
            wrong(field, words);
            return LocalDate.EPOCH;
        }
        return read;
    }

    @Nullable
    LocalDate dayOrNone(String field, String words) {
        if (text(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            wrong(field, words);
            return null;
        }
    }

    int version() {
        return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    void wrong(String field, String words) {
        FormErrors noted = errors.add(field, words);
        if (!noted.any()) {
            throw new IllegalStateException("An error was not noted");
        }
    }

    /** Ends the work here when anything read so far was wrong. */
    void check() {
        if (errors.any()) {
            throw new Refused("The form is not complete");
        }
    }

    /** Does the work and answers {@code done}; when it is refused, the form again with what was typed and what is wrong. */
    ModelAndView submit(Runnable work, Supplier<ModelAndView> done, Function<FormErrors, ModelAndView> again) {
        try {
            work.run();
        } catch (Refused refused) {
            return again.apply(errors.any() ? errors : errors.add(refused.field(), refused.words()));
        }
        return done.get();
    }
}
