package org.keepwell.families.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.families.TellingLimit;
import org.keepwell.shared.Ids;
import org.keepwell.shared.web.FormErrors;

/** Who must not be told what, as typed. */
public record LimitForm(String who, String what, String because, String source, String reviewOn) {

    public LimitForm(
            @Nullable String who,
            @Nullable String what,
            @Nullable String because,
            @Nullable String source,
            @Nullable String reviewOn) {
        this.who = Typed.text(who);
        this.what = Typed.text(what);
        this.because = Typed.text(because);
        this.source = Typed.text(source);
        this.reviewOn = Typed.text(reviewOn);
    }

    TellingLimit wanted(FamilyId family, FormErrors errors) {
        UUID id = Ids.newId();
        errors.require("who", who, "Say who is not to be told");
        errors.require("what", what, "Say what they are not to be told");
        errors.require("because", because, "Choose what it rests on");
        return new TellingLimit(
                id,
                family,
                who,
                what,
                TellingLimit.Reason.ofCode(because),
                source,
                Typed.date(errors, "reviewOn", reviewOn));
    }
}
