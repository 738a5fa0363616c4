package org.keepwell.visits.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.AlarmId;
import org.keepwell.visits.AlarmView;
import org.keepwell.visits.Boards;
import org.keepwell.visits.Ladder;
import org.keepwell.visits.VisitLog;
import org.keepwell.visits.Welfare;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board, and what those who are told do about an alarm. */
@Controller
class BoardController {

    private final Boards boards;
    private final Ladder ladder;
    private final VisitLog log;
    private final Staff staff;
    private final MayI mayI;

    BoardController(Boards boards, Ladder ladder, VisitLog log, Staff staff, MayI mayI) {
        this.boards = boards;
        this.ladder = ladder;
        this.log = log;
        this.staff = staff;
        this.mayI = mayI;
    }

    @GetMapping("/visits/board")
    @May(kind = RecordKind.VISIT_BOARD)
    @Transactional(readOnly = true)
    public ModelAndView board(Page page) {
        return page.titled("Visits now")
                .in("board")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT_BOARD))
                .show("visits/board", new BoardPage(boards.now(), new Names(staff.byId())));
    }

    @GetMapping("/visits/alarms/{alarm}")
    @May(kind = RecordKind.VISIT)
    @Transactional
    public ModelAndView alarm(Page page, @PathVariable String alarm) {
        return show(page, alarm, AlarmPage.Typed.NOTHING);
    }

    @PostMapping("/visits/alarms/{alarm}/ringing")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView ringing(@PathVariable String alarm, RedirectAttributes flash) {
        ladder.ringing(AlarmId.of(alarm));
        return back(alarm, flash, "You are ringing. The next step waits a few minutes at most.");
    }

    @PostMapping("/visits/alarms/{alarm}/no-answer")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView noAnswer(
            @PathVariable String alarm, @RequestParam(defaultValue = "") String voicemail, RedirectAttributes flash) {
        ladder.noAnswer(AlarmId.of(alarm), voicemail.equals("true"));
        return back(alarm, flash, "Noted. The next person is told.");
    }

    @PostMapping("/visits/alarms/{alarm}/note")
    @May(kind = RecordKind.VISIT, action = Action.CHANGE)
    public ModelAndView note(
            Page page,
            @PathVariable String alarm,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        try {
            ladder.note(AlarmId.of(alarm), note);
            return back(alarm, flash, "Noted");
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), alarm, AlarmPage.Typed.NOTHING);
        }
    }

    @PostMapping("/visits/alarms/{alarm}/confirm")
    @May(kind = RecordKind.VISIT, action = Action.DECIDE)
    public ModelAndView confirm(
            Page page,
            @PathVariable String alarm,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String stillThere,
            @RequestParam(defaultValue = "") String wasNeeded,
            RedirectAttributes flash) {
        int minutes = stillThere.matches("\\d{1,3}") ? Math.min(120, Integer.parseInt(stillThere)) : 0;
        try {
            ladder.confirm(AlarmId.of(alarm), person(name), welfare(how), minutes, wasNeeded.equals("true"));
            return back(alarm, flash, "Confirmed. Everybody who was told stands down.");
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), alarm, new AlarmPage.Typed(name, how, stillThere));
        }
    }

    private ModelAndView show(Page page, String alarm, AlarmPage.Typed typed) {
        AlarmView view = ladder.alarm(AlarmId.of(alarm));
        Names names = new Names(staff.byId());
        AlarmPage model = new AlarmPage(
                view,
                names,
                log.lines(view.visit().id()),
                ladder.policeCard(view),
                ladder.codeCard(view),
                view.visit().people().stream()
                        .map(person -> Option.of(person.toString(), names.name(person)))
                        .toList(),
                typed);
        return page.titled(names.name(view.worker()) + ": " + view.kind().words())
                .in("board")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT))
                .show("visits/alarm", model);
    }

    private static ModelAndView back(String alarm, RedirectAttributes flash, String words) {
        return new ModelAndView(Flash.to("/visits/alarms/" + alarm, flash, words));
    }

    private static @Nullable PersonId person(String typed) {
        return typed.isEmpty() ? null : PersonId.of(typed);
    }

    private static @Nullable Welfare welfare(String typed) {
        return Arrays.stream(Welfare.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static List<Option> ways() {
        return List.of(
                Option.of(Welfare.LIVE_VOICE.name(), "I heard their live voice"),
                Option.of(Welfare.MET.name(), "I met them"));
    }
}
