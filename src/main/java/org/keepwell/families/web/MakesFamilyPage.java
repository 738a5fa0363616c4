package org.keepwell.families.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.families.Addresses;
import org.keepwell.families.Child;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Domain;
import org.keepwell.families.DomainBalance;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyFile;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyPanel;
import org.keepwell.families.FamilyPictures;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.HomeConditions;
import org.keepwell.families.Household;
import org.keepwell.families.Placement;
import org.keepwell.families.Placements;
import org.keepwell.families.web.FamilyPage.ChildRow;
import org.keepwell.families.web.FamilyPage.ConditionRow;
import org.keepwell.families.web.FamilyPage.DomainRow;
import org.keepwell.families.web.FamilyPage.PlacementRow;
import org.keepwell.families.web.FamilyPage.WorkerRow;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PrecompiledPages;
import org.springframework.stereotype.Component;

/** Brings together what a family's page shows. Runs within the request's one transaction. */
@Component
class MakesFamilyPage {

    private final FamilyReads reads;
    private final ShowsTimeline timelines;
    private final Colleagues colleagues;
    private final List<FamilyPanel> panels;
    private final PrecompiledPages templates;
    private final DatabaseClock clock;

    MakesFamilyPage(
            FamilyReads reads,
            ShowsTimeline timelines,
            Colleagues colleagues,
            List<FamilyPanel> panels,
            PrecompiledPages templates,
            DatabaseClock clock) {
        this.reads = reads;
        this.timelines = timelines;
        this.colleagues = colleagues;
        this.panels = panels;
        this.templates = templates;
        this.clock = clock;
    }

    /** What a family's page reads from. */
    @Component
    record FamilyReads(
            Families families,
            Household household,
            Addresses addresses,
            Placements placements,
            FamilyWorkers workers,
            HomeConditions conditions,
            ContactLog contacts,
            FamilyPictures pictures,
            Access access) {}

    FamilyPage of(Page page, FamilyId family) {
        FamilyFile file = reads.families().file(family);
        LocalDate today = clock.today();
        DomainBalance balance = reads.contacts().balance(family);
        List<Placement> placements = reads.placements().of(family);
        KeyWorkerChanges keyWorkers = new KeyWorkerChanges(reads.workers().keyWorkers(family));
        return new FamilyPage(
                file,
                reads.access().may(Action.CHANGE, RecordKind.FAMILY, family.value()),
                reads.workers().mayDecide(family),
                nextStep(file, today),
                today.equals(file.tonightOn()) ? file.tonight() : "",
                reads.household().limits(family),
                reads.household().children(family).stream()
                        .map(child -> child(child, placements, keyWorkers, today))
                        .toList(),
                reads.household().adults(family),
                reads.addresses().of(family),
                workers(family),
                conditions(family, today),
                Arrays.stream(Domain.values())
                        .map(domain ->
                                new DomainRow(domain.words(), balance.of(domain), balance.percent(domain) / 100.0))
                        .toList(),
                balance.contacts(),
                LadderView.of(reads.pictures().ladder(family, LadderView.WEEKS)),
                timelines.rows(family, reads.contacts().timeline(family, "")),
                panels(page, family));
    }

    private static String nextStep(FamilyFile file, LocalDate today) {
        return file.nextStep().isEmpty() || file.nextStepOn() == null
                ? file.nextStep()
                : file.nextStep() + " (" + Said.day(file.nextStepOn(), today) + ")";
    }

    private static ChildRow child(
            Child child, List<Placement> placements, KeyWorkerChanges keyWorkers, LocalDate today) {
        StringBuilder about = new StringBuilder(child.yearGroup());
        if (child.bornOn() != null) {
            about.append(about.isEmpty() ? "" : ", ")
                    .append(child.bornOn().until(today).getYears())
                    .append(" years old, born ")
                    .append(Said.date(child.bornOn()));
        }
        if (!child.onRoll()) {
            about.append(about.isEmpty() ? "" : ", ").append("not on our roll");
        }
        String plan = child.plan().words() + (child.ehcPlan() ? ", EHC plan" : "");
        return new ChildRow(
                child.id().toString(),
                child.called(),
                (child.givenName() + " " + child.familyName()).strip(),
                about.toString(),
                child.upnKnown(),
                child.socialWorker(),
                child.socialWorkerPhone(),
                plan,
                child.interests(),
                placements.stream()
                        .filter(placement -> placement.child().equals(child.id()))
                        .map(placement -> placement(placement, keyWorkers, today))
                        .toList());
    }

    private static PlacementRow placement(Placement placement, KeyWorkerChanges keyWorkers, LocalDate today) {
        Double used = placement.shareUsed(today);
        return new PlacementRow(
                placement.id().toString(),
                window(placement, today),
                used == null ? -1 : used,
                placement.ending().words() + (placement.endingNote().isEmpty() ? "" : ": " + placement.endingNote()),
                placement.homeSchool(),
                keyWorkers.during(placement),
                placement.open());
    }

    private static String window(Placement placement, LocalDate today) {
        if (!placement.open()) {
            return "Here from " + Said.date(placement.startedOn()) + " until "
                    + Said.date(Optional.ofNullable(placement.endedOn()).orElse(today));
        }
        Long left = placement.daysLeft(today);
        String used = "Day " + placement.daysUsed(today);
        return left == null
                ? used + ", no end set yet"
                : left == 0
                                && placement.expectedEnd() != null
                                && placement.expectedEnd().isBefore(today)
                        ? used + ", past the day it was to end"
                        : used + ", " + Said.days(left) + " left";
    }

    private List<WorkerRow> workers(FamilyId family) {
        Map<PersonId, String> names = colleagues.names();
        return reads.workers().of(family).stream()
                .map(worker -> new WorkerRow(Colleagues.name(names, worker.person()), as(worker)))
                .toList();
    }

    static String as(FamilyWorkers.Worker worker) {
        if (worker.as() == Relation.COVER && worker.until() != null) {
            LocalDate lastDay =
                    worker.until().atZone(DatabaseClock.ZONE).toLocalDate().minusDays(1);
            return "Covers until " + Said.date(lastDay);
        }
        return worker.as() == Relation.KEY_WORKER ? "Key worker" : "Worker";
    }

    private List<ConditionRow> conditions(FamilyId family, LocalDate today) {
        return reads.conditions().of(family).stream()
                .map(noted -> new ConditionRow(
                        noted.id().toString(),
                        noted.fact().words(),
                        noted.words(),
                        noted.route().words() + (noted.why().isEmpty() ? "" : ": " + noted.why()),
                        Said.day(noted.at().atZone(DatabaseClock.ZONE).toLocalDate(), today)))
                .toList();
    }

    private List<Content> panels(Page page, FamilyId family) {
        return panels.stream()
                .map(provider -> provider.of(family))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Panel::order))
                .map(panel -> templates.content(page, panel))
                .toList();
    }
}
