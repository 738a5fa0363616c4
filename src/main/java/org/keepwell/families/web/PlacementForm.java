package org.keepwell.families.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.ChildId;
import org.keepwell.families.Placement;
import org.keepwell.families.PlacementId;
import org.keepwell.shared.web.FormErrors;

/** A stay as typed. */
public record PlacementForm(
        String startedOn,
        String expectedEnd,
        String endedOn,
        String reason,
        String referralRoute,
        String homeSchool,
        String ending,
        String endingNote,
        Integer version) {

    public PlacementForm(
            @Nullable String startedOn,
            @Nullable String expectedEnd,
            @Nullable String endedOn,
            @Nullable String reason,
            @Nullable String referralRoute,
            @Nullable String homeSchool,
            @Nullable String ending,
            @Nullable String endingNote,
            @Nullable Integer version) {
        this.startedOn = Typed.text(startedOn);
        this.expectedEnd = Typed.text(expectedEnd);
        this.endedOn = Typed.text(endedOn);
        this.reason = Typed.text(reason);
        this.referralRoute = Typed.text(referralRoute);
        this.homeSchool = Typed.text(homeSchool);
        this.ending = Typed.text(ending);
        this.endingNote = Typed.text(endingNote);
        this.version = version == null ? 0 : version;
    }

    static PlacementForm of(Placement placement) {
        return new PlacementForm(
                Typed.shown(placement.startedOn()),
                Typed.shown(placement.expectedEnd()),
                Typed.shown(placement.endedOn()),
                placement.reason(),
                placement.referralRoute(),
                placement.homeSchool(),
                placement.ending().code(),
                placement.endingNote(),
                placement.version());
    }

    Placement wanted(PlacementId id, ChildId child, LocalDate today, FormErrors errors) {
        errors.require("startedOn", startedOn, "Give the day it began");
        LocalDate start = Typed.date(errors, "startedOn", startedOn);
        LocalDate end = Typed.date(errors, "expectedEnd", expectedEnd);
        if (start != null && end != null && end.isBefore(start)) {
            errors.add("expectedEnd", "The end cannot come before the start");
        }
        return new Placement(
                id,
                child,
                start == null ? today : start,
                end,
                Typed.date(errors, "endedOn", endedOn),
                reason,
                referralRoute,
                homeSchool,
                Placement.Ending.ofCode(ending),
                endingNote,
                version);
    }
}
