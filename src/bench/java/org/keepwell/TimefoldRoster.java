package org.keepwell;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;

/** The whole as Timefold sees it. */
@PlanningSolution
public class TimefoldRoster {

    @ProblemFactCollectionProperty
    private List<TimefoldPractitioner> practitioners = List.of();

    @PlanningEntityCollectionProperty
    private List<TimefoldFamily> families = List.of();

    @PlanningScore
    private HardSoftScore score;

    public TimefoldRoster() {}

    TimefoldRoster(List<TimefoldPractitioner> practitioners, List<TimefoldFamily> families) {
        this.practitioners = practitioners;
        this.families = families;
    }

    public List<TimefoldPractitioner> getPractitioners() {
        return practitioners;
    }

    public List<TimefoldFamily> getFamilies() {
        return families;
    }

    public HardSoftScore getScore() {
        return score;
    }

    public void setScore(HardSoftScore score) {
        this.score = score;
    }
}
