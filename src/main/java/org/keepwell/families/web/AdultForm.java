package org.keepwell.families.web;

import org.jspecify.annotations.Nullable;
import org.keepwell.families.Adult;
import org.keepwell.families.AdultId;
import org.keepwell.families.FamilyId;
import org.keepwell.families.ParentalResponsibility;
import org.keepwell.families.Safe;
import org.keepwell.shared.web.FormErrors;

/** An adult as typed. */
public record AdultForm(
        String name,
        String relationship,
        String parentalResponsibility,
        String livesWithChild,
        String phone,
        String email,
        String textIsSafe,
        String voicemailIsSafe,
        String letterIsSafe,
        String safeHours,
        String languages,
        String interpreterNeeded,
        String interpreter,
        String prefers,
        Integer version) {

    public AdultForm(
            @Nullable String name,
            @Nullable String relationship,
            @Nullable String parentalResponsibility,
            @Nullable String livesWithChild,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String textIsSafe,
            @Nullable String voicemailIsSafe,
            @Nullable String letterIsSafe,
            @Nullable String safeHours,
            @Nullable String languages,
            @Nullable String interpreterNeeded,
            @Nullable String interpreter,
            @Nullable String prefers,
            @Nullable Integer version) {
        this.name = Typed.text(name);
        this.relationship = Typed.text(relationship);
        this.parentalResponsibility = Typed.text(parentalResponsibility);
        this.livesWithChild = Typed.text(livesWithChild);
        this.phone = Typed.text(phone);
        this.email = Typed.text(email);
        this.textIsSafe = Typed.text(textIsSafe);
        this.voicemailIsSafe = Typed.text(voicemailIsSafe);
        this.letterIsSafe = Typed.text(letterIsSafe);
        this.safeHours = Typed.text(safeHours);
        this.languages = Typed.text(languages);
        this.interpreterNeeded = Typed.text(interpreterNeeded);
        this.interpreter = Typed.text(interpreter);
        this.prefers = Typed.text(prefers);
        this.version = version == null ? 0 : version;
    }

    static AdultForm blank() {
        return new AdultForm(
                "", "", "not_known", "true", "", "", "not_asked", "not_asked", "not_asked", "", "", "", "", "", 0);
    }

    static AdultForm of(Adult adult) {
        return new AdultForm(
                adult.name(),
                adult.relationship(),
                adult.parentalResponsibility().code(),
                adult.livesWithChild() ? "true" : "",
                adult.phone(),
                adult.email(),
                adult.text().code(),
                adult.voicemail().code(),
                adult.letter().code(),
                adult.safeHours(),
                adult.languages(),
                adult.interpreterNeeded() ? "true" : "",
                adult.interpreter(),
                adult.prefers(),
                adult.version());
    }

    Adult wanted(AdultId id, FamilyId family, FormErrors errors) {
        errors.require("name", name, "Give the adult's name");
        return new Adult(
                id,
                family,
                name,
                relationship,
                ParentalResponsibility.ofCode(parentalResponsibility),
                livesWithChild.equals("true"),
                phone,
                email,
                Safe.ofCode(textIsSafe),
                Safe.ofCode(voicemailIsSafe),
                Safe.ofCode(letterIsSafe),
                safeHours,
                languages,
                interpreterNeeded.equals("true"),
                interpreter,
                prefers,
                version);
    }
}
