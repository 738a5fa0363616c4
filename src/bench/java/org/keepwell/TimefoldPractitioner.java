package org.keepwell;

/** A practitioner as Timefold sees one. */
public record TimefoldPractitioner(int index, int weight, int fewest, int most) {}
