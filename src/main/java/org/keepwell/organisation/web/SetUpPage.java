package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.SettingDetails;

/** The index of set-up. {@code also}: what set-up does not wait for; {@code mayChange}: whether the person may change the setting; {@code mayFinish}: whether set-up waits for its end. */
public record SetUpPage(
        SettingDetails setting, List<Step> steps, List<Step> also, boolean mayChange, boolean mayFinish) {

    /** One part of set-up. {@code state} says in words how it stands; {@code done} whether nothing is missing. */
    public record Step(String label, String href, String state, boolean done) {}

    public boolean ready() {
        return steps.stream().allMatch(Step::done);
    }
}
