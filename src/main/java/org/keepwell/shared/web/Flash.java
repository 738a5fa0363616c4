package org.keepwell.shared.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says once, on the next page, what was just done. */
public final class Flash {

    static final String NAME = "flash";

    private Flash() {}

    /** A redirect (303) to the address, with these words on the page it leads to. */
    public static String to(String address, RedirectAttributes attributes, String words) {
        attributes.addFlashAttribute(NAME, words);
        return "redirect:" + address;
    }

    /** Leaves these words for the page at that address, for an answer that a script reads before it goes there. */
    public static void leave(
            String address,
            jakarta.servlet.http.HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            String words) {
        var left = org.springframework.web.servlet.support.RequestContextUtils.getOutputFlashMap(request);
        left.put(NAME, words);
        org.springframework.web.servlet.support.RequestContextUtils.saveOutputFlashMap(address, request, response);
    }

    /** The words left for this request, or an empty text. */
    public static String of(jakarta.servlet.http.HttpServletRequest request) {
        var left = org.springframework.web.servlet.support.RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(NAME) instanceof String words ? words : "";
    }
}
