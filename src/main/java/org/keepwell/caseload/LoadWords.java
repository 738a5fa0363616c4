package org.keepwell.caseload;

/** What is said wherever load, exposure or who takes which family is spoken of. One wording for every page. */
public final class LoadWords {

    /** Full engagement raises both, so that a smaller share is not simply a better one (V43). */
    public static final String BOTH_RISE =
            "Working closely with families raises both: what wears people down and what keeps them going. So complex families are shared"
                    + " and company offered; nobody is spared all of them.";

    private LoadWords() {}
}
