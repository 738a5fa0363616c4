package org.keepwell.visits;

import java.time.Duration;

/**
 * When each step of the ladder is due: one value for each setting and kind of visit. All figures are whole minutes; those after the end
 * count from the time the worker gave, and each is at least as late as the one before it.
 *
 * @param reminderBefore before the end, 0 to 60
 * @param worker after the end, 0 to 30
 * @param checkIn after the end, up to 60
 * @param lineManager after the end, up to 90
 * @param dutyLeader after the end, up to 120
 * @param police after the end, up to 180: the named person is asked to ring the police
 * @param hold the longest that "I'm ringing" holds a step, 1 to 10
 * @param leaving from "Leaving now" until "Safe" is expected, 5 to 120
 * @param grace after a planned start before the worker is asked, 5 to 60
 * @param graceCheckIn after a planned start before the check-in person is asked, up to 120
 * @param helpToPolice after help now or the code before the police step, 0 to 15
 * @param again between repeats of the last step until somebody answers, 5 to 60
 */
public record LadderPolicy(
        int reminderBefore,
        int worker,
        int checkIn,
        int lineManager,
        int dutyLeader,
        int police,
        int hold,
        int leaving,
        int grace,
        int graceCheckIn,
        int helpToPolice,
        int again) {

    /** What a setting has until it says otherwise. */
    public static final LadderPolicy USUAL = new LadderPolicy(10, 0, 5, 10, 15, 30, 3, 20, 15, 25, 5, 10);

    public LadderPolicy {
        between("reminderBefore", reminderBefore, 0, 60);
        between("worker", worker, 0, 30);
        between("checkIn", checkIn, Math.max(1, worker), 60);
        between("lineManager", lineManager, checkIn, 90);
        between("dutyLeader", dutyLeader, lineManager, 120);
        between("police", police, dutyLeader, 180);
        between("hold", hold, 1, 10);
        between("leaving", leaving, 5, 120);
        between("grace", grace, 5, 60);
        between("graceCheckIn", graceCheckIn, grace, 120);
        between("helpToPolice", helpToPolice, 0, 15);
        between("again", again, 5, 60);
    }

    /** From the end until the step, negative before it. */
    Duration after(Rung rung) {
        return Duration.ofMinutes(
                switch (rung) {
                    case REMINDER -> -reminderBefore;
                    case WORKER -> worker;
                    case CHECK_IN -> checkIn;
                    case LINE_MANAGER -> lineManager;
                    case DUTY_LEADER -> dutyLeader;
                    case POLICE -> police;
                    case ASK_WORKER -> grace;
                    case ASK_CHECK_IN -> graceCheckIn;
                    case HELP, CODE -> 0;
                    case AGAIN -> again;
                });
    }

    Duration holding() {
        return Duration.ofMinutes(hold);
    }

    Duration gettingHome() {
        return Duration.ofMinutes(leaving);
    }

    /** The last moment at which somebody might have to act, for a visit that ends at its planned time. */
    Duration wholeLadder() {
        return Duration.ofMinutes(police);
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new OutOfRange(name, least, most);
        }
    }

    /** A figure that would leave somebody waiting too long, or a step before the one below it. */
    public static final class OutOfRange extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final int least;
        private final int most;

        OutOfRange(String field, int least, int most) {
            super(field + " is between " + least + " and " + most);
            this.field = field;
            this.least = least;
            this.most = most;
        }

        public String field() {
            return field;
        }

        /** For the person who typed it. */
        public String words() {
            return "Enter a whole number of minutes from " + least + " to " + most;
        }
    }
}
