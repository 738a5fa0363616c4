package org.keepwell.families.web;

import org.jspecify.annotations.Nullable;
import org.keepwell.families.Child;
import org.keepwell.families.ChildId;
import org.keepwell.families.FamilyId;
import org.keepwell.families.PlanStatus;
import org.keepwell.shared.web.FormErrors;

/** A child as typed. */
public record ChildForm(
        String givenName,
        String familyName,
        String knownAs,
        String bornOn,
        String yearGroup,
        String onRoll,
        String upn,
        String plan,
        String ehcPlan,
        String socialWorker,
        String socialWorkerPhone,
        String interests,
        Integer version) {

    public ChildForm(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String knownAs,
            @Nullable String bornOn,
            @Nullable String yearGroup,
            @Nullable String onRoll,
            @Nullable String upn,
            @Nullable String plan,
            @Nullable String ehcPlan,
            @Nullable String socialWorker,
            @Nullable String socialWorkerPhone,
            @Nullable String interests,
            @Nullable Integer version) {
        this.givenName = Typed.text(givenName);
        this.familyName = Typed.text(familyName);
        this.knownAs = Typed.text(knownAs);
        this.bornOn = Typed.text(bornOn);
        this.yearGroup = Typed.text(yearGroup);
        this.onRoll = Typed.text(onRoll);
        this.upn = Typed.text(upn);
        this.plan = Typed.text(plan);
        this.ehcPlan = Typed.text(ehcPlan);
        this.socialWorker = Typed.text(socialWorker);
        this.socialWorkerPhone = Typed.text(socialWorkerPhone);
        this.interests = Typed.text(interests);
        this.version = version == null ? 0 : version;
    }

    static ChildForm blank(String familyName) {
        return new ChildForm("", familyName, "", "", "", "true", "", "", "", "", "", "", 0);
    }

    static ChildForm of(Child child) {
        return new ChildForm(
                child.givenName(),
                child.familyName(),
                child.knownAs(),
                Typed.shown(child.bornOn()),
                child.yearGroup(),
                child.onRoll() ? "true" : "",
                "",
                child.plan().code(),
                child.ehcPlan() ? "true" : "",
                child.socialWorker(),
                child.socialWorkerPhone(),
                child.interests(),
                child.version());
    }

    Child wanted(ChildId id, FamilyId family, FormErrors errors) {
        errors.require("givenName", givenName, "Give the child's first name");
        return new Child(
                id,
                family,
                givenName,
                familyName,
                knownAs,
                Typed.date(errors, "bornOn", bornOn),
                yearGroup,
                onRoll.equals("true"),
                false,
                socialWorker,
                socialWorkerPhone,
                PlanStatus.ofCode(plan),
                ehcPlan.equals("true"),
                interests,
                version);
    }
}
