package org.keepwell.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilySummary;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** The families somebody works with, with how long it is since anybody was in touch. */
@Component
public class FamiliesToday implements PanelProvider {

    private static final int ORDER = 40;
    private static final int QUIET_AFTER_DAYS = 10;

    private final Families families;
    private final ContactLog contacts;
    private final MayI mayI;

    FamiliesToday(Families families, ContactLog contacts, MayI mayI) {
        this.families = families;
        this.contacts = contacts;
        this.mayI = mayI;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        if (!mayI.ever(Action.SEE, RecordKind.FAMILY_LIST)) {
            return Optional.empty();
        }
        List<FamilySummary> mine = families.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Map<FamilyId, Instant> last =
                contacts.lastContact(mine.stream().map(FamilySummary::id).toList());
        LocalDate today = now.atZone(DatabaseClock.ZONE).toLocalDate();
        List<FamilyLine> lines = mine.stream()
                .map(family -> line(family, last.get(family.id()), today))
                .toList();
        return Optional.of(new Panel(ORDER, "desk/families", new Lines(lines)));
    }

    /** The panel's lines. */
    public record Lines(List<FamilyLine> lines) {}

    /** One family: its name and what is good to know first. {@code quiet} after ten days without a contact. */
    public record FamilyLine(String name, String href, String words, boolean quiet) {}

    private static FamilyLine line(FamilySummary family, @Nullable Instant last, LocalDate today) {
        String href = "/families/" + family.id();
        if (!family.tonight().isEmpty()) {
            return new FamilyLine(family.name(), href, family.tonight(), false);
        }
        if (last == null) {
            return new FamilyLine(family.name(), href, "Not in touch yet", true);
        }
        long days = ChronoUnit.DAYS.between(last.atZone(DatabaseClock.ZONE).toLocalDate(), today);
        String words =
                days == 0 ? "In touch today" : days == 1 ? "In touch yesterday" : "Not in touch for " + days + " days";
        return new FamilyLine(family.name(), href, words, days >= QUIET_AFTER_DAYS);
    }
}
