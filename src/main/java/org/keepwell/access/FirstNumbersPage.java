package org.keepwell.access;

import java.util.List;

/** The numbers to check before set-up can end. */
public record FirstNumbersPage(List<FirstNumber> numbers) {}
