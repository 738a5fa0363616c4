package org.keepwell.exchange;

import java.util.Optional;
import java.util.UUID;
import org.keepwell.families.AdultId;
import org.keepwell.families.ChildId;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Roll;
import org.springframework.stereotype.Component;

/**
 * Brings in children and their adults. Children with an adult in common are one family; a child without any becomes a family of their
 * own. A child who is here already under the same UPN is recognised.
 */
@Component
class BringsFamilies {

    private final Roll roll;
    private final SourceIds sources;

    BringsFamilies(Roll roll, SourceIds sources) {
        this.roll = roll;
        this.sources = sources;
    }

    void bringChild(ImportId id, PersonRow row) {
        Optional<UUID> known = sources.record(row);
        if (known.isPresent()) {
            roll.updateChild(new ChildId(known.get()), row.child());
            sources.remember(row, known.get(), null);
            return;
        }
        Optional<Roll.Placed> here = roll.byUpn(row.upn());
        if (here.isPresent()) {
            roll.updateChild(here.get().child(), row.child());
            sources.remember(
                    row, here.get().child().value(), here.get().family().value());
            return;
        }
        FamilyId family = sources.familyOfChild(id, row.sourceId())
                .map(FamilyId::new)
                .orElseGet(() -> roll.addFamily(row.familyName()));
        sources.remember(row, roll.addChild(family, row.child()).value(), family.value());
    }

    void bringAdult(ImportId id, PersonRow row) {
        Optional<UUID> known = sources.record(row);
        if (known.isPresent()) {
            roll.updateAdult(new AdultId(known.get()), row.adult());
            sources.remember(row, known.get(), null);
            return;
        }
        sources.familyOfAdult(id, row.sourceId())
                .ifPresent(family -> sources.remember(
                        row, roll.addAdult(new FamilyId(family), row.adult()).value(), family));
    }
}
