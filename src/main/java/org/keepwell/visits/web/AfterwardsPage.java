package org.keepwell.visits.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keepwell.visits.Protocols;
import org.keepwell.visits.Visit;

/** What was open when a visit was started in a hurry. {@code done} and {@code reasons} are what was typed and could not be kept yet. */
public record AfterwardsPage(Visit visit, List<Protocols.Answered> lines, Set<UUID> done, Map<UUID, String> reasons) {

    public boolean ticked(Protocols.Answered line) {
        return done.contains(line.item().id());
    }

    public String reason(Protocols.Answered line) {
        return reasons.getOrDefault(line.item().id(), "");
    }
}
