package org.keepwell.shared.guard;

import org.keepwell.shared.NotFound;

/** The value's owner was erased: its key is destroyed and nobody can read it any more. Shown as 404 where nobody catches it. */
public class Erased extends NotFound {

    private static final long serialVersionUID = 1L;

    Erased(Owner owner) {
        super("readable text: the key of this " + owner.kind() + " was destroyed");
    }
}
