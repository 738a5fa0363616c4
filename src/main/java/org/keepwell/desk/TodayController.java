package org.keepwell.desk;

import gg.jte.Content;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.May;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.keepwell.shared.web.PrecompiledPages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Today: what needs this person now, composed of panels that modules provide. */
@Controller
class TodayController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final List<PanelProvider> providers;
    private final PrecompiledPages pages;
    private final DatabaseClock clock;

    TodayController(List<PanelProvider> providers, PrecompiledPages pages, DatabaseClock clock) {
        this.providers = providers;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    @May(kind = RecordKind.TODAY)
    @Transactional(readOnly = true)
    ModelAndView today(Page frame) {
        Actor actor = Acting.now();
        ZonedDateTime now = clock.here();
        Page page = frame.titled("Today").in("today").seenBy("Only you see this page");
        List<Content> panels = providers.stream()
                .map(provider -> provider.today(actor, now.toInstant()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Panel::order))
                .map(panel -> pages.content(page, panel))
                .toList();
        return page.show("desk/today", new TodayPage(now.format(DAY), greeting(now, page), panels));
    }

    private static String greeting(ZonedDateTime now, Page page) {
        String time = now.getHour() < 12 ? "Good morning" : now.getHour() < 18 ? "Good afternoon" : "Good evening";
        return page.person() == null ? time : time + ", " + page.person().shortName();
    }
}
