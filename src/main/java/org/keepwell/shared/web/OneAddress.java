package org.keepwell.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On one machine there is one address: {@code localhost}. Browsers give passkeys and encryption to that name and not to 127.0.0.1,
 * which is sent there. Any other name is a stranger's that was pointed at this machine, and is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneAddress extends OncePerRequestFilter {
    private static final String LOCALHOST = "localhost";
    private static final Set<String> SAME_MACHINE = Set.of("127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");
    private static final String HEALTH = "/health";

    private final URI base;

    OneAddress(Environment environment) {
        this.base = URI.create(environment.getProperty("keepwell.base-url", "http://localhost"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOCALHOST.equals(base.getHost())
                || LOCALHOST.equals(request.getServerName())
                || HEALTH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAME_MACHINE.contains(request.getServerName())) {
            response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
        response.setHeader(
                HttpHeaders.LOCATION, base.getScheme() + "://" + base.getAuthority() + request.getRequestURI() + query);
    }
}
