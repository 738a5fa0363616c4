package org.keepwell.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes {@code target/requirements.json}: which requirements the tests of this run proved. One failing test that claims
 * an id takes it from all that passed.
 */
public final class ProofReport implements TestExecutionListener {
    private final Path report;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Set<String> refuted = ConcurrentHashMap.newKeySet();

    /** Found by JUnit through {@code META-INF/services}. */
    public ProofReport() {
        this(Path.of("target", "requirements.json"));
    }

    ProofReport(Path report) {
        this.report = report;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (!(identifier.getSource().orElse(null) instanceof MethodSource source)) {
            return;
        }
        Set<String> claims = claims(source);
        switch (result.getStatus()) {
            case SUCCESSFUL -> shown.addAll(identifier.isTest() ? claims : Set.of());
            case FAILED -> refuted.addAll(claims);
            case ABORTED -> {
                // Neither shown nor refuted: an assumption did not hold.
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        List<String> all = Requirements.ids();
        List<String> proven = all.stream()
                .filter(id -> shown.contains(id) && !refuted.contains(id))
                .toList();
        List<String> unproven = all.stream().filter(id -> !proven.contains(id)).toList();
        try {
            Files.createDirectories(report.toAbsolutePath().getParent());
            Files.writeString(report, "{\"proven\":" + json(proven) + ",\"unproven\":" + json(unproven) + "}\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Set<String> claims(MethodSource source) {
        var claims = new LinkedHashSet<String>();
        addClaims(claims, source.getJavaMethod());
        for (Class<?> type = source.getJavaClass(); type != null; type = type.getEnclosingClass()) {
            addClaims(claims, type);
        }
        return claims;
    }

    private static void addClaims(Collection<String> claims, AnnotatedElement element) {
        Proves proves = element.getAnnotation(Proves.class);
        if (proves != null) {
            claims.addAll(List.of(proves.value()));
        }
    }

    private static String json(List<String> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
