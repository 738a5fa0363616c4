package org.keepwell.shared.configuration;

/** A variable holds something Keepwell cannot start with. The message names it and what was expected, never a secret. */
public final class WrongConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String variable;

    WrongConfiguration(String variable, String expected) {
        super(variable + ": " + expected);
        this.variable = variable;
    }

    public String variable() {
        return variable;
    }
}
