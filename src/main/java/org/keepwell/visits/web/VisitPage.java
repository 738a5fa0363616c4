package org.keepwell.visits.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Domain;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Hazard;
import org.keepwell.visits.Item;
import org.keepwell.visits.KindRule;
import org.keepwell.visits.LastTime;
import org.keepwell.visits.Party;
import org.keepwell.visits.Protocols;
import org.keepwell.visits.Readiness;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitStatus;
import org.keepwell.visits.VisitStep;

/** A visit that nobody is out on, as those on its chain see it. */
public record VisitPage(
        Visit visit,
        Names names,
        boolean mine,
        boolean notSetOff,
        boolean mayAuthorise,
        boolean asked,
        @Nullable Readiness readiness,
        @Nullable LastTime lastTime,
        List<Hazard> hazards,
        List<Protocols.Answered> safety,
        List<Item> selfCare,
        Set<UUID> ticks,
        List<String> log,
        KindRule rule,
        List<Option> colleagues) {

    /** Those who are still out, of several: whoever is safe already sees it. */
    public List<Party> stillOut() {
        return visit.party().size() < 2
                ? List.of()
                : visit.party().stream().filter(one -> one.stage().out()).toList();
    }

    /** What it might touch, in words. */
    public String toTalkAbout() {
        return Names.domains(visit.plan().domains().stream()
                .filter(domain -> !heldBack(domain))
                .toList());
    }

    /** What is left for when the family is alone, because of who was there last time. */
    public String onlyAlone() {
        return Names.domains(
                visit.plan().domains().stream().filter(this::heldBack).toList());
    }

    private boolean heldBack(Domain domain) {
        return lastTime != null && lastTime.holdsBack(domain);
    }

    public boolean before() {
        return visit.status() == VisitStatus.PLANNED || visit.status() == VisitStatus.AUTHORISED;
    }

    public boolean maySetOff() {
        return mine && notSetOff && visit.status().allows(VisitStep.SET_OFF) && openMandatory() == 0;
    }

    public boolean mayStartNow() {
        return mine && notSetOff && visit.status().allows(VisitStep.START_NOW);
    }

    public boolean toReview() {
        return mine && visit.status().allows(VisitStep.REVIEW) && visit.anybodyWent() && !visit.anybodyOut();
    }

    /** Whether company is offered at once: to whoever stopped the visit, or would rather not go. */
    public boolean offerCompany() {
        return mine && visit.stopCategory() != null && !visit.anybodyOut();
    }

    /** Whether lines that were open at the start are asked now. */
    public boolean askAfterwards() {
        return mine && visit.anybodyWent() && !visit.anybodyOut() && openMandatory() > 0;
    }

    public long openMandatory() {
        return safety.stream()
                .filter(line -> line.item().mandatory() && line.open())
                .count();
    }
}
