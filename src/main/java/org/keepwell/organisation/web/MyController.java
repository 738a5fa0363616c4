package org.keepwell.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepwell.organisation.Channel;
import org.keepwell.organisation.EmergencyDetails;
import org.keepwell.organisation.OutsideBuddies;
import org.keepwell.organisation.OutsideBuddy;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person keeps about themselves in this setting: how to reach them, whom to ring for them, somebody outside. */
@Controller
class MyController {

    private final Staff staff;
    private final WorkingHours hours;
    private final EmergencyDetails emergency;
    private final OutsideBuddies buddies;
    private final SetUpFrame frame;

    MyController(
            Staff staff, WorkingHours hours, EmergencyDetails emergency, OutsideBuddies buddies, SetUpFrame frame) {
        this.staff = staff;
        this.hours = hours;
        this.emergency = emergency;
        this.buddies = buddies;
        this.frame = frame;
    }

    @GetMapping("/me")
    @May(kind = RecordKind.OWN_ACCOUNT)
    @Transactional(readOnly = true)
    public ModelAndView me(Page page) {
        boolean pattern = hours.patternOf(person(), frame.today()).isPresent();
        return frame.own(page, "About me")
                .show(
                        "organisation/me",
                        new MyPage(
                                staff.record(person()),
                                staff.hatsOf(person()),
                                pattern ? "My own days and hours" : "Whenever the setting is open",
                                emergency.has(person()),
                                buddies.mine().map(OutsideBuddy::name).orElse("")));
    }

    @GetMapping("/me/contact")
    @May(kind = RecordKind.OWN_ACCOUNT)
    @Transactional(readOnly = true)
    public ModelAndView contact(Page page) {
        StaffRecord record = staff.record(person());
        return showContact(
                page,
                Typed.fresh()
                        .put("mobile", record.member().mobile())
                        .put("email", record.member().email())
                        .put("first", record.channels().getFirst().name()));
    }

    @PostMapping("/me/contact")
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public ModelAndView saveContact(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    Channel first = typed.one(Channel.class, "first", "Choose how you would rather be told.");
                    typed.check();
                    staff.reachBy(person(), typed.text("mobile"), typed.text("email"), channels(first, typed));
                },
                () -> Go.to("/me", flash, "Saved."),
                errors -> showContact(page.withErrors(errors), typed));
    }

    /** The first choice, then the other ways that lead anywhere: a dead one must not be the last. */
    private static List<Channel> channels(Channel first, Typed typed) {
        List<Channel> channels = new ArrayList<>(List.of(first));
        for (Channel other : Channel.values()) {
            boolean leadsSomewhere = switch (other) {
                case IN_APP -> true;
                case EMAIL -> !typed.text("email").isEmpty();
                case TEXT -> !typed.text("mobile").isEmpty();
            };
            if (other != first && leadsSomewhere) {
                channels.add(other);
            }
        }
        return channels;
    }

    private ModelAndView showContact(Page page, Typed typed) {
        return page.titled("How to reach me")
                .seenBy("Colleagues in your setting see your number and address. How you are told first is yours.")
                .show("organisation/myContact", new MyContactPage(typed, Options.of(Channel.values(), Channel::words)));
    }

    @GetMapping("/me/emergency")
    @May(kind = RecordKind.OWN_ACCOUNT)
    @Transactional(readOnly = true)
    public ModelAndView emergency(Page page) {
        EmergencyDetails.Details details = emergency.own();
        return showEmergency(
                page,
                Typed.fresh()
                        .put("contactName", details.contactName())
                        .put("contactNumber", details.contactNumber())
                        .put("contactIs", details.contactIs())
                        .put("carMake", details.carMake())
                        .put("carColour", details.carColour())
                        .put("carRegistration", details.carRegistration()));
    }

    @PostMapping("/me/emergency")
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public ModelAndView saveEmergency(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> emergency.keep(new EmergencyDetails.Details(
                        typed.text("contactName"),
                        typed.text("contactNumber"),
                        typed.text("contactIs"),
                        typed.text("carMake"),
                        typed.text("carColour"),
                        typed.text("carRegistration"))),
                () -> Go.to("/me", flash, "Saved, and sealed."),
                errors -> showEmergency(page.withErrors(errors), typed));
    }

    private ModelAndView showEmergency(Page page, Typed typed) {
        return page.titled("In an emergency")
                .seenBy("Only you. An alarm that nobody answers shows it to the person who rings the police.")
                .show("organisation/myEmergency", new MyEmergencyPage(typed));
    }

    @GetMapping("/me/outside")
    @May(kind = RecordKind.OWN_ACCOUNT)
    @Transactional(readOnly = true)
    public ModelAndView outside(Page page) {
        Optional<OutsideBuddy> buddy = buddies.mine();
        Typed typed = Typed.fresh();
        if (buddy.isPresent()) {
            typed = typed.put("buddyName", buddy.get().name())
                    .put("worksAt", buddy.get().worksAt())
                    .put("reach", buddy.get().reach());
        }
        return showOutside(page, typed);
    }

    @PostMapping("/me/outside")
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public ModelAndView chooseOutside(
            Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> buddies.choose(
                        new OutsideBuddy(typed.text("buddyName"), typed.text("worksAt"), typed.text("reach"))),
                () -> Go.to("/me", flash, "Saved. Only you see it."),
                errors -> showOutside(page.withErrors(errors), typed));
    }

    @PostMapping("/me/outside/remove")
    @May(kind = RecordKind.OWN_ACCOUNT, action = Action.CHANGE)
    public ModelAndView forgetOutside(RedirectAttributes flash) {
        buddies.forget();
        return Go.to("/me", flash, "Removed.");
    }

    private ModelAndView showOutside(Page page, Typed typed) {
        return frame.own(page, "Somebody outside")
                .show(
                        "organisation/myOutside",
                        new MyOutsidePage(typed, buddies.mine().isPresent()));
    }

    private static PersonId person() {
        return Acting.now().personOrFail();
    }
}
