package org.keepwell.families.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyChange;
import org.keepwell.families.FamilyFile;
import org.keepwell.shared.web.FormErrors;

/** The head of a family's record as typed. */
public record FamilyForm(
        String name,
        String wants,
        String strengths,
        String nextStep,
        String nextStepOn,
        String tonight,
        String keyWorker,
        Integer version) {

    public FamilyForm(
            @Nullable String name,
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String nextStep,
            @Nullable String nextStepOn,
            @Nullable String tonight,
            @Nullable String keyWorker,
            @Nullable Integer version) {
        this.name = Typed.text(name);
        this.wants = Typed.text(wants);
        this.strengths = Typed.text(strengths);
        this.nextStep = Typed.text(nextStep);
        this.nextStepOn = Typed.text(nextStepOn);
        this.tonight = Typed.text(tonight);
        this.keyWorker = Typed.text(keyWorker);
        this.version = version == null ? 0 : version;
    }

    static FamilyForm of(FamilyFile file, LocalDate today) {
        return new FamilyForm(
                file.name(),
                file.wants(),
                file.strengths(),
                file.nextStep(),
                Typed.shown(file.nextStepOn()),
                today.equals(file.tonightOn()) ? file.tonight() : "",
                "",
                file.version());
    }

    FamilyChange wanted(FormErrors errors) {
        errors.require("name", name, "Give the family's name");
        return new FamilyChange(
                name, wants, strengths, nextStep, Typed.date(errors, "nextStepOn", nextStepOn), tonight);
    }
}
