package org.keepwell.organisation.web;

import java.util.UUID;
import org.keepwell.organisation.Signpost;
import org.keepwell.organisation.Signposts;
import org.keepwell.shared.Action;
import org.keepwell.shared.Ids;
import org.keepwell.shared.May;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
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

/** Signposts: read by everybody without a trace, checked each term by whoever sets up. */
@Controller
class SignpostController {

    private static final String LIST = "/set-up/signposts";

    private final Signposts signposts;
    private final SetUpFrame frame;

    SignpostController(Signposts signposts, SetUpFrame frame) {
        this.signposts = signposts;
        this.frame = frame;
    }

    @GetMapping("/signposts")
    @May(kind = RecordKind.OWN_ACCOUNT)
    @Transactional(readOnly = true)
    public ModelAndView read(Page page) {
        return page.titled("Somebody to turn to")
                .seenBy("Everybody who works here. Nobody sees that you opened it.")
                .show("organisation/turnTo", new SignpostsPage(signposts.all(), signposts.due(), false));
    }

    @GetMapping(LIST)
    @May(kind = RecordKind.SETTING)
    @Transactional(readOnly = true)
    public ModelAndView list(Page page) {
        return frame.of(page, "Signposts")
                .show("organisation/signposts", new SignpostsPage(signposts.all(), signposts.due(), frame.mayChange()));
    }

    @GetMapping("/set-up/signposts/new")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView add(Page page) {
        return form(page, "Add a signpost", "", true, Typed.fresh());
    }

    @PostMapping(LIST)
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView added(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    UUID _ = signposts.add(name(typed), number(typed), typed.text("note"), typed.ticked("outOfHours"));
                },
                () -> Go.to(LIST, flash, "Added."),
                errors -> form(page.withErrors(errors), "Add a signpost", "", true, typed));
    }

    @GetMapping("/set-up/signposts/{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String id) {
        Signpost signpost = find(id);
        Typed typed = Typed.fresh()
                .put("name", signpost.name())
                .put("number", signpost.number())
                .put("note", signpost.note());
        return form(
                page,
                "Check " + signpost.name(),
                "/" + id,
                signpost.kind() == Signpost.Kind.OWN,
                signpost.outOfHours() ? typed.put("outOfHours", "true") : typed);
    }

    @PostMapping("/set-up/signposts/{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView checked(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        Signpost signpost = find(id);
        return typed.submit(
                () -> signposts.confirm(
                        signpost.id(), name(typed), number(typed), typed.text("note"), typed.ticked("outOfHours")),
                () -> Go.to(LIST, flash, "Checked today."),
                errors -> form(
                        page.withErrors(errors),
                        "Check " + signpost.name(),
                        "/" + id,
                        signpost.kind() == Signpost.Kind.OWN,
                        typed));
    }

    @PostMapping("/set-up/signposts/{id}/remove")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView remove(RedirectAttributes flash, @PathVariable String id) {
        signposts.remove(Ids.parse(id));
        return Go.to(LIST, flash, "Removed.");
    }

    private static String name(Typed typed) {
        String name = typed.required("name", "Enter who it is.");
        if (typed.text("number").isEmpty()) {
            typed.wrong("number", "Enter the number to ring.");
        }
        typed.check();
        return name;
    }

    private static String number(Typed typed) {
        return typed.text("number");
    }

    private Signpost find(String id) {
        UUID wanted = Ids.parse(id);
        return signposts.all().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("signpost"));
    }

    private ModelAndView form(Page page, String heading, String path, boolean own, Typed typed) {
        String remove = own && !path.isEmpty() ? LIST + path + "/remove" : "";
        return frame.of(page, heading)
                .show("organisation/signpost", new SignpostPage(heading, LIST + path, remove, own, typed));
    }
}
