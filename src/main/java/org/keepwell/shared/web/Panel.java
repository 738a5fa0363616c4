package org.keepwell.shared.web;

/**
 * A part of a page composed by {@code desk}, such as Today.
 *
 * @param order where it stands, lowest first: 10 safety, 20 visits, 30 company, 40 families, 50 messages, 90 the setting
 * @param template the template that shows it; takes {@code page} and {@code model}
 * @param model what it shows
 */
public record Panel(int order, String template, Object model) {}
