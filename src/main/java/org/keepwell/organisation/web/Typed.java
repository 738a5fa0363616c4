package org.keepwell.organisation.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.FormErrors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody typed into a form: kept as it is for showing again, and read as the types a face takes. Each reading that fails notes an
 * error beside its field, so that all are shown at once.
 */
public final class Typed {

    private static final LocalTime NO_TIME = LocalTime.MIDNIGHT;

    private final MultiValueMap<String, String> fields;
    private final FormErrors errors = FormErrors.start();

    private Typed(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    static Typed in(MultiValueMap<String, String> fields) {
        return new Typed(fields);
    }

    /** A form as it is first shown; fill it with {@link #put}. */
    static Typed fresh() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    Typed put(String field, String value) {
        fields.add(field, value);
        return this;
    }

    /** What stands in the field, or an empty text. */
    public String get(String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("");
    }

    /** All that was chosen under one name. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean ticked(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        return get(field).strip();
    }

    String required(String field, String words) {
        String typed = text(field);
        if (typed.isEmpty()) {
            wrong(field, words);
        }
        return typed;
    }

    LocalDate day(String field, String words) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            wrong(field, words);
            return LocalDate.EPOCH;
        }
    }

    LocalTime time(String field, String words) {
        try {
            return LocalTime.parse(text(field));
        } catch (DateTimeParseException e) {
            wrong(field, words);
            return NO_TIME;
        }
    }

    @Nullable
    LocalTime maybeTime(String field, String words) {
        return text(field).isEmpty() ? null : time(field, words);
    }

    int number(String field, String words) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            wrong(field, words);
            return 0;
        }
    }

    /** The version a form began with; a form without one is stale by nature. */
    int version() {
        return text("version").matches("[0-9]{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    <E extends Enum<E>> E one(Class<E> type, String field, String words) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(field)))
                .findFirst()
                .orElseGet(() -> {
                    wrong(field, words);
                    return type.getEnumConstants()[0];
                });
    }

    <E extends Enum<E>> Set<E> some(Class<E> type, String field) {
        List<String> chosen = all(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> chosen.contains(value.name()))
                .collect(Collectors.toUnmodifiableSet());
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
            throw new Incomplete();
        }
    }

    /** Does the work and answers {@code done}; when it is refused, shows the form again with what was typed and what is wrong. */
    ModelAndView submit(Runnable work, Supplier<ModelAndView> done, Function<FormErrors, ModelAndView> again) {
        try {
            work.run();
        } catch (Incomplete e) {
            return again.apply(errors);
        } catch (Refused e) {
            return again.apply(errors.add(e.field(), e.words()));
        }
        return done.get();
    }

    /** Something was wrong with what was typed; the errors are noted. */
    private static final class Incomplete extends Refused {

        private static final long serialVersionUID = 1L;

        Incomplete() {
            super("The form is not complete");
        }
    }
}
