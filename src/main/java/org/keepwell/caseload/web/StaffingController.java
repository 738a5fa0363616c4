package org.keepwell.caseload.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Staffing;
import org.keepwell.caseload.StaffingLevel;
import org.keepwell.caseload.TermStaffing;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staffing against need by term, with what leaders say of it. */
@Controller
class StaffingController {

    /** Under so many people who hold families, a figure of the service is nearly one person's. */
    private static final int FEW = 5;

    private final Staffing staffing;
    private final MayI mayI;

    StaffingController(Staffing staffing, MayI mayI) {
        this.staffing = staffing;
        this.mayI = mayI;
    }

    @GetMapping("/lead/staffing")
    @May(kind = RecordKind.CASELOAD_MIX)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page) {
        return shown(page, null, Fields.blank());
    }

    @PostMapping("/lead/staffing/{term}")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView note(
            Page page,
            @PathVariable String term,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = Fields.of(typed);
        UUID id = Ids.parse(term);
        return fields.submit(
                () -> {
                    StaffingLevel level = StaffingLevel.ofCode(fields.text("level"));
                    if (level == null) {
                        fields.wrong("level", "Choose how staffing stands");
                    }
                    fields.check();
                    staffing.note(
                            id,
                            level == null ? StaffingLevel.STRETCHED : level,
                            fields.text("staffing"),
                            fields.text("support"));
                },
                () -> new ModelAndView(Flash.to("/lead/staffing", flash, "Noted")),
                errors -> shown(page.withErrors(errors), id, fields));
    }

    private ModelAndView shown(Page page, @Nullable UUID sent, Fields typed) {
        List<TermStaffing> terms = staffing.terms();
        return page.titled("Staffing against need")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.CASELOAD_MIX))
                .show(
                        "caseload/staffing",
                        new StaffingPage(
                                terms,
                                terms.stream().anyMatch(term -> term.people() < FEW),
                                terms.stream()
                                        .map(term -> term.term().id().equals(sent) ? typed : standing(term))
                                        .toList()));
    }

    private static Fields standing(TermStaffing term) {
        TermStaffing.StaffingNote note = term.note();
        return note == null
                ? Fields.blank()
                : Fields.blank()
                        .with("level", note.level().code())
                        .with("staffing", note.staffing())
                        .with("support", note.support());
    }
}
