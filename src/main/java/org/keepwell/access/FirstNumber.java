package org.keepwell.access;

import java.util.UUID;

/** A signpost on the last page of the first set-up. */
public record FirstNumber(UUID id, String name, String number, String note, boolean outOfHours, boolean confirmed) {}
