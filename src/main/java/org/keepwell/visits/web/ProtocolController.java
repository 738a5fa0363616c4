package org.keepwell.visits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.Item;
import org.keepwell.visits.ItemWords;
import org.keepwell.visits.Protocols;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing the safety and the self-care list of the setting. */
@Controller
class ProtocolController {

    private static final int MORE = 4;
    private static final int MOST = 34;

    private final Protocols protocols;
    private final MayI mayI;

    ProtocolController(Protocols protocols, MayI mayI) {
        this.protocols = protocols;
        this.mayI = mayI;
    }

    @GetMapping("/visits/protocols/{protocol}")
    @May(kind = RecordKind.VISIT_PROTOCOL, action = Action.CHANGE)
    @Transactional
    public ModelAndView edit(Page page, @PathVariable String protocol) {
        Item.Protocol which = which(protocol);
        List<ItemWords> lines = new ArrayList<>(protocols.items(which).stream()
                .map(item -> new ItemWords(item.phase(), item.words(), item.mandatory()))
                .toList());
        return show(page, which, lines);
    }

    @PostMapping("/visits/protocols/{protocol}")
    @May(kind = RecordKind.VISIT_PROTOCOL, action = Action.CHANGE)
    public ModelAndView write(
            Page page,
            @PathVariable String protocol,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Item.Protocol which = which(protocol);
        List<ItemWords> lines = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            String words = typed.getOrDefault("words" + i, "").strip();
            if (!words.isEmpty()) {
                lines.add(new ItemWords(
                        phase(typed.getOrDefault("phase" + i, "")), words, "true".equals(typed.get("mandatory" + i))));
            }
        }
        try {
            protocols.write(which, lines);
            return new ModelAndView(Flash.to("/visits/protocols/" + protocol, flash, "Kept. New visits use it."));
        } catch (Refused refused) {
            return show(page.withErrors(FormErrors.of(refused)), which, lines);
        }
    }

    private ModelAndView show(Page page, Item.Protocol which, List<ItemWords> lines) {
        List<ItemWords> shown = new ArrayList<>(lines);
        for (int i = 0; i < MORE; i++) {
            shown.add(new ItemWords(Item.Phase.BEFORE, "", false));
        }
        String slug = which.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page.titled("The " + which.words().toLowerCase(Locale.UK) + " list")
                .in("visits")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT_PROTOCOL))
                .show("visits/protocol", new ProtocolPage(which, "/visits/protocols/" + slug, shown));
    }

    private static Item.Protocol which(String slug) {
        return switch (slug) {
            case "safety" -> Item.Protocol.SAFETY;
            case "self-care" -> Item.Protocol.SELF_CARE;
            default -> throw new NotFound("list");
        };
    }

    private static Item.Phase phase(String typed) {
        for (Item.Phase phase : Item.Phase.values()) {
            if (phase.name().equals(typed)) {
                return phase;
            }
        }
        return Item.Phase.BEFORE;
    }
}
