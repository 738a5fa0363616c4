package org.keepwell.caseload.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepwell.caseload.HandOver;
import org.keepwell.caseload.HandOvers;
import org.keepwell.caseload.Moments;
import org.keepwell.caseload.Offer;
import org.keepwell.caseload.Offers;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** On Today: families somebody is asked about, and hand-overs they give or receive. */
@Component
public class CaseloadToday implements PanelProvider {

    private static final int ORDER = 42;

    private final Offers offers;
    private final HandOvers handOvers;
    private final Families families;
    private final MayI mayI;

    CaseloadToday(Offers offers, HandOvers handOvers, Families families, MayI mayI) {
        this.offers = offers;
        this.handOvers = handOvers;
        this.families = families;
        this.mayI = mayI;
    }

    /** What Today shows. */
    public record Shown(List<Asked> asked, List<Running> running) {}

    /** A question that waits. */
    public record Asked(String href, String family, String answerBy) {}

    /** A hand-over that goes on. */
    public record Running(String href, String family, String next) {}

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        if (actor.person() == null || !mayI.ever(Action.CHANGE, RecordKind.OFFER)) {
            return Optional.empty();
        }
        List<Offer> asked = offers.waitingForMe();
        List<HandOver> running = handOvers.mine();
        if (asked.isEmpty() && running.isEmpty()) {
            return Optional.empty();
        }
        Map<FamilyId, String> names = families.names(Stream.concat(
                        asked.stream().map(Offer::family), running.stream().map(HandOver::family))
                .toList());
        return Optional.of(new Panel(
                ORDER,
                "caseload/today",
                new Shown(
                        asked.stream()
                                .map(offer -> new Asked(
                                        "/offers/" + offer.id(),
                                        name(names, offer.family()),
                                        Moments.words(offer.lapsesAt())))
                                .toList(),
                        running.stream()
                                .map(one -> new Running(
                                        "/hand-overs/" + one.id(), name(names, one.family()), next(one, now)))
                                .toList())));
    }

    private static String next(HandOver one, Instant now) {
        Instant meetAt = one.meetAt();
        return meetAt != null && meetAt.isAfter(now)
                ? "You meet " + Moments.words(meetAt)
                : HandOverController.left(one);
    }

    private static String name(Map<FamilyId, String> names, FamilyId family) {
        return Objects.requireNonNullElse(names.get(family), "");
    }
}
