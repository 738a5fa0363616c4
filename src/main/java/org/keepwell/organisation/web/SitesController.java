package org.keepwell.organisation.web;

import java.util.UUID;
import org.keepwell.organisation.Site;
import org.keepwell.organisation.Sites;
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

/** The setting's sites. */
@Controller
class SitesController {

    private static final String LIST = "/set-up/sites";

    private final Sites sites;
    private final SetUpFrame frame;

    SitesController(Sites sites, SetUpFrame frame) {
        this.sites = sites;
        this.frame = frame;
    }

    @GetMapping(LIST)
    @May(kind = RecordKind.SETTING)
    @Transactional(readOnly = true)
    public ModelAndView list(Page page) {
        return frame.of(page, "Sites").show("organisation/sites", new SitesPage(sites.all(), frame.mayChange()));
    }

    @GetMapping("/set-up/sites/new")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView add(Page page) {
        return form(page, "Add a site", LIST, Typed.fresh());
    }

    @PostMapping(LIST)
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView added(Page page, RedirectAttributes flash, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> {
                    UUID _ = sites.add(typed.text("name"), typed.text("address"), typed.text("phone"));
                },
                () -> Go.to(LIST, flash, "Site added."),
                errors -> form(page.withErrors(errors), "Add a site", LIST, typed));
    }

    @GetMapping("/set-up/sites/{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String id) {
        UUID wanted = Ids.parse(id);
        Site site = sites.all().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("site"));
        return form(
                page,
                "Change the site",
                LIST + "/" + id,
                Typed.fresh()
                        .put("name", site.name())
                        .put("address", site.address())
                        .put("phone", site.phone()));
    }

    @PostMapping("/set-up/sites/{id}")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView edited(
            Page page,
            RedirectAttributes flash,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.in(fields);
        return typed.submit(
                () -> sites.change(Ids.parse(id), typed.text("name"), typed.text("address"), typed.text("phone")),
                () -> Go.to(LIST, flash, "Saved."),
                errors -> form(page.withErrors(errors), "Change the site", LIST + "/" + id, typed));
    }

    @PostMapping("/set-up/sites/{id}/close")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView close(RedirectAttributes flash, @PathVariable String id) {
        sites.close(Ids.parse(id));
        return Go.to(LIST, flash, "Closed. What happened there stays on record; you can open it again.");
    }

    @PostMapping("/set-up/sites/{id}/reopen")
    @May(kind = RecordKind.SETTING, action = Action.CHANGE)
    public ModelAndView reopen(RedirectAttributes flash, @PathVariable String id) {
        sites.reopen(Ids.parse(id));
        return Go.to(LIST, flash, "Open again.");
    }

    private ModelAndView form(Page page, String heading, String action, Typed typed) {
        return frame.of(page, heading).show("organisation/site", new SitePage(heading, action, typed));
    }
}
