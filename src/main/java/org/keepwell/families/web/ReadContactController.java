package org.keepwell.families.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Contact;
import org.keepwell.families.ContactDetails;
import org.keepwell.families.ContactId;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Domain;
import org.keepwell.families.Families;
import org.keepwell.families.RestrictedDetail;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows one contact with its former versions, and its restricted detail to who chooses to read it and says why. */
@Controller
class ReadContactController {

    private final Families families;
    private final ContactLog contacts;
    private final RestrictedDetail restricted;
    private final Colleagues colleagues;
    private final MayI mayI;
    private final DatabaseClock clock;

    ReadContactController(
            Families families,
            ContactLog contacts,
            RestrictedDetail restricted,
            Colleagues colleagues,
            MayI mayI,
            DatabaseClock clock) {
        this.families = families;
        this.contacts = contacts;
        this.restricted = restricted;
        this.colleagues = colleagues;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/families/{family}/contacts/{contact}")
    @May(kind = RecordKind.CONTACT)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String family, @PathVariable String contact) {
        Contact found = contacts.contact(ContactId.of(contact));
        ContactPage model = model(found);
        return page.titled(model.familyName() + ": " + model.title())
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.CONTACT))
                .show("families/readContact", model);
    }

    @GetMapping("/families/{family}/contacts/{contact}/restricted")
    @May(kind = RecordKind.RESTRICTED_DETAIL)
    @Transactional(readOnly = true)
    public ModelAndView notice(Page page, @PathVariable String family, @PathVariable String contact) {
        return asking(page, contacts.contact(ContactId.of(contact)), "", "");
    }

    @PostMapping("/families/{family}/contacts/{contact}/restricted")
    @May(kind = RecordKind.RESTRICTED_DETAIL)
    public ModelAndView open(
            Page page,
            @PathVariable String family,
            @PathVariable String contact,
            @RequestParam(defaultValue = "") String reason) {
        Contact found = contacts.contact(ContactId.of(contact));
        try {
            return asking(page, found, reason, restricted.open(found.id(), reason));
        } catch (Refused refused) {
            return asking(page.withErrors(FormErrors.of(refused)), found, reason, "");
        }
    }

    private ModelAndView asking(Page page, Contact contact, String reason, String text) {
        if (!contact.hasRestricted()) {
            throw new NotFound("restricted detail");
        }
        RestrictedPage model = new RestrictedPage(
                path(contact),
                families.family(contact.family()).name(),
                contact.details().contentNotice(),
                reason,
                text,
                tell(contact));
        return page.titled("Kept apart")
                .in("families")
                .seenBy(mayI.whoCanSee(RecordKind.RESTRICTED_DETAIL))
                .show("families/restricted", model);
    }

    private ContactPage model(Contact contact) {
        Map<PersonId, String> names = colleagues.names(Stream.of(contact.by()));
        LocalDate today = clock.today();
        List<String> tags = new ArrayList<>(
                contact.domains().stream().sorted().map(Domain::words).toList());
        tags.add(contact.details().planned() ? "Planned" : "Improvised");
        boolean own = contacts.mayCorrect(contact);
        return new ContactPage(
                "/families/" + contact.family(),
                families.family(contact.family()).name(),
                contact.kind().words(),
                Said.capital(Said.moment(contact.happenedAt(), today)),
                Colleagues.name(names, contact.by()),
                contact.summary(),
                tags,
                facts(contact),
                contact.hasRestricted() ? contact.details().contentNotice() : "",
                path(contact),
                own ? path(contact) + "/edit" : "",
                tell(contact),
                contact.changedAt() == null ? List.of() : former(contact.id(), names, today));
    }

    private List<ContactPage.Former> former(ContactId id, Map<PersonId, String> names, LocalDate today) {
        return contacts.history(id).stream()
                .map(was -> new ContactPage.Former(
                        was.kind().words(),
                        was.summary(),
                        was.domains().stream().map(Domain::words).collect(Collectors.joining(", ")),
                        "Replaced " + Said.moment(was.replacedAt(), today) + " by "
                                + Colleagues.name(names, was.replacedBy())))
                .toList();
    }

    private static List<Map.Entry<String, String>> facts(Contact contact) {
        ContactDetails details = contact.details();
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        add(facts, "How", details.medium() == null ? "" : details.medium().words());
        add(facts, "Where", details.place());
        add(facts, "Who was there", details.whoWasThere());
        add(facts, "Minutes", details.minutes() == null ? "" : details.minutes().toString());
        add(facts, "How close", contact.intensity().words());
        add(facts, "Reached", said(details.reached(), true));
        add(facts, "Done", said(details.alongside(), false));
        facts.addAll(Particular.said(details.particulars()));
        add(facts, "Thank you", details.thankYou());
        add(facts, "A first", details.milestone());
        return facts;
    }

    private static String said(@Nullable String value, boolean reached) {
        return value == null ? "" : reached ? ContactWords.reached(value) : ContactWords.alongside(value);
    }

    private static void add(List<Map.Entry<String, String>> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Map.entry(name, value));
        }
    }

    private static String path(Contact contact) {
        return "/families/" + contact.family() + "/contacts/" + contact.id();
    }

    private static String tell(Contact contact) {
        return "/concerns/new?family=" + contact.family() + "&from=contact/" + contact.id();
    }
}
