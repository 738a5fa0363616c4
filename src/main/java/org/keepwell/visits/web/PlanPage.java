package org.keepwell.visits.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Domain;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Hazard;
import org.keepwell.visits.LastTime;

/** What the form of a plan shows. */
public record PlanPage(
        String path,
        String back,
        PlanForm form,
        String familyName,
        List<Option> families,
        List<Option> addresses,
        List<Option> kinds,
        List<Option> companions,
        List<Option> answering,
        List<Option> domains,
        List<Option> familyTold,
        List<Hazard> hazards,
        Names names,
        @Nullable LastTime lastTime,
        boolean alone) {

    /** What might be talked about: without what is better left for when the family is alone, unless the visitor will be alone with them. */
    public List<Option> offered() {
        return domains.stream().filter(option -> !heldBack(option)).toList();
    }

    /** Says what is not among {@link #offered()}, and why. */
    public String hint() {
        String left = domains.stream().filter(this::heldBack).map(Option::label).collect(Collectors.joining(", "));
        return left.isEmpty() ? "" : "Not offered, because of who was there last time: " + left.toLowerCase(Locale.UK);
    }

    /** Whether more of the plan is filled in than the first part. */
    public boolean unfolded() {
        return !fresh()
                || !form.barriers().isEmpty()
                || !form.approach().isEmpty()
                || !form.whoMayBeThere().isEmpty()
                || !form.privacyNote().isEmpty();
    }

    private boolean heldBack(Option option) {
        Domain domain = Domain.ofCode(option.value());
        boolean chosen = form.domains().contains(option.value());
        return !alone && !chosen && lastTime != null && domain != null && lastTime.holdsBack(domain);
    }

    /** Whether it is a new plan and not a change of one. */
    public boolean fresh() {
        return form.version() == 0;
    }
}
