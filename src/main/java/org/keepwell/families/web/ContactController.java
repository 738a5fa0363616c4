package org.keepwell.families.web;

import java.util.Map;
import org.keepwell.families.Contact;
import org.keepwell.families.ContactId;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.NewContact;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logs a contact in three taps and some text, and lets its author correct it. */
@Controller
class ContactController {

    private final Families families;
    private final ContactLog contacts;
    private final MayI mayI;
    private final DatabaseClock clock;

    ContactController(Families families, ContactLog contacts, MayI mayI, DatabaseClock clock) {
        this.families = families;
        this.contacts = contacts;
        this.mayI = mayI;
        this.clock = clock;
    }

    @GetMapping("/families/{family}/contacts/new")
    @May(kind = RecordKind.CONTACT, action = Action.ADD)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String family) {
        return logging(page, FamilyId.of(family), ContactForm.blank(), Map.of());
    }

    @PostMapping("/families/{family}/contacts/new")
    @May(kind = RecordKind.CONTACT, action = Action.ADD)
    public ModelAndView log(
            Page page,
            @PathVariable String family,
            @ModelAttribute ContactForm form,
            @RequestParam Map<String, String> all,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        FormErrors errors = FormErrors.start();
        NewContact wanted = form.wanted(id, clock.now(), all, errors);
        if (errors.any()) {
            return logging(page.withErrors(errors), id, form, all);
        }
        try {
            ContactId logged = contacts.log(wanted);
            return all.getOrDefault("then", "").equals("concern")
                    ? new ModelAndView(Flash.to(
                            "/concerns/new?family=" + id + "&from=contact/" + logged,
                            flash,
                            "Logged. Now tell the lead."))
                    : new ModelAndView(Flash.to("/families/" + id, flash, "Logged"));
        } catch (Refused refused) {
            return logging(page.withErrors(FormErrors.of(refused)), id, form, all);
        }
    }

    @GetMapping("/families/{family}/contacts/{contact}/edit")
    @May(kind = RecordKind.CONTACT, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String family, @PathVariable String contact) {
        Contact found = correctable(contact);
        return correcting(page, found, ContactForm.of(found), found.details().particulars());
    }

    @PostMapping("/families/{family}/contacts/{contact}/edit")
    @May(kind = RecordKind.CONTACT, action = Action.CHANGE)
    public ModelAndView correct(
            Page page,
            @PathVariable String family,
            @PathVariable String contact,
            @ModelAttribute ContactForm form,
            @RequestParam Map<String, String> all,
            RedirectAttributes flash) {
        Contact found = correctable(contact);
        FormErrors errors = FormErrors.start();
        NewContact wanted = form.wanted(found.family(), found.happenedAt(), all, errors);
        if (errors.any()) {
            return correcting(page.withErrors(errors), found, form, all);
        }
        try {
            contacts.correct(found.id(), wanted, form.version());
        } catch (Refused refused) {
            return correcting(page.withErrors(FormErrors.of(refused)), found, form, all);
        }
        return new ModelAndView(Flash.to(
                "/families/" + found.family() + "/contacts/" + found.id(),
                flash,
                "Corrected. What stood before is kept."));
    }

    private Contact correctable(String contact) {
        Contact found = contacts.contact(ContactId.of(contact));
        if (!contacts.mayCorrect(found)) {
            throw new NotFound("contact");
        }
        return found;
    }

    private ModelAndView logging(Page page, FamilyId family, ContactForm form, Map<String, String> particulars) {
        String familyPath = "/families/" + family;
        return show(
                page.titled("What did you do?"),
                new ContactFormPage(
                        familyPath + "/contacts/new",
                        familyPath,
                        families.family(family).name(),
                        "contact:" + family,
                        "/concerns/new?family=" + family + "&from=contact",
                        form,
                        particulars,
                        false,
                        false,
                        page.errors().any()));
    }

    private ModelAndView correcting(Page page, Contact contact, ContactForm form, Map<String, String> particulars) {
        String familyPath = "/families/" + contact.family();
        String path = familyPath + "/contacts/" + contact.id();
        return show(
                page.titled("Correct what you logged"),
                new ContactFormPage(
                        path + "/edit",
                        familyPath,
                        families.family(contact.family()).name(),
                        "contact:" + contact.id(),
                        "/concerns/new?family=" + contact.family() + "&from=contact/" + contact.id(),
                        form,
                        particulars,
                        true,
                        contact.hasRestricted(),
                        true));
    }

    private ModelAndView show(Page page, ContactFormPage model) {
        return page.in("families").seenBy(mayI.whoCanSee(RecordKind.CONTACT)).show("families/contact", model);
    }
}
