package org.keepwell.shared.web;

/**
 * One choice in a list of choices on a form.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param hint a line below the label; empty where the label says enough
 */
public record Option(String value, String label, String hint) {

    /** A choice whose label says enough. */
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
