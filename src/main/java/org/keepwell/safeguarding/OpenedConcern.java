package org.keepwell.safeguarding;

import java.util.List;

/** A concern as whoever must act on it reads it. Reading is audited. */
public record OpenedConcern(Concern concern, String words, List<Taken> actions) {}
