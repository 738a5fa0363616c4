package org.keepwell.caseload.web;

import java.util.Optional;
import org.keepwell.caseload.HandOver;
import org.keepwell.caseload.HandOvers;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyPanel;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Action;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.springframework.stereotype.Component;

/** On a family's page: the hand-over that goes on, while it does, and the way to say what is wanted. */
@Component
public class HandOverOfFamily implements FamilyPanel {

    private static final int ORDER = 20;

    private final HandOvers handOvers;
    private final Staff staff;
    private final MayI mayI;

    HandOverOfFamily(HandOvers handOvers, Staff staff, MayI mayI) {
        this.handOvers = handOvers;
        this.staff = staff;
        this.mayI = mayI;
    }

    /** What the page shows; {@code who} is empty while no hand-over goes on, {@code href} for a reader who takes no part. */
    public record Shown(String href, String who, String left, String wanted, String offer) {}

    @Override
    public Optional<Panel> of(FamilyId family) {
        HandOver running = handOvers.running(family).orElse(null);
        String path = "/families/" + family;
        String offer = mayI.ever(Action.ADD, RecordKind.OFFER) && running == null ? path + "/offer" : "";
        return Optional.of(new Panel(
                ORDER,
                "caseload/handOverOfFamily",
                running == null
                        ? new Shown("", "", "", path + "/wanted", offer)
                        : new Shown(
                                handOvers.mayChange(running.id()) ? "/hand-overs/" + running.id() : "",
                                HandOverController.whoToWhom(staff.byId(), running),
                                HandOverController.left(running),
                                path + "/wanted",
                                offer)));
    }
}
