package org.keepwell.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.keepwell.visits.VisitLists;
import org.keepwell.visits.VisitLists.Line;
import org.keepwell.visits.VisitStatus;
import org.springframework.stereotype.Component;

/** A person's own visits of the day, those that wait for their word, and those they have not looked back on. */
@Component
public class VisitsToday implements PanelProvider {

    private static final int ORDER = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final VisitLists visits;
    private final MayI mayI;

    VisitsToday(VisitLists visits, MayI mayI) {
        this.visits = visits;
        this.mayI = mayI;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        if (!mayI.ever(Action.ADD, RecordKind.VISIT)) {
            return Optional.empty();
        }
        LocalDate day = now.atZone(DatabaseClock.ZONE).toLocalDate();
        List<Card> cards = new ArrayList<>();
        visits.mine().stream()
                .filter(line ->
                        line.status() == VisitStatus.UNDER_WAY || dayOf(line).equals(day))
                .map(line -> card(line, actionFor(line)))
                .forEach(cards::add);
        visits.waitingForMe().stream()
                .map(line -> card(line, "Look, and decide"))
                .forEach(cards::add);
        visits.toReview().stream().map(line -> card(line, "How did it go?")).forEach(cards::add);
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Panel(ORDER, "desk/visits", new Cards(cards)));
    }

    /** The panel's cards. */
    public record Cards(List<Card> cards) {}

    /** One visit: when, to whom, where, and what to do next. */
    public record Card(String when, String family, String place, String href, String action, boolean underWay) {}

    private static Card card(Line line, String action) {
        return new Card(
                (line.status() == VisitStatus.UNDER_WAY ? "Under way, " : "Visit, ") + time(line.startsAt()) + " to "
                        + time(line.endsAt()),
                line.familyName(),
                line.place(),
                "/visits/" + line.id(),
                action,
                line.status() == VisitStatus.UNDER_WAY);
    }

    private static String actionFor(Line line) {
        return switch (line.status()) {
            case UNDER_WAY -> "Open";
            case AUTHORISED -> "Get ready to set off";
            default -> "See the plan";
        };
    }

    private static LocalDate dayOf(Line line) {
        return line.startsAt().atZone(DatabaseClock.ZONE).toLocalDate();
    }

    private static String time(Instant instant) {
        return instant.atZone(DatabaseClock.ZONE).format(TIME);
    }
}
