package org.keepwell.families;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that may be said of a contact and never has to be. Make one from {@link #none()} and the {@code with} methods.
 *
 * @param minutes 0 to 1440, or null
 * @param reached "yes", "no", "message_left", or null
 * @param alongside "with", "for", "alone" (what the parent now does alone), or null
 * @param planned whether it was planned; what was improvised stands equal beside it
 * @param exposureKind the kind of hard thing, or empty; a seam for the worker's own later use
 * @param exposureMode "heard", "seen", "read", or null
 * @param particulars the small fields of a kind (F23 to F30), by domain word
 * @param contentNotice what a reader is told before opening the restricted detail
 * @param restricted the restricted detail, kept encrypted; empty for none
 * @param visit the visit this came of, or null
 * @param intensity the rung of the ladder it stood on, or null for where its kind usually stands
 */
public record ContactDetails(
        @Nullable Medium medium,
        String place,
        String whoWasThere,
        @Nullable Integer minutes,
        @Nullable String reached,
        @Nullable String alongside,
        boolean planned,
        String thankYou,
        String milestone,
        String exposureKind,
        @Nullable String exposureMode,
        Map<String, String> particulars,
        String contentNotice,
        String restricted,
        @Nullable UUID visit,
        @Nullable Intensity intensity) {

    private static final ContactDetails NONE =
            new ContactDetails(null, "", "", null, null, null, false, "", "", "", null, Map.of(), "", "", null, null);

    public ContactDetails {
        particulars = Map.copyOf(particulars);
    }

    public static ContactDetails none() {
        return NONE;
    }

    /** The same, planned or improvised; the two stand equal. */
    public ContactDetails asPlanned(boolean wasPlanned) {
        return new ContactDetails(
                medium,
                place,
                whoWasThere,
                minutes,
                reached,
                alongside,
                wasPlanned,
                thankYou,
                milestone,
                exposureKind,
                exposureMode,
                particulars,
                contentNotice,
                restricted,
                visit,
                intensity);
    }

    /** The same, had this way, there, with these people present. */
    public ContactDetails withPlace(@Nullable Medium how, String where, String present) {
        return new ContactDetails(
                how,
                where,
                present,
                minutes,
                reached,
                alongside,
                planned,
                thankYou,
                milestone,
                exposureKind,
                exposureMode,
                particulars,
                contentNotice,
                restricted,
                visit,
                intensity);
    }

    /** The same, as part of a visit. */
    public ContactDetails withVisit(
            UUID ofVisit, @Nullable Integer minutesThere, @Nullable String gotThrough, boolean wasPlanned) {
        return new ContactDetails(
                medium,
                place,
                whoWasThere,
                minutesThere,
                gotThrough,
                alongside,
                wasPlanned,
                thankYou,
                milestone,
                exposureKind,
                exposureMode,
                particulars,
                contentNotice,
                restricted,
                ofVisit,
                intensity);
    }

    /** The same, with a layer that is opened with a reason after the notice. */
    public ContactDetails withRestricted(String notice, String detail) {
        return new ContactDetails(
                medium,
                place,
                whoWasThere,
                minutes,
                reached,
                alongside,
                planned,
                thankYou,
                milestone,
                exposureKind,
                exposureMode,
                particulars,
                notice,
                detail,
                visit,
                intensity);
    }

    /** The same, with words of thanks from the family. */
    public ContactDetails withThanks(String words) {
        return new ContactDetails(
                medium,
                place,
                whoWasThere,
                minutes,
                reached,
                alongside,
                planned,
                words,
                milestone,
                exposureKind,
                exposureMode,
                particulars,
                contentNotice,
                restricted,
                visit,
                intensity);
    }

    /** The same, on that rung of the ladder. */
    public ContactDetails at(Intensity rung) {
        return new ContactDetails(
                medium,
                place,
                whoWasThere,
                minutes,
                reached,
                alongside,
                planned,
                thankYou,
                milestone,
                exposureKind,
                exposureMode,
                particulars,
                contentNotice,
                restricted,
                visit,
                rung);
    }
}
