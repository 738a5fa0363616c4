package org.keepwell.families.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Contact;
import org.keepwell.families.ContactDetails;
import org.keepwell.families.ContactKind;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Intensity;
import org.keepwell.families.Medium;
import org.keepwell.families.NewContact;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.web.FormErrors;

/** A contact as typed. Kind, domains and summary are asked for; the rest is there for those who want it. */
public record ContactForm(
        String kind,
        List<String> domains,
        String summary,
        String happenedOn,
        String happenedAt,
        String medium,
        String place,
        String whoWasThere,
        String minutes,
        String reached,
        String alongside,
        String planned,
        String thankYou,
        String milestone,
        String exposureKind,
        String exposureMode,
        String contentNotice,
        String restricted,
        String intensity,
        Integer version) {

    public ContactForm(
            @Nullable String kind,
            @Nullable List<String> domains,
            @Nullable String summary,
            @Nullable String happenedOn,
            @Nullable String happenedAt,
            @Nullable String medium,
            @Nullable String place,
            @Nullable String whoWasThere,
            @Nullable String minutes,
            @Nullable String reached,
            @Nullable String alongside,
            @Nullable String planned,
            @Nullable String thankYou,
            @Nullable String milestone,
            @Nullable String exposureKind,
            @Nullable String exposureMode,
            @Nullable String contentNotice,
            @Nullable String restricted,
            @Nullable String intensity,
            @Nullable Integer version) {
        this.kind = Typed.text(kind);
        this.domains = Typed.list(domains);
        this.summary = Typed.text(summary);
        this.happenedOn = Typed.text(happenedOn);
        this.happenedAt = Typed.text(happenedAt);
        this.medium = Typed.text(medium);
        this.place = Typed.text(place);
        this.whoWasThere = Typed.text(whoWasThere);
        this.minutes = Typed.text(minutes);
        this.reached = Typed.text(reached);
        this.alongside = Typed.text(alongside);
        this.planned = Typed.text(planned);
        this.thankYou = Typed.text(thankYou);
        this.milestone = Typed.text(milestone);
        this.exposureKind = Typed.text(exposureKind);
        this.exposureMode = Typed.text(exposureMode);
        this.contentNotice = Typed.text(contentNotice);
        this.restricted = Typed.text(restricted);
        this.intensity = Typed.text(intensity);
        this.version = version == null ? 0 : version;
    }

    static ContactForm blank() {
        return new ContactForm(
                "", List.of(), "", "", "", "", "", "", "", "", "", "improvised", "", "", "", "", "", "", "", 0);
    }

    static ContactForm of(Contact contact) {
        ContactDetails details = contact.details();
        ZonedDateTime at = contact.happenedAt().atZone(DatabaseClock.ZONE);
        return new ContactForm(
                contact.kind().code(),
                contact.domains().stream().sorted().map(Domain::code).toList(),
                contact.summary(),
                at.toLocalDate().toString(),
                at.toLocalTime().withSecond(0).withNano(0).toString(),
                details.medium() == null ? "" : details.medium().code(),
                details.place(),
                details.whoWasThere(),
                details.minutes() == null ? "" : details.minutes().toString(),
                Objects.requireNonNullElse(details.reached(), ""),
                Objects.requireNonNullElse(details.alongside(), ""),
                details.planned() ? "planned" : "improvised",
                details.thankYou(),
                details.milestone(),
                details.exposureKind(),
                Objects.requireNonNullElse(details.exposureMode(), ""),
                details.contentNotice(),
                "",
                contact.intensity() == contact.kind().usually()
                        ? ""
                        : contact.intensity().code(),
                contact.version());
    }

    /** The contact wanted; what is wrong with it is added to the errors, and then it is not to be used. */
    NewContact wanted(FamilyId family, Instant now, Map<String, String> all, FormErrors errors) {
        ContactKind chosen = ContactKind.ofCode(kind);
        if (chosen == null) {
            errors.add("kind", "Choose what you did");
        }
        Set<Domain> touched = domains.stream()
                .map(Domain::ofCode)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toUnmodifiableSet());
        if (touched.isEmpty()) {
            errors.add("domains", "Choose at least one that it touched on");
        }
        errors.require("summary", summary, "Say in a line what you did");
        if (!restricted.isBlank()) {
            errors.require("contentNotice", contentNotice, "Say what a reader should be ready for");
        }
        ContactKind sure = chosen == null ? ContactKind.OTHER : chosen;
        return new NewContact(family, sure, touched, summary, when(now, errors), details(sure, touched, all, errors));
    }

    private ContactDetails details(
            ContactKind chosen, Set<Domain> touched, Map<String, String> all, FormErrors errors) {
        return new ContactDetails(
                Medium.ofCode(medium),
                place,
                whoWasThere,
                Typed.number(errors, "minutes", minutes),
                offered(ContactWords.REACHED, reached),
                offered(ContactWords.ALONGSIDE, alongside),
                planned.equals("planned"),
                thankYou,
                milestone,
                exposureKind,
                offered(ContactWords.MODES, exposureMode),
                Particular.typed(chosen, touched, all),
                contentNotice,
                restricted,
                null,
                Intensity.ofCode(intensity));
    }

    private Instant when(Instant now, FormErrors errors) {
        LocalDate day = Typed.date(errors, "happenedOn", happenedOn);
        LocalTime time = Typed.time(errors, "happenedAt", happenedAt);
        if (day == null && time == null) {
            return now;
        }
        ZonedDateTime here = now.atZone(DatabaseClock.ZONE);
        return (day == null ? here.toLocalDate() : day)
                .atTime(time == null ? LocalTime.NOON : time)
                .atZone(DatabaseClock.ZONE)
                .toInstant();
    }

    private static @Nullable String offered(List<org.keepwell.shared.web.Option> options, String value) {
        return ContactWords.offers(options, value) ? value : null;
    }
}
