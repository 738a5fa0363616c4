package org.keepwell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.keepwell.caseload.solver.Answer;
import org.keepwell.caseload.solver.BestThree;
import org.keepwell.caseload.solver.Effort;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Problem;
import org.keepwell.caseload.solver.Progress;
import org.keepwell.caseload.solver.Reading;
import org.keepwell.caseload.solver.Solver;
import org.keepwell.caseload.solver.Watch;
import org.keepwell.caseload.solver.Writing;
import org.keepwell.shared.Command.WrongUsage;

/** One run of our own engine for {@code bench allocation}, in a process of its own: prints the answer and what it cost, one line each. */
final class EngineRun {

    private static final int ASKED = 2000;

    private EngineRun() {}

    static int run(Console console, List<String> words) throws IOException {
        if (words.size() != 2) {
            throw new WrongUsage("usage: keepwell bench engine FILE SECONDS");
        }
        Problem problem = Reading.file(Path.of(words.getFirst()));
        double seconds = Double.parseDouble(words.getLast());
        if (seconds == 0) {
            console.out().println(bestThree((Instance) problem));
            return Commands.DONE;
        }
        CpuBudget budget = new CpuBudget(seconds);
        Effort effort = new Effort(Duration.ofNanos((long) (6e9 * seconds)), 1);
        Answer answer = Solver.solve(problem, effort, new Watch() {
            @Override
            public boolean stopped() {
                return budget.isSpent();
            }

            @Override
            public void progress(Progress progress) {}
        });
        console.out().println(Writing.json(answer));
        console.out().println(cost(budget));
        return Commands.DONE;
    }

    static String cost(CpuBudget budget) {
        return String.format(
                Locale.ROOT,
                "{\"cpuSeconds\":%.3f,\"wallSeconds\":%.3f,\"heapMiB\":%d}",
                budget.cpuSeconds(),
                budget.wallSeconds(),
                CpuBudget.peakHeapMebibytes());
    }

    /** The first call with all it has to read in, then the medians of many, as somebody offers one family after another. */
    private static String bestThree(Instance instance) {
        int[] families = IntStream.range(0, instance.families())
                .filter(family -> instance.current()[family] < 0)
                .toArray();
        long before = System.nanoTime();
        BestThree best = new BestThree(instance);
        int found = best.suggest(families[0], 3).size();
        double first = (System.nanoTime() - before) / 1e3;
        double[] plain = new double[ASKED];
        double[] full = new double[ASKED];
        for (int n = 0; n < ASKED; n++) {
            int family = families[n % families.length];
            long begun = System.nanoTime();
            found += best.best(family, 3).length;
            long between = System.nanoTime();
            found += best.suggest(family, 3).size();
            plain[n] = (between - begun) / 1e3;
            full[n] = (System.nanoTime() - between) / 1e3;
        }
        Arrays.sort(plain);
        Arrays.sort(full);
        return String.format(
                Locale.ROOT,
                "{\"plainMicros\":%.1f,\"withMoveMicros\":%.1f,\"firstCallMicros\":%.0f,\"found\":%d}",
                plain[ASKED / 2],
                full[ASKED / 2],
                first,
                found);
    }
}
