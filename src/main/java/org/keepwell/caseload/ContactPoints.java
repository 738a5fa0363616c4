package org.keepwell.caseload;

import java.util.List;
import org.keepwell.families.FamilyPictures;

/**
 * What the contact of the last weeks adds to a family's need: the rungs of its contacts, from 1 for keeping in touch to 5 for intensive
 * work, added up and averaged over a week.
 */
public final class ContactPoints {

    /** A step of the scale: from this weekly average on, so many points. */
    public record Step(int from, int points, String words) {}

    /** The whole scale, lightest first; it is stated on the page of criteria. */
    public static final List<Step> SCALE = List.of(
            new Step(0, 0, "Less than a call a week"),
            new Step(1, 1, "A call a week, or a little more"),
            new Step(3, 2, "Something done together each week"),
            new Step(6, 3, "Two such things a week, or one of close work and more"),
            new Step(10, 4, "Contact on most days"));

    private ContactPoints() {}

    /** Points, 0 to 4, for the rungs of the last {@link FamilyPictures#RECENT_WEEKS} weeks added up. */
    public static int of(int recentRungs) {
        int points = 0;
        for (Step step : SCALE) {
            if (recentRungs >= step.from() * FamilyPictures.RECENT_WEEKS) {
                points = step.points();
            }
        }
        return points;
    }
}
