package org.keepwell.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever sends too large a file back to its form, which says so beside the field. Stands before everything that reads the form:
 * once the limit of the server itself is met nothing of the form is left, not even the token that shows where it came from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TurnsAwayLargeFiles extends OncePerRequestFilter {

    static final long MOST_BYTES = 50L * 1024 * 1024;
    private static final long ROOM_FOR_THE_FORM = 16L * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(ImportController.HOME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES + ROOM_FOR_THE_FORM) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ImportController.HOME + "?tooLarge=true");
            return;
        }
        chain.doFilter(request, response);
    }
}
