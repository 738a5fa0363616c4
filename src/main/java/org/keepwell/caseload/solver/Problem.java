package org.keepwell.caseload.solver;

/** What a file may hold: an {@link Instance}, or a {@link ZonedInstance}. */
public sealed interface Problem permits Instance, ZonedInstance {

    /** Its name, empty when it has none. */
    String name();
}
