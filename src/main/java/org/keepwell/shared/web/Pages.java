package org.keepwell.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** Makes the frame of a page for a request. Implemented by {@code desk}, which owns navigation. */
public interface Pages {

    Page of(HttpServletRequest request);
}
