package org.keepwell.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
 * an id takes it from all that passed. Several JVMs may share a run: each keeps what it saw in {@code target/proofs}, and the last to
 * write sees it all.
 */
public final class ProofReport implements TestExecutionListener {
    private static final String RUN = System.getProperty("keepwell.test-run", "");
    private static final String FORK = System.getProperty("keepwell.test-fork", "1");

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
        try {
            Path kept = Files.createDirectories(report.resolveSibling("proofs"));
            replace(kept.resolve(FORK + ".txt"), String.join("\n", RUN, words(shown), words(refuted)) + "\n");
            Set<String> allShown = new HashSet<>();
            Set<String> allRefuted = new HashSet<>();
            for (List<String> seen : ofThisRun(kept)) {
                allShown.addAll(List.of(seen.get(1).split(" ", -1)));
                allRefuted.addAll(List.of(seen.get(2).split(" ", -1)));
            }
            List<String> all = Requirements.ids();
            List<String> proven = all.stream()
                    .filter(id -> allShown.contains(id) && !allRefuted.contains(id))
                    .toList();
            List<String> unproven =
                    all.stream().filter(id -> !proven.contains(id)).toList();
            replace(report, "{\"proven\":" + json(proven) + ",\"unproven\":" + json(unproven) + "}\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<List<String>> ofThisRun(Path kept) throws IOException {
        List<List<String>> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "*.txt")) {
            for (Path file : files) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 3 && lines.getFirst().equals(RUN)) {
                    found.add(lines);
                }
            }
        }
        return found;
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + "." + FORK);
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String words(Set<String> ids) {
        return String.join(" ", ids);
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
