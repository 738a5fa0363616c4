package org.keepwell.caseload.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.caseload.Conflicts;
import org.keepwell.caseload.Fits;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilySummary;
import org.keepwell.shared.May;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Option;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody would like kept in mind when families are shared out: languages, and families not to be offered to them. */
@Controller
public class SharingOutController {

    private static final String PATH = "/my/sharing-out";

    private final Fits fits;
    private final Conflicts conflicts;
    private final Families families;

    SharingOutController(Fits fits, Conflicts conflicts, Families families) {
        this.fits = fits;
        this.conflicts = conflicts;
        this.families = families;
    }

    /** What the page shows. */
    public record Mine(String languages, List<Option> kept, String search, List<Option> found) {}

    @GetMapping(PATH)
    @May(kind = RecordKind.OWN_CASELOAD)
    @Transactional(readOnly = true)
    public ModelAndView show(Page page, @RequestParam(defaultValue = "") String search) {
        return showing(page, search, fits.myLanguages());
    }

    @PostMapping(PATH)
    @May(kind = RecordKind.OWN_CASELOAD)
    public ModelAndView languages(
            Page page, @RequestParam(defaultValue = "") String languages, RedirectAttributes flash) {
        try {
            fits.speak(languages);
        } catch (Refused refused) {
            return showing(page.withErrors(FormErrors.of(refused)), "", languages);
        }
        return new ModelAndView(Flash.to(PATH, flash, "Saved"));
    }

    @PostMapping("/my/sharing-out/families")
    @May(kind = RecordKind.OWN_CASELOAD)
    public ModelAndView keep(
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "false") boolean again,
            RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        if (families.onList(id).isEmpty()) {
            throw new NotFound("family");
        }
        if (again) {
            conflicts.forMeAgain(id);
        } else {
            conflicts.notForMe(id);
        }
        return new ModelAndView(Flash.to(PATH, flash, again ? "Taken back" : "You will not be suggested for them"));
    }

    private ModelAndView showing(Page page, String search, String languages) {
        List<FamilyId> mine = conflicts.mine();
        Map<FamilyId, String> names = families.names(mine);
        Stream<FamilySummary> found = search.isBlank() ? Stream.of() : families.list(search, "").families().stream();
        Mine model = new Mine(
                languages,
                mine.stream()
                        .map(id -> Option.of(id.toString(), Objects.requireNonNullElse(names.get(id), "")))
                        .toList(),
                search,
                found.filter(one -> !mine.contains(one.id()))
                        .map(one -> Option.of(one.id().toString(), one.name()))
                        .collect(Collectors.toList()));
        return page.titled("When families are shared out")
                .in("families")
                .seenBy(
                        "Only you see this page. Languages help to suggest you; families you keep from are never shown to anybody.")
                .show("caseload/sharingOut", model);
    }
}
