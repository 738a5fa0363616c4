package org.keepwell.caseload.solver;

import java.io.Serial;

/** In the time given neither an assignment was found nor a proof that there is none. */
public final class NothingFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NothingFound(double seconds) {
        super("no assignment within the limits was found in %.1f s, nor a proof that there is none; allow more time"
                .formatted(seconds));
    }
}
