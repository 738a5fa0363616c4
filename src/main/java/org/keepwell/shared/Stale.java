package org.keepwell.shared;

/** Somebody changed the record after this page was opened. Shown as 409; nothing was saved. */
public class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(String what) {
        super("Changed meanwhile: " + what);
    }
}
