package org.keepwell.shared;

/**
 * An expected refusal: the request was understood and cannot be done as asked. Shown as 422 with the words given, beside the field
 * where there is one. Words are for the person reading them and never hold case content.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public Refused(String words) {
        this("", words);
    }

    /** @param field the form field's name, or empty when the refusal is about the whole form */
    public Refused(String field, String words) {
        super(words);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
