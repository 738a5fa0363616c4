package org.keepwell.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.demo.FoundsSchools.Founded;
import org.keepwell.demo.MeetsFamilies.Met;
import org.keepwell.families.ContactDetails;
import org.keepwell.families.ContactKind;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Domain;
import org.keepwell.families.NewContact;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.springframework.stereotype.Component;

/** Tells the term's contacts, each at its own hour by the demo's clock. */
@Component
@Demo
class TellsTheTerm {

    /** The Monday of week 1. */
    static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 9, 7);

    private final ContactLog contacts;

    TellsTheTerm(ContactLog contacts) {
        this.contacts = contacts;
    }

    /** A day of the term. Half term stands between weeks 7 and 8. */
    static ZonedDateTime at(int week, DayOfWeek day, LocalTime time) {
        int calendarWeek = week <= 7 ? week : week + 1;
        return FIRST_MONDAY
                .plusWeeks(calendarWeek - 1L)
                .plusDays(day.getValue() - 1L)
                .atTime(time)
                .atZone(DatabaseClock.ZONE);
    }

    /** What happens in the story, at a moment. */
    record Happening(ZonedDateTime at, Runnable what) {}

    /** The contacts of the term as happenings. */
    List<Happening> contacts(Map<String, Founded> schools, Map<String, Map<String, Met>> families) {
        try (InputStream in = TellsTheTerm.class.getResourceAsStream("/demo/contacts.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .fieldSeparator('|')
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> happening(row, schools, families))
                    .sorted(Comparator.comparing(Happening::at))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The demo's story could not be read", e);
        }
    }

    private Happening happening(
            NamedCsvRecord row, Map<String, Founded> schools, Map<String, Map<String, Met>> families) {
        Founded school = the(schools, row.getField("school"));
        Met met = the(the(families, row.getField("school")), row.getField("family"));
        ZonedDateTime at = at(
                Integer.parseInt(row.getField("week")),
                day(row.getField("day")),
                LocalTime.parse(row.getField("time")));
        return new Happening(
                at, () -> Acting.as(school.as(row.getField("worker")), () -> contacts.log(contact(row, met, at))));
    }

    private static NewContact contact(NamedCsvRecord row, Met met, ZonedDateTime at) {
        Set<Domain> domains = Arrays.stream(row.getField("domains").split(","))
                .map(Domain::valueOf)
                .collect(Collectors.toSet());
        boolean planned = row.getField("planned").equals("planned");
        NewContact contact = new NewContact(
                met.family(),
                ContactKind.valueOf(row.getField("kind")),
                domains,
                row.getField("summary"),
                at.toInstant(),
                ContactDetails.none().asPlanned(planned).withThanks(row.getField("thanks")));
        return contact;
    }

    static <T> T the(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    private static DayOfWeek day(String shortName) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(shortName))
                .findFirst()
                .orElseThrow();
    }
}
