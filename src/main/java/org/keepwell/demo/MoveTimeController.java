package org.keepwell.demo;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.FallsDue;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** <em>Demo › move time on</em>: the demo's clock leaps, and what falls due happens on the way. Exists in the demo alone. */
@Controller
@Demo
class MoveTimeController {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);
    private static final int LONGEST_MINUTES = 24 * 60;

    private final DemoClock clock;
    private final List<FallsDue> due;

    MoveTimeController(DemoClock clock, List<FallsDue> due) {
        this.clock = clock;
        this.due = due;
    }

    @PostMapping("/demo/time")
    @SignedIn
    RedirectView moveOn(
            @RequestParam int minutes, @RequestParam(defaultValue = "/") String from, RedirectAttributes redirect) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new Refused("minutes", "Time moves on by one minute to a day at once.");
        }
        for (int minute = 0; minute < minutes; minute++) {
            clock.forward(Duration.ofMinutes(1));
            due.forEach(FallsDue::runDue);
        }
        redirect.addFlashAttribute(
                "flash", "It is now " + clock.now().atZone(DatabaseClock.ZONE).format(WHEN) + ".");
        RedirectView back = new RedirectView(from.startsWith("/") && !from.startsWith("//") ? from : "/");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }
}
