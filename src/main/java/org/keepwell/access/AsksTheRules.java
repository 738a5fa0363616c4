package org.keepwell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Opens a route only to those whom its annotation names. A route without one is closed to everybody. */
@Component
class AsksTheRules implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectProvider<MayI> rules;

    AsksTheRules(ObjectProvider<MayI> rules) {
        this.rules = rules;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method) {
            return isOpen(method) || isOpenToThisPerson(request, response, method);
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        throw new AccessDeniedException("A handler without a rule");
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Anyone.class) || ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private boolean isOpenToThisPerson(HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
            throws IOException {
        Actor actor = Acting.now();
        if (actor.person() == null) {
            return sendTo("/sign-in", request, response);
        }
        if (method.hasMethodAnnotation(SignedIn.class)) {
            return true;
        }
        May may = method.getMethodAnnotation(May.class);
        if (may == null) {
            throw new AccessDeniedException("A route without a rule");
        }
        if (actor.setting() == null) {
            return sendTo("/switch", request, response);
        }
        if (!rules.getObject().ever(may.action(), may.kind())) {
            throw new AccessDeniedException("The role does not open this route");
        }
        return true;
    }

    /** A page is sent on its way, to come back afterwards; a script is told in a status it can read. */
    private static boolean sendTo(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null && !mode.equals("navigate")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return false;
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            String query = request.getQueryString();
            new SessionFacts(request.getSession())
                    .rememberWhereTo(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        response.sendRedirect(path);
        return false;
    }
}
