package org.keepwell.caseload.web;

import java.util.Optional;
import org.keepwell.caseload.HandOver;
import org.keepwell.caseload.HandOvers;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyPanel;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.web.Panel;
import org.springframework.stereotype.Component;

/** On a family's page: the hand-over that goes on, while it does. */
@Component
public class HandOverOfFamily implements FamilyPanel {

    private static final int ORDER = 20;

    private final HandOvers handOvers;
    private final Staff staff;

    HandOverOfFamily(HandOvers handOvers, Staff staff) {
        this.handOvers = handOvers;
        this.staff = staff;
    }

    /** What the page shows; {@code href} is empty for a reader who takes no part. */
    public record Shown(String href, String who, String left) {}

    @Override
    public Optional<Panel> of(FamilyId family) {
        return handOvers.running(family).map(running -> new Panel(ORDER, "caseload/handOverOfFamily", shown(running)));
    }

    private Shown shown(HandOver running) {
        return new Shown(
                handOvers.mayChange(running.id()) ? "/hand-overs/" + running.id() : "",
                HandOverController.whoToWhom(staff.byId(), running),
                HandOverController.left(running));
    }
}
