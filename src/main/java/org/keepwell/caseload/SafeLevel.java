package org.keepwell.caseload;

/**
 * The one threshold of load, the same on every page.
 *
 * @param percent of the room for families that may be used, 50 to 200
 * @param weeks for how long load may be above that before it counts as too much for too long, 1 to 26
 */
public record SafeLevel(int percent, int weeks) {

    /** Over 110 % for four weeks: the level that probation services work by (Written Answer 172934, 30 March 2021). */
    public static final SafeLevel USUAL = new SafeLevel(110, 4);

    /** Whether this much used room, in percent, is above the level now. */
    public boolean isOver(int percentUsed) {
        return percentUsed > percent;
    }
}
