package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitTransitionsTest {

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void everyStatusAppearsInTheTable(VisitStatus status) {
        assertThat(VisitTransitions.CURRENT.all()).anyMatch(row -> row.from() == status || row.to() == status);
    }

    @Test
    void everyStepButPlanAndTheCallsForHelpAppearsInTheTable() {
        var drawn = VisitTransitions.CURRENT.all().stream()
                .map(VisitTransitions.Transition::step)
                .collect(Collectors.toSet());
        var all = new HashSet<>(Arrays.asList(VisitStep.values()));
        all.removeAll(java.util.Set.of(VisitStep.PLAN, VisitStep.HELP_NOW, VisitStep.CODE));
        assertThat(drawn).isEqualTo(all);
    }

    @Test
    void eachStepFromAStatusLeadsToOneStatus() {
        assertThat(VisitTransitions.CURRENT.all())
                .extracting(row -> row.from() + " " + row.step())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void helpNowAndTheCodeAreAllowedFromEverywhereAndChangeNothing(VisitStatus status) {
        assertThat(status.after(VisitStep.HELP_NOW)).isEqualTo(status);
        assertThat(status.after(VisitStep.CODE)).isEqualTo(status);
    }

    @Test
    void startNowIsAllowedWhetherOrNotAnybodyAuthorised() {
        assertThat(VisitStatus.PLANNED.after(VisitStep.START_NOW)).isEqualTo(VisitStatus.UNDER_WAY);
        assertThat(VisitStatus.AUTHORISED.after(VisitStep.START_NOW)).isEqualTo(VisitStatus.UNDER_WAY);
    }

    @Test
    void anyVisitNotYetOverCanBeStopped() {
        assertThat(VisitStatus.PLANNED.after(VisitStep.STOP)).isEqualTo(VisitStatus.STOPPED);
        assertThat(VisitStatus.AUTHORISED.after(VisitStep.STOP)).isEqualTo(VisitStatus.STOPPED);
        assertThat(VisitStatus.UNDER_WAY.after(VisitStep.STOP)).isEqualTo(VisitStatus.STOPPED);
    }

    @Test
    void aStepThatIsNotInTheTableIsRefusedNamingBoth() {
        assertThatIllegalStateException()
                .isThrownBy(() -> VisitStatus.REVIEWED.after(VisitStep.ARRIVED))
                .withMessageContaining("REVIEWED")
                .withMessageContaining("ARRIVED");
    }

    @Test
    void theDrawingInTheDocumentsIsTheTable() throws IOException {
        Path drawn = Path.of("docs/visit-states.md");
        if (Boolean.getBoolean("keepwell.write-docs")) {
            Files.writeString(drawn, VisitStatesDiagram.markdown());
        }
        assertThat(Files.readString(drawn))
                .as("draw it anew with -Dkeepwell.write-docs=true")
                .isEqualTo(VisitStatesDiagram.markdown());
    }
}
