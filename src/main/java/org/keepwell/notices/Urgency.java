package org.keepwell.notices;

/** Whether a message may wait for the morning. */
public enum Urgency {
    /** Somebody may be in danger: sent first, quiet hours or not. */
    SAFETY,
    /** For the person on duty now: sent at once, quiet hours or not. */
    DUTY,
    /** Everything else: waits until the receiver's quiet hours end. */
    ORDINARY;

    boolean waitsForMorning() {
        return this == ORDINARY;
    }
}
