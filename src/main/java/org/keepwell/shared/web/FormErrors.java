package org.keepwell.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.shared.Refused;

/** What is wrong with a form, field by field, in the words its user reads. Shown as a summary at the top and beside each field. */
public final class FormErrors {

    private static final FormErrors NONE = new FormErrors();

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** One error; {@code field} is empty when it is about the whole form. */
    public record FormError(String field, String words) {}

    public static FormErrors none() {
        return NONE;
    }

    public static FormErrors start() {
        return new FormErrors();
    }

    public static FormErrors of(Refused refused) {
        return start().add(refused.field(), refused.words());
    }

    /** Adds an error; the first one about a field stays. Returns this. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public FormErrors add(String field, String words) {
        if (this == NONE) {
            throw new IllegalStateException("The empty list of errors is shared; begin with start()");
        }
        byField.putIfAbsent(field, words);
        return this;
    }

    /** Adds an error when a required text is blank. Returns this. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public FormErrors require(String field, @org.jspecify.annotations.Nullable String typed, String words) {
        return typed == null || typed.isBlank() ? add(field, words) : this;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** The error beside a field, or an empty text. */
    public String at(String field) {
        return byField.getOrDefault(field, "");
    }

    public List<FormError> all() {
        return byField.entrySet().stream()
                .map(entry -> new FormError(entry.getKey(), entry.getValue()))
                .toList();
    }
}
