package org.keepwell.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form whose token is no longer good: usually its session ended while somebody typed. Its content is kept for whoever used this browser
 * last, and comes back when that same person signs in again. A form from another site is never kept.
 */
@Component
class KeepsFormsThatCameLate implements AccessDeniedHandler {

    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final String TOKEN_FIELD = "_csrf";

    private final KeptForms forms;
    private final Devices devices;

    KeepsFormsThatCameLate(KeptForms forms, Devices devices) {
        this.forms = forms;
        this.devices = devices;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (Acting.now().person() != null || isAboutSigningIn(request)) {
            request.getRequestDispatcher("/form-too-old").forward(request, response);
        } else if (fromScript(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect("/sign-in?why=" + (keep(request) ? "kept" : "ended"));
        }
    }

    private boolean keep(HttpServletRequest request) {
        Optional<PersonId> sender = Devices.cookie(request).map(Secrets::hash).flatMap(devices::lastPersonOn);
        if (sender.isEmpty() || !isPlainForm(request) || !fromHere(request)) {
            return false;
        }
        String query = request.getQueryString();
        forms.keep(
                sender.get(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                request.getParameterMap(),
                TOKEN_FIELD);
        return true;
    }

    private static boolean isPlainForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getContentLength() >= 0
                && request.getContentLength() <= MOST_CHARACTERS;
    }

    private static boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }

    private static boolean fromScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    /** Passwords are never kept. */
    private static boolean isAboutSigningIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/sign-in")
                || path.startsWith("/reset")
                || path.startsWith("/invitation")
                || path.startsWith("/set-up/first")
                || path.startsWith("/account");
    }
}
