package org.keepwell;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code bench allocation}: what it refuses, and our own engine on one published instance. */
class AllocationBenchTest {

    @Test
    void refusesWhatItDoesNotKnow() {
        bench("--fast").refused(2, "usage: keepwell bench allocation");
        bench("--engines", "ours,theirs").refused(2, "usage: keepwell bench allocation");
        bench("--seconds", "soon").refused(2, "usage: keepwell bench allocation");
        bench("--quick", "--engines", "ours", "--only", "9zones").refused(2, "no instance is called '9zones'");
    }

    @Test
    void comparesEnginesInATableAndAFile() {
        bench("--quick", "--engines", "ours", "--only", "2zones0", "--seconds", "30")
                .done(
                        "2zones0",
                        "ours",
                        "81605",
                        "1.00000",
                        "optimal",
                        "best three, ordinary-60x1000-s11-bands",
                        "allocation.json");
    }

    private static Called bench(String... words) {
        return Called.with(
                Map.of(),
                Stream.concat(Stream.of("bench", "allocation"), Stream.of(words))
                        .toArray(String[]::new));
    }
}
