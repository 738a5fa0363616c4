package org.keepwell.caseload.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.RebalanceReason;
import org.keepwell.shared.web.Option;

/** The form that asks for a proposal. */
public record RebalanceNewPage(List<Caseload> caseloads, RebalanceForm form) {

    private static final int GROUPS = 4;

    public List<Option> reasons() {
        return Arrays.stream(RebalanceReason.values())
                .map(one -> Option.of(one.name(), one.words()))
                .toList();
    }

    /** Everybody with a caseload. */
    public List<Option> about() {
        return caseloads.stream()
                .map(one -> Option.of(one.person().toString(), one.worker().name()))
                .toList();
    }

    /** Those who can take a family, with what they carry now. */
    public List<Option> people() {
        return caseloads.stream()
                .map(one -> new Option(
                        one.person().toString(),
                        one.worker().name(),
                        one.capacity().away()
                                ? "away"
                                : families(one)
                                        + one.percentUsed().stream()
                                                .mapToObj(percent -> ", " + percent + " % of the room")
                                                .findFirst()
                                                .orElse("")))
                .toList();
    }

    private static String families(Caseload one) {
        return switch (one.families().size()) {
            case 0 -> "no family";
            case 1 -> "one family";
            default -> one.families().size() + " families";
        };
    }

    public List<Option> seconds() {
        return List.of(Option.of("5", "5 seconds"), Option.of("10", "10 seconds"), Option.of("30", "30 seconds"));
    }

    /** What can be said of a family. */
    public List<Option> perFamily() {
        return Stream.concat(
                        Stream.of(Option.of(RebalanceForm.STAYS, "stays where it is")),
                        IntStream.rangeClosed(1, GROUPS)
                                .mapToObj(n -> Option.of(Integer.toString(n), "keep together: group " + n)))
                .toList();
    }
}
