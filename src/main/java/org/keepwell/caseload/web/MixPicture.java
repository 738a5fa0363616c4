package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keepwell.caseload.Band;
import org.keepwell.caseload.Capacity;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.Held;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyPicture;
import org.keepwell.families.HeldFamily;

/** Draws one worker's line of the mix. A family is as wide in every bar, so that one heavy family and many light ones look unlike. */
final class MixPicture {

    /** How much of capacity a whole bar stands for, in percent: room to show what is above full. */
    static final int WHOLE_BAR = 130;

    private final Criteria criteria;
    private final Map<FamilyId, FamilyPicture> pictures;
    private final Map<FamilyId, HeldFamily> held;
    private final int mostFamilies;

    MixPicture(
            Criteria criteria,
            Map<FamilyId, FamilyPicture> pictures,
            Map<FamilyId, HeldFamily> held,
            int mostFamilies) {
        this.criteria = criteria;
        this.pictures = pictures;
        this.held = held;
        this.mostFamilies = Math.max(mostFamilies, 4);
    }

    MixPage.Row row(Caseload caseload) {
        Capacity room = caseload.capacity();
        List<FamilyPicture> mine = caseload.families().stream()
                .map(family -> pictures.get(family.family()))
                .filter(Objects::nonNull)
                .toList();
        return new MixPage.Row(
                caseload.worker().name(),
                "/lead/capacity/" + caseload.person(),
                time(room),
                parts(caseload),
                Said.bands(caseload),
                Arrays.stream(Band.values()).map(caseload::in).toList(),
                caseload.families().size(),
                caseload.points(),
                room.availablePoints(),
                MyCaseloadController.used(caseload),
                caseload.percentUsed().isPresent() ? at(caseload.percentUsed().getAsInt()) : -1,
                MyCaseloadController.isOver(caseload, criteria),
                mine.stream().mapToInt(FamilyPicture::steps).sum(),
                (int) mine.stream().filter(FamilyPicture::stepNear).count(),
                about(mine),
                held(caseload));
    }

    /** Where a percentage stands on the bar, 0 to 100. */
    static int at(int percent) {
        return Math.min(100, percent * 100 / WHOLE_BAR);
    }

    private String time(Capacity room) {
        if (room.away()) {
            return "away";
        }
        int tenths = (room.availableMinutes() * 10 + criteria.fullTimeMinutes() / 2) / criteria.fullTimeMinutes();
        return String.format(Locale.UK, "%.1f of full time", tenths / 10.0);
    }

    private List<MixPage.Part> parts(Caseload caseload) {
        List<MixPage.Part> parts = new ArrayList<>();
        double x = 0;
        for (Band band : Band.values()) {
            int families = caseload.in(band);
            if (families > 0) {
                double width = 100.0 * families / mostFamilies;
                parts.add(new MixPage.Part(
                        band.style(), percent(x), percent(width - 0.4), percent(x + width / 2), families));
                x += width;
            }
        }
        return parts;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String about(List<FamilyPicture> mine) {
        return Arrays.stream(Domain.values())
                .map(domain -> Map.entry(
                        domain,
                        mine.stream()
                                .filter(picture -> picture.domains().contains(domain))
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().words() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String held(Caseload caseload) {
        if (caseload.families().isEmpty()) {
            return "";
        }
        LocalDate longest = caseload.families().stream()
                .map(Held::since)
                .min(LocalDate::compareTo)
                .orElseThrow();
        long cameFromAnother = caseload.families().stream()
                .map(family -> held.get(family.family()))
                .filter(Objects::nonNull)
                .filter(family -> family.keyWorkerChanges() > 0)
                .count();
        String since = (caseload.families().size() == 1 ? "Since " : "Longest since ") + Said.day(longest);
        return cameFromAnother == 0
                ? since + "; no change of key worker"
                : since + "; " + Said.families((int) cameFromAnother) + " had another key worker before";
    }
}
