package org.keepwell.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Anyone;
import org.keepwell.shared.May;
import org.keepwell.shared.Role;
import org.keepwell.shared.SignedIn;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One route of the running application, and the rule beside it. */
record WalkedRoute(RequestMethod method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:*]+)[^}]*}");

    /** Every route there is. */
    static List<WalkedRoute> all(RequestMappingHandlerMapping mapping) {
        List<WalkedRoute> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    info.getPatternValues().forEach(pattern -> routes.add(new WalkedRoute(method, pattern, handler)));
                }
            }
        });
        routes.sort(Comparator.comparing(WalkedRoute::toString));
        return routes;
    }

    @Nullable
    May may() {
        return handler.getMethodAnnotation(May.class);
    }

    boolean forAnyone() {
        return handler.hasMethodAnnotation(Anyone.class);
    }

    boolean forSignedIn() {
        return handler.hasMethodAnnotation(SignedIn.class);
    }

    boolean reads() {
        return method == RequestMethod.GET;
    }

    /** Whether the rule could ever open it to the role. */
    boolean opensTo(Role role) {
        May may = may();
        return may == null
                || Rules.about(may.action(), may.kind())
                        .filter(rule -> rule.couldApplyTo(Set.of(role)))
                        .isPresent();
    }

    /** The path up to and with each variable, such as "/people/{id}". */
    List<String> variables() {
        List<String> places = new ArrayList<>();
        Matcher found = VARIABLE.matcher(pattern);
        while (found.find()) {
            places.add(pattern.substring(0, found.end()));
        }
        return places;
    }

    /** The path with a value in each variable's place. */
    String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.apply(pattern.substring(0, found.end()))));
    }

    @Override
    public String toString() {
        return pattern + " " + method;
    }
}
