package org.keepwell.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns refusals and failures into pages: what happened, what is kept, what to do next. Never another person's data, never a trace. */
@ControllerAdvice
public final class SaysWhatHappened {

    private static final Logger LOG = LoggerFactory.getLogger(SaysWhatHappened.class);

    private final Pages pages;

    SaysWhatHappened(Pages pages) {
        this.pages = pages;
    }

    /** What an error page says. */
    public record Happened(String heading, String words, String back) {}

    @ExceptionHandler({NotFound.class, org.springframework.web.servlet.resource.NoResourceFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return say(
                request,
                HttpStatus.NOT_FOUND,
                "Page not found",
                "There is nothing here, or nothing that you can open.");
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView denied(HttpServletRequest request) {
        return say(
                request,
                HttpStatus.FORBIDDEN,
                "Not for your role",
                "Your role in this setting does not open this page.");
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(HttpServletRequest request, Refused refused) {
        return say(request, HttpStatus.UNPROCESSABLE_CONTENT, "That could not be done", refused.words());
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale(HttpServletRequest request) {
        return say(
                request,
                HttpStatus.CONFLICT,
                "Somebody changed this first",
                "It was changed after you opened the page. Nothing of yours was saved. Go back and reload to see it as it is now.");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView other(HttpServletRequest request, Exception failure) throws Exception {
        if (failure instanceof org.springframework.web.ErrorResponse wrong
                && wrong.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(wrong.getStatusCode().value());
            return say(request, status, "That request was not understood", "Go back and try again.");
        }
        if (failure instanceof org.springframework.beans.TypeMismatchException
                || failure instanceof org.springframework.web.bind.ServletRequestBindingException) {
            return say(request, HttpStatus.BAD_REQUEST, "That request was not understood", "Go back and try again.");
        }
        LOG.error("A request to {} went wrong", request.getServletPath().replaceAll("[0-9a-f-]{36}", "*"), failure);
        return say(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here",
                "It is our fault, not yours. Nothing was half-saved. Go back and try again; if somebody may be in danger, ring 999.");
    }

    private ModelAndView say(HttpServletRequest request, HttpStatus status, String heading, String words) {
        ModelAndView view =
                pages.of(request).titled(heading).show("layout/happened", new Happened(heading, words, "/"));
        view.setStatus(status);
        return view;
    }
}
