package org.keepwell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class RequirementsTest {

    @Test
    void theDocumentHoldsEachRequirementOnce() {
        assertThat(Requirements.ids()).hasSize(224).doesNotHaveDuplicates();
    }

    @Test
    void everyClaimNamesARequirementOfTheDocument() {
        JavaClasses tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
        List<String> claimed = new ArrayList<>();
        for (JavaClass test : tests) {
            claimed.addAll(claims(test));
            test.getMethods().forEach(method -> claimed.addAll(claims(method)));
        }
        assertThat(claimed).isNotEmpty();
        assertThat(Requirements.ids()).containsAll(claimed);
    }

    @Test
    void theReportCountsWhatPassedAndNothingThatAlsoFailed(@TempDir Path directory) throws IOException {
        Path report = directory.resolve("requirements.json");
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new ProofReport(report))
                .build());
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Sample.class), selectClass(Refuting.class))
                .build());

        assertThat(Files.readString(report))
                .startsWith("{\"proven\":[\"F51\",\"X09\"],\"unproven\":[\"F01\"")
                .contains("\"F52\"", "\"R04\"");
    }

    private static List<String> claims(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType(Proves.class)
                .map(proves -> List.of(proves.value()))
                .orElse(List.of());
    }

    /** Run by the launcher of the test above alone. */
    @Proves("X09")
    static class Sample {
        @Test
        @Proves("F51")
        void passes() {}

        @Test
        @Proves("R04")
        void isNotAnsweredHere() {
            Assumptions.abort("not here");
        }

        @Test
        @Proves("F52")
        void passesWhatAnotherRefutes() {}

        @Nested
        class Within {
            @Test
            void passesForItsClass() {}
        }
    }

    /** Fails, and takes with it what it claims. */
    static class Refuting {
        @Test
        @Proves("F52")
        void fails() {
            throw new AssertionError("as it should");
        }
    }
}
