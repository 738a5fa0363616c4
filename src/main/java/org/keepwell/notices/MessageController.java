package org.keepwell.notices;

import java.util.List;
import org.keepwell.organisation.DutyNow;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SignedIn;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a line to a colleague. */
@Controller
class MessageController {

    private final Messages messages;
    private final Staff staff;
    private final DutyRota rota;
    private final DatabaseClock clock;

    MessageController(Messages messages, Staff staff, DutyRota rota, DatabaseClock clock) {
        this.messages = messages;
        this.staff = staff;
        this.rota = rota;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/messages/new")
    ModelAndView write(Page page, @RequestParam(defaultValue = "") String to) {
        return show(page, form(to, "", MessageForm.ORDINARY));
    }

    @SignedIn
    @PostMapping("/messages")
    Object send(
            Page page,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = MessageForm.ORDINARY) String urgency,
            RedirectAttributes attributes) {
        boolean urgent = urgency.equals(MessageForm.URGENT);
        try {
            if (!urgent && to.isBlank()) {
                throw new Refused("to", "Choose who it is for.");
            }
            Messages.Sent sent = urgent ? messages.sendToDuty(message) : messages.send(PersonId.of(to), message);
            return Flash.to("/messages/new", attributes, sent.words());
        } catch (Refused refused) {
            String field = refused.field().equals("urgent") ? "urgency" : refused.field();
            return show(page.withErrors(FormErrors.start().add(field, refused.words())), form(to, message, urgency));
        }
    }

    private static ModelAndView show(Page page, MessageForm form) {
        return page.titled("Write to a colleague")
                .seenBy(
                        "You and the person it goes to see the message. Nothing of it leaves Keepwell: outside they get a hint to sign in.")
                .in("today")
                .show("notices/message", form);
    }

    private MessageForm form(String to, String message, String urgency) {
        PersonId me = Acting.now().personOrFail();
        List<Option> colleagues = staff.all().stream()
                .filter(member -> !member.person().equals(me))
                .map(member -> new Option(member.person().toString(), member.name() + ", " + member.jobTitle(), ""))
                .toList();
        return new MessageForm(colleagues, to, message, urgency, onDuty());
    }

    private String onDuty() {
        DutyNow duty = rota.at(clock.now());
        return duty.leader()
                .or(duty::deputy)
                .map(person ->
                        "It goes at once to " + staff.find(person).name() + ", who is on duty, and to nobody else.")
                .orElse("Nobody from school is on duty now. In danger? Ring 999.");
    }
}
