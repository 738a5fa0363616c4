package org.keepwell.families.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Timeline;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** Turns a timeline into the rows of a page. */
@Component
class ShowsTimeline {

    private final Colleagues colleagues;
    private final DatabaseClock clock;

    ShowsTimeline(Colleagues colleagues, DatabaseClock clock) {
        this.colleagues = colleagues;
        this.clock = clock;
    }

    TimelineRows rows(FamilyId family, Timeline timeline) {
        Map<PersonId, String> names = colleagues.names(
                timeline.entries().stream().map(ShowsTimeline::by).flatMap(Optional::stream));
        LocalDate today = clock.today();
        String earlier = timeline.next().isEmpty()
                ? ""
                : "/families/" + family + "/timeline?after="
                        + URLEncoder.encode(timeline.next(), StandardCharsets.UTF_8);
        return new TimelineRows(
                timeline.entries().stream()
                        .map(entry -> row(family, entry, names, today))
                        .toList(),
                earlier);
    }

    private static TimelineRows.Row row(
            FamilyId family, Timeline.Entry entry, Map<PersonId, String> names, LocalDate today) {
        return switch (entry) {
            case Timeline.Pointer pointer ->
                new TimelineRows.Row(
                        "",
                        Said.capital(Said.moment(pointer.at(), today)),
                        iso(pointer.at()),
                        "A concern was passed to the safeguarding lead",
                        "",
                        "",
                        List.of(),
                        "",
                        "",
                        "",
                        "");
            case Timeline.Done done ->
                new TimelineRows.Row(
                        "/families/" + family + "/contacts/" + done.contact(),
                        Said.capital(Said.moment(done.at(), today)),
                        iso(done.at()),
                        done.kind().words(),
                        done.summary(),
                        Colleagues.name(names, done.by()),
                        tags(done),
                        done.thankYou(),
                        done.milestone(),
                        done.hasRestricted() ? done.contentNotice() : "",
                        "/concerns/new?family=" + family + "&from=contact/" + done.contact());
        };
    }

    private static Optional<PersonId> by(Timeline.Entry entry) {
        return entry instanceof Timeline.Done done ? Optional.ofNullable(done.by()) : Optional.empty();
    }

    private static List<String> tags(Timeline.Done done) {
        List<String> tags =
                new ArrayList<>(done.domains().stream().map(Domain::words).toList());
        tags.add(done.planned() ? "Planned" : "Improvised");
        if (done.alongside() != null) {
            tags.add(ContactWords.alongside(done.alongside()));
        }
        if (done.reached() != null && !done.reached().equals("yes")) {
            tags.add(ContactWords.reached(done.reached()));
        }
        if (done.corrected()) {
            tags.add("Corrected");
        }
        return tags;
    }

    private static String iso(Instant at) {
        return at.atZone(DatabaseClock.ZONE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
