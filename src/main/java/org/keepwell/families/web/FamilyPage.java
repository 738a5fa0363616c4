package org.keepwell.families.web;

import gg.jte.Content;
import java.util.List;
import org.keepwell.families.AddressView;
import org.keepwell.families.Adult;
import org.keepwell.families.FamilyFile;
import org.keepwell.families.TellingLimit;

/**
 * A family's page.
 *
 * @param mayChange whether the reader may change the record; somebody who opened it for a reason may not
 * @param nextStep what comes next and when, in one line; empty when nothing is set
 * @param tonight tonight's line, if one was left today
 * @param limits who must not be told what: always on top
 * @param panels what other modules show of this family
 */
public record FamilyPage(
        FamilyFile file,
        boolean mayChange,
        boolean mayDecide,
        String nextStep,
        String tonight,
        List<TellingLimit> limits,
        List<ChildRow> children,
        List<Adult> adults,
        List<AddressView> addresses,
        List<WorkerRow> workers,
        List<ConditionRow> conditions,
        List<DomainRow> domains,
        int contacts,
        LadderView ladder,
        TimelineRows timeline,
        List<Content> panels) {

    /** The path of the family's page. */
    public String path() {
        return "/families/" + file.id();
    }

    /** A child with the placement that is open, or the last one. */
    public record ChildRow(
            String id,
            String called,
            String fullName,
            String about,
            boolean upnKnown,
            String socialWorker,
            String socialWorkerPhone,
            String plan,
            String interests,
            List<PlacementRow> placements) {}

    /**
     * One stay.
     *
     * @param window time used and left, in words
     * @param keyWorkers how many key workers there have been in it, in words; empty where nobody has been
     * @param shareUsed of the window, 0 to 1; below nought when no end is known
     */
    public record PlacementRow(
            String id,
            String window,
            double shareUsed,
            String ending,
            String homeSchool,
            String keyWorkers,
            boolean open) {}

    /** Somebody who works with the family. */
    public record WorkerRow(String name, String as) {}

    /** A fact of the home. */
    public record ConditionRow(String id, String fact, String words, String started, String noted) {}

    /** A domain with the number of contacts that touched it. */
    public record DomainRow(String name, int contacts, double share) {}
}
