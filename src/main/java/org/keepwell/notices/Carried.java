package org.keepwell.notices;

/**
 * What a channel made of a letter.
 *
 * @param problem a few words for the administrator, such as "answered 503"; never what the letter said or whom it was for
 */
record Carried(Result result, String problem) {

    /** How it went. */
    enum Result {
        ACCEPTED,
        TRY_AGAIN,
        NEVER
    }

    static Carried accepted() {
        return new Carried(Result.ACCEPTED, "");
    }

    static Carried tryAgain(String problem) {
        return new Carried(Result.TRY_AGAIN, problem);
    }

    static Carried never(String problem) {
        return new Carried(Result.NEVER, problem);
    }

    /** What an answer of HTTP means: too many and server faults pass, a wrong key may be put right, a wrong number stays wrong. */
    static Carried answered(int status) {
        if (status >= 200 && status < 300) {
            return accepted();
        }
        return status == 400 || status == 422 ? never("answered " + status) : tryAgain("answered " + status);
    }
}
