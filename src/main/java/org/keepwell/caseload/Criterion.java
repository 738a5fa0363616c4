package org.keepwell.caseload;

/**
 * One stated reason why work with a family needs more time.
 *
 * @param code what it is known by in rows; stays when its words are changed
 * @param words a plain sentence about the work, never about what a family is
 * @param weight points it adds, 1 to 12
 */
public record Criterion(String code, String words, int weight) {

    /** The most one criterion may weigh. */
    public static final int HEAVIEST = 12;
}
