package org.keepwell.caseload.web;

import java.util.Arrays;
import java.util.List;
import org.keepwell.caseload.ReductionKind;
import org.keepwell.caseload.web.MyCaseloadPage.SumLine;
import org.keepwell.shared.web.Option;

/**
 * One person's room for families, for whoever keeps it.
 *
 * @param mayKnowWhy whether the reader sees kinds of reduction
 * @param mayChange whether the reader may change it
 */
public record CapacityPage(
        String path,
        String name,
        String used,
        String bands,
        List<SumLine> sum,
        String next,
        boolean mayKnowWhy,
        boolean mayChange,
        List<Row> reductions,
        Fields time,
        Fields less) {

    /** One reduction; {@code when} says whether it is to come, holds or has ended. */
    public record Row(String id, String words, String amount, String when, boolean ended, String today) {}

    /** The kinds to choose from. */
    public List<Option> kinds() {
        return Arrays.stream(ReductionKind.values())
                .map(kind -> Option.of(kind.code(), kind.words()))
                .toList();
    }
}
