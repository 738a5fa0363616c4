package org.keepwell.visits;

/** How often colleagues were told although nothing was wrong. */
public record FalseAlarms(int visits, int alarms) {

    /** For every hundred visits, rounded; 0 before there was a visit. */
    public long perHundred() {
        return visits == 0 ? 0 : Math.round(100.0 * alarms / visits);
    }
}
