package org.keepwell.shared.drafts;

import org.keepwell.shared.Acting;
import org.keepwell.shared.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts as the page's script keeps and fetches them. */
@Controller
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/drafts")
    @SignedIn
    ResponseEntity<String> find(@RequestParam String key) {
        if (Acting.now().setting() == null) {
            return ResponseEntity.noContent().build();
        }
        return drafts.find(key)
                .map(typed ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(typed))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/drafts")
    @SignedIn
    ResponseEntity<Void> keep(@RequestParam String key, @RequestParam String body) {
        if (Acting.now().setting() == null) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        drafts.keep(key, body);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/drafts/discard")
    @SignedIn
    ResponseEntity<Void> discard(@RequestParam String key) {
        if (Acting.now().setting() != null) {
            drafts.discard(key);
        }
        return ResponseEntity.noContent().build();
    }
}
