package org.keepwell.access;

import java.net.URI;
import org.springframework.core.env.Environment;

/** The address under which people reach the application ({@code keepwell.base-url}): for links in mails, cookies and passkeys. */
record BaseAddress(URI uri) {

    static BaseAddress of(Environment environment) {
        String port = environment.getProperty("server.port", "8080");
        return new BaseAddress(URI.create(environment.getProperty("keepwell.base-url", "http://localhost:" + port)));
    }

    boolean secure() {
        return "https".equals(uri.getScheme());
    }

    /** The name to which passkeys are bound. */
    String host() {
        return uri.getHost();
    }

    /** Scheme, host and port as a browser sends them in {@code Origin}. */
    String origin() {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    String link(String path) {
        return origin() + path;
    }
}
