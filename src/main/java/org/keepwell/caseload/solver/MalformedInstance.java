package org.keepwell.caseload.solver;

import java.io.Serial;

/** The instance cannot be read or contradicts itself; the message names the line or the field and what is wrong with it. */
public final class MalformedInstance extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    public MalformedInstance(String message) {
        super(message);
    }
}
