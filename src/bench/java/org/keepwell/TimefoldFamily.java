package org.keepwell;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A family as Timefold sees one: what it plans. */
@PlanningEntity
public class TimefoldFamily {

    @PlanningId
    private int index;

    private int need;
    private int present;
    private int moveCost;
    private int bandWeight;
    private int band;

    @ValueRangeProvider(id = "suited")
    private List<TimefoldPractitioner> suited = List.of();

    @PlanningVariable(valueRangeProviderRefs = "suited")
    private TimefoldPractitioner practitioner;

    public TimefoldFamily() {}

    TimefoldFamily(
            int index,
            int need,
            int present,
            int moveCost,
            int bandWeight,
            int band,
            List<TimefoldPractitioner> suited,
            TimefoldPractitioner practitioner) {
        this.index = index;
        this.need = need;
        this.present = present;
        this.moveCost = moveCost;
        this.bandWeight = bandWeight;
        this.band = band;
        this.suited = suited;
        this.practitioner = practitioner;
    }

    public int getIndex() {
        return index;
    }

    public int getNeed() {
        return need;
    }

    public int getMoveCost() {
        return moveCost;
    }

    public int getBandWeight() {
        return bandWeight;
    }

    public int getBand() {
        return band;
    }

    public List<TimefoldPractitioner> getSuited() {
        return suited;
    }

    public boolean isMoved() {
        return present >= 0 && practitioner.index() != present;
    }

    public TimefoldPractitioner getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(TimefoldPractitioner practitioner) {
        this.practitioner = practitioner;
    }
}
