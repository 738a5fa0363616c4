package org.keepwell.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.keepwell.audit.AuditedAct;
import org.keepwell.audit.Opening;
import org.keepwell.audit.OpeningScope;
import org.keepwell.audit.Openings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
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

/** The audit, opened by two people: asked for, agreed to, read for two days. */
@Controller
class AuditController {

    private static final String HOME = "/set-up/audit";

    private final Openings openings;
    private final OpensAudit opens;
    private final DescribesAudit describes;
    private final Staff staff;
    private final MayI mayI;

    AuditController(Openings openings, OpensAudit opens, DescribesAudit describes, Staff staff, MayI mayI) {
        this.openings = openings;
        this.opens = opens;
        this.describes = describes;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping(HOME)
    @May(kind = RecordKind.AUDIT_TRAIL)
    @Transactional(readOnly = true)
    public ModelAndView index(Page page) {
        boolean alone = !opens.aSecondPersonIsHere(Acting.now().personOrFail());
        return framed(page, "Audit")
                .show("desk/audit", new AuditPages.Index(describes.lines(openings.latest()), alone));
    }

    @GetMapping(HOME + "/new")
    @May(kind = RecordKind.AUDIT_TRAIL)
    @Transactional(readOnly = true)
    public ModelAndView form(Page page, @ModelAttribute AuditForm form) {
        return asking(page, form);
    }

    @PostMapping(HOME)
    @May(kind = RecordKind.AUDIT_TRAIL)
    public ModelAndView ask(Page page, @ModelAttribute AuditForm form, RedirectAttributes flash) {
        FormErrors errors = FormErrors.start();
        try {
            UUID asked = ask(form, errors);
            return went(asked, flash, "Asked. Whoever can agree has been told.");
        } catch (Refused refused) {
            return asking(page.withErrors(errors.any() ? errors : FormErrors.of(refused)), form);
        }
    }

    @GetMapping(HOME + "/{opening}")
    @May(kind = RecordKind.AUDIT_TRAIL)
    @Transactional(readOnly = true)
    public ModelAndView one(Page page, @PathVariable String opening) {
        return show(page, openings.one(Ids.parse(opening)));
    }

    @PostMapping(HOME + "/{opening}/agree")
    @May(kind = RecordKind.AUDIT_TRAIL, action = Action.DECIDE)
    public ModelAndView agree(Page page, @PathVariable String opening, RedirectAttributes flash) {
        return decide(page, opening, flash, "Opened for two days, to you both.", () -> opens.agree(Ids.parse(opening)));
    }

    @PostMapping(HOME + "/{opening}/refuse")
    @May(kind = RecordKind.AUDIT_TRAIL, action = Action.DECIDE)
    public ModelAndView refuse(Page page, @PathVariable String opening, RedirectAttributes flash) {
        return decide(page, opening, flash, "It stays closed.", () -> openings.refuse(Ids.parse(opening)));
    }

    @PostMapping(HOME + "/{opening}/close")
    @May(kind = RecordKind.AUDIT_TRAIL)
    public ModelAndView close(@PathVariable String opening, RedirectAttributes flash) {
        openings.close(Ids.parse(opening));
        return went(Ids.parse(opening), flash, "Closed.");
    }

    @GetMapping(HOME + "/{opening}/acts")
    @May(kind = RecordKind.AUDIT_TRAIL)
    @Transactional
    public ModelAndView acts(
            Page page, @PathVariable String opening, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        Opening open = openings.one(Ids.parse(opening));
        List<AuditedAct> acts = openings.read(open.id(), before);
        String path = DescribesAudit.path(open);
        String next = acts.size() < Openings.MOST
                ? ""
                : path + "/acts?before=" + acts.getLast().seq();
        return page.titled("What was done")
                .in("setup")
                .seenBy("You and the one colleague who opened it with you, until it closes.")
                .show("desk/auditActs", new AuditPages.Acts(path, describes.line(open), describes.days(acts), next));
    }

    private UUID ask(AuditForm form, FormErrors errors) {
        LocalDate first = AuditForm.day("firstDay", form.firstDay(), "Enter the first day.", errors);
        LocalDate last = AuditForm.day("lastDay", form.lastDay(), "Enter the last day.", errors);
        errors.require("reason", form.reason(), "Say why you need it.");
        switch (form.scope()) {
            case "PERSON" -> errors.require("person", form.person(), "Choose whose acts.");
            case "RECORD" -> {
                UUID _ = form.recordOr(errors);
            }
            case "EVERYTHING" -> {}
            default -> errors.add("scope", "Choose what you ask for.");
        }
        UUID record = form.scope().equals("RECORD") ? form.recordOr(errors) : null;
        if (errors.any()) {
            throw new Refused("Something is missing.");
        }
        if (record != null) {
            return opens.askAboutRecord(record, first, last, form.reason());
        }
        return form.scope().equals("PERSON")
                ? opens.askAboutPerson(PersonId.of(form.person()), first, last, form.reason(), form.later())
                : opens.askForEverything(first, last, form.reason(), form.later());
    }

    private ModelAndView decide(Page page, String opening, RedirectAttributes flash, String said, Runnable decision) {
        try {
            decision.run();
            return went(Ids.parse(opening), flash, said);
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), openings.one(Ids.parse(opening)));
        }
    }

    private ModelAndView show(Page page, Opening opening) {
        return framed(page, "Opening the audit").show("desk/auditOpening", describes.one(opening));
    }

    private ModelAndView asking(Page page, AuditForm form) {
        return framed(page, "Ask to open the audit")
                .show(
                        "desk/auditAsk",
                        new AuditPages.Ask(
                                form,
                                Arrays.stream(OpeningScope.values())
                                        .map(scope -> new Option(
                                                scope.name(),
                                                scope.words(),
                                                "At most " + scope.longestDays() + " days"))
                                        .toList(),
                                staff.all().stream()
                                        .map(one -> Option.of(one.person().toString(), one.name()))
                                        .toList()));
    }

    private Page framed(Page page, String title) {
        return page.titled(title).in("setup").seenBy(mayI.whoCanSee(RecordKind.AUDIT_TRAIL));
    }

    private static ModelAndView went(UUID opening, RedirectAttributes flash, String words) {
        return new ModelAndView(Flash.to(HOME + "/" + opening, flash, words));
    }
}
