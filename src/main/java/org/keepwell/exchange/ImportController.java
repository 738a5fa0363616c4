package org.keepwell.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepwell.exchange.roster.PlainColumns;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing in a roster, a step a page: send the file, see what it brings, let it in, read what became of each row. */
@Controller
class ImportController {

    static final String HOME = "/set-up/import";

    private final RosterImport imports;
    private final MayI mayI;

    ImportController(RosterImport imports, MayI mayI) {
        this.imports = imports;
        this.mayI = mayI;
    }

    @May(kind = RecordKind.ROSTER_IMPORT)
    @GetMapping(HOME)
    ModelAndView list(Page page, @RequestParam(defaultValue = "false") boolean tooLarge) {
        return home(
                tooLarge
                        ? page.withErrors(
                                FormErrors.start()
                                        .add(
                                                "roster",
                                                "This file is larger than 50 MB. Nothing was kept of it. Send it as a zip, or let"
                                                        + " whoever runs the server bring it in with ./keepwell import roster."))
                        : page);
    }

    @May(kind = RecordKind.ROSTER_IMPORT, action = Action.ADD)
    @PostMapping(HOME)
    Object receive(Page page, @RequestParam Optional<MultipartFile> roster) throws IOException {
        MultipartFile file = roster.orElse(null);
        if (file == null || file.isEmpty()) {
            return home(page.withErrors(FormErrors.start().add("roster", "Choose a file that is not empty.")));
        }
        try (InputStream content = file.getInputStream()) {
            return "redirect:" + HOME + "/" + imports.receive(tidy(file.getOriginalFilename()), content);
        } catch (Refused refused) {
            return home(page.withErrors(FormErrors.start().add("roster", refused.words())));
        }
    }

    @May(kind = RecordKind.ROSTER_IMPORT)
    @GetMapping(HOME + "/{id}")
    ModelAndView one(Page page, @PathVariable String id) {
        return one(page, ImportId.of(id));
    }

    @May(kind = RecordKind.ROSTER_IMPORT, action = Action.ADD)
    @PostMapping(HOME + "/{id}/columns")
    Object columns(
            Page page,
            @PathVariable String id,
            @RequestParam(defaultValue = "PUPILS") String who,
            @RequestParam Map<String, String> typed) {
        try {
            imports.columns(ImportId.of(id), ColumnsForm.read(who, typed));
            return "redirect:" + HOME + "/" + id;
        } catch (Refused refused) {
            return one(page.withErrors(FormErrors.of(refused)), ImportId.of(id));
        }
    }

    @May(kind = RecordKind.ROSTER_IMPORT, action = Action.ADD)
    @PostMapping(HOME + "/{id}/orgs")
    Object orgs(Page page, @PathVariable String id, @RequestParam Optional<List<String>> orgs) {
        try {
            imports.orgs(ImportId.of(id), orgs.orElse(List.of()));
            return "redirect:" + HOME + "/" + id;
        } catch (Refused refused) {
            return one(page.withErrors(FormErrors.of(refused)), ImportId.of(id));
        }
    }

    @May(kind = RecordKind.ROSTER_IMPORT, action = Action.ADD)
    @PostMapping(HOME + "/{id}/confirm")
    String confirm(@PathVariable String id) {
        imports.confirm(ImportId.of(id));
        return "redirect:" + HOME + "/" + id;
    }

    @May(kind = RecordKind.ROSTER_IMPORT, action = Action.ADD)
    @PostMapping(HOME + "/{id}/cancel")
    String cancel(@PathVariable String id, RedirectAttributes attributes) {
        imports.cancel(ImportId.of(id));
        return Flash.to(HOME, attributes, "Cancelled. Nothing was brought in, and the file is forgotten.");
    }

    private ModelAndView home(Page page) {
        return framed(page).titled("Bring in a roster").show("exchange/index", imports.latest());
    }

    private ModelAndView one(Page page, ImportId id) {
        ImportPage model = imports.page(id);
        return framed(page).titled("Roster: " + model.state().words()).show("exchange/import", model);
    }

    private Page framed(Page page) {
        return page.in("setup").seenBy(mayI.whoCanSee(RecordKind.ROSTER_IMPORT));
    }

    private static String tidy(@org.jspecify.annotations.Nullable String name) {
        String plain =
                name == null ? "" : name.replaceAll("[^\\p{L}\\p{N} ._()-]", "").strip();
        return plain.isEmpty() ? "roster" : plain.substring(0, Math.min(plain.length(), 80));
    }

    /** The columns that somebody chose. */
    static final class ColumnsForm {

        private ColumnsForm() {}

        static PlainColumns read(String who, Map<String, String> typed) {
            var chosen = new java.util.EnumMap<org.keepwell.exchange.roster.PlainField, Integer>(
                    org.keepwell.exchange.roster.PlainField.class);
            for (var field : org.keepwell.exchange.roster.PlainField.values()) {
                String column = typed.getOrDefault(field.name(), "");
                if (column.matches("\\d{1,3}")) {
                    chosen.put(field, Integer.valueOf(column));
                }
            }
            return new PlainColumns(who.equals("STAFF") ? PlainColumns.Who.STAFF : PlainColumns.Who.PUPILS, chosen);
        }
    }
}
