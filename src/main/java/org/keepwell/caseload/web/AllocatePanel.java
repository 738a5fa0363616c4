package org.keepwell.caseload.web;

import java.util.List;
import java.util.Optional;
import org.keepwell.caseload.Advice;
import org.keepwell.caseload.Suggestions;
import org.keepwell.caseload.WaitingFamily;
import org.keepwell.caseload.WaitingList;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Action;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.springframework.stereotype.Component;

/** Beside the mix: the next family that waits and is not asked about yet, and who might be. */
@Component
public class AllocatePanel implements MixPanel {

    private static final int ORDER = 10;

    private final WaitingList waiting;
    private final Suggestions suggestions;
    private final MayI mayI;

    AllocatePanel(WaitingList waiting, Suggestions suggestions, MayI mayI) {
        this.waiting = waiting;
        this.suggestions = suggestions;
        this.mayI = mayI;
    }

    /** What the card shows. */
    public record Shown(
            String path, String family, String about, List<SuggestedRow> suggested, List<String> notNow, int more) {}

    @Override
    public Optional<Panel> besideTheMix() {
        if (!mayI.ever(Action.ADD, RecordKind.OFFER)) {
            return Optional.empty();
        }
        List<WaitingFamily> free =
                waiting.now().stream().filter(one -> !one.question()).toList();
        return free.stream()
                .findFirst()
                .map(next -> new Panel(ORDER, "caseload/allocate", shown(next, free.size() - 1)));
    }

    private Shown shown(WaitingFamily next, int more) {
        Advice advice = suggestions.about(next.family());
        String about = next.need().agreed() ? next.need().band().sentence() + "." : "Need not agreed yet.";
        String asked = advice.fit().askedFor();
        return new Shown(
                "/families/" + next.family() + "/offer",
                next.name(),
                asked.isEmpty() ? about : about + " Asked for: " + asked + ".",
                advice.suggested().stream().map(SuggestedRow::of).toList(),
                advice.notNow().stream().map(StaffMember::name).toList(),
                more);
    }
}
