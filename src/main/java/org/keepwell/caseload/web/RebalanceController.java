package org.keepwell.caseload.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.Proposal;
import org.keepwell.caseload.ProposalId;
import org.keepwell.caseload.Rebalance;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Action;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for proposals, watching them being worked out, and answering their moves. */
@Controller
class RebalanceController {

    private static final String HERE = "/lead/rebalance";

    private final Rebalance rebalance;
    private final MakesProposalPage pages;
    private final MayI mayI;

    RebalanceController(Rebalance rebalance, MakesProposalPage pages, MayI mayI) {
        this.rebalance = rebalance;
        this.pages = pages;
        this.mayI = mayI;
    }

    @GetMapping(HERE)
    @May(kind = RecordKind.CASELOAD_MIX)
    @Transactional(readOnly = true)
    public ModelAndView list(Page page, @RequestParam(defaultValue = "") String before) {
        List<Rebalance.Line> lines = rebalance.lately(moment(before));
        return frame(page.titled("Share families out anew"))
                .show("caseload/proposals", pages.list(lines, mayI.ever(Action.CHANGE, RecordKind.CASELOAD_MIX)));
    }

    @GetMapping(HERE + "/new")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @RequestParam(defaultValue = "") String risk) {
        List<Caseload> choices = rebalance.choices();
        Set<String> there = choices.stream()
                .filter(one -> !one.capacity().away())
                .map(one -> one.person().toString())
                .collect(Collectors.toSet());
        return form(page, choices, RebalanceForm.blank(there, risk));
    }

    @PostMapping(HERE + "/new")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView ask(Page page, @RequestParam MultiValueMap<String, String> typed) {
        RebalanceForm form = RebalanceForm.of(typed);
        try {
            return to(rebalance.ask(form.wish()));
        } catch (Refused refused) {
            return form(page.withErrors(FormErrors.of(refused)), rebalance.choices(), form);
        }
    }

    @GetMapping(HERE + "/{proposal}")
    @May(kind = RecordKind.CASELOAD_MIX)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @PathVariable String proposal) {
        return show(page, ProposalId.of(proposal));
    }

    @PostMapping(HERE + "/{proposal}/stop")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView stop(@PathVariable String proposal) {
        rebalance.stop(ProposalId.of(proposal));
        return to(ProposalId.of(proposal));
    }

    @PostMapping(HERE + "/{proposal}/moves/{family}")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView answer(
            Page page,
            @PathVariable String proposal,
            @PathVariable String family,
            @RequestParam(defaultValue = "") String answer) {
        return done(
                page,
                proposal,
                "#move-" + family,
                () -> rebalance.answer(ProposalId.of(proposal), FamilyId.of(family), read(answer)));
    }

    @PostMapping(HERE + "/{proposal}/all")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView all(Page page, @PathVariable String proposal) {
        return done(page, proposal, "#moves", () -> rebalance.wantAll(ProposalId.of(proposal)));
    }

    @PostMapping(HERE + "/{proposal}/begin")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView begin(Page page, @PathVariable String proposal, RedirectAttributes flash) {
        try {
            int asked = rebalance.begin(ProposalId.of(proposal));
            return new ModelAndView(Flash.to(
                    HERE + "/" + proposal,
                    flash,
                    asked == 1
                            ? "Asked. Nothing moves before they say yes."
                            : "Asked about %d families. Nothing moves before they say yes.".formatted(asked)));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), ProposalId.of(proposal));
        }
    }

    @PostMapping(HERE + "/{proposal}/again")
    @May(kind = RecordKind.CASELOAD_MIX, action = Action.CHANGE)
    public ModelAndView again(Page page, @PathVariable String proposal) {
        try {
            return to(rebalance.again(ProposalId.of(proposal)));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.start().add("", refused.words())), ProposalId.of(proposal));
        }
    }

    private ModelAndView done(Page page, String proposal, String place, Runnable change) {
        try {
            change.run();
            return new ModelAndView("redirect:" + HERE + "/" + proposal + place);
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), ProposalId.of(proposal));
        }
    }

    private ModelAndView show(Page page, ProposalId id) {
        Proposal proposal = rebalance.of(id);
        ProposalPage model = pages.page(proposal, mayI.ever(Action.CHANGE, RecordKind.CASELOAD_MIX));
        return frame(page.titled(model.title())).show("caseload/proposal", model);
    }

    private ModelAndView form(Page page, List<Caseload> choices, RebalanceForm form) {
        return frame(page.titled("Share families out anew"))
                .show("caseload/rebalance", new RebalanceNewPage(choices, form));
    }

    private static ModelAndView to(ProposalId id) {
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    private static Proposal.@Nullable Answer read(String answer) {
        return switch (answer) {
            case "yes" -> Proposal.Answer.WANTED;
            case "no" -> Proposal.Answer.REFUSED;
            case "open" -> null;
            default -> throw new NotFound("answer");
        };
    }

    private static @Nullable Instant moment(String typed) {
        try {
            return typed.isEmpty() ? null : Instant.parse(typed);
        } catch (DateTimeParseException e) {
            throw new NotFound("moment", e);
        }
    }

    private Page frame(Page page) {
        return page.in("lead").seenBy(mayI.whoCanSee(RecordKind.CASELOAD_MIX));
    }
}
