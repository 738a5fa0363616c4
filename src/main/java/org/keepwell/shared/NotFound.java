package org.keepwell.shared;

/** There is no such record, or none that this person may see: the two are never told apart. Shown as 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing looked for, such as "family"; never a name or an id */
    public NotFound(String what) {
        super("No such " + what);
    }

    public NotFound(String what, Throwable cause) {
        super("No such " + what, cause);
    }
}
