package org.keepwell.shared.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where pages are served. Browsers give passkeys and encryption to secure origins only, so plain HTTP serves {@code
 * localhost} and nothing else.
 *
 * @param port where the application listens
 * @param listen the address it listens on
 * @param baseUrl how people reach it, without a closing slash
 * @param tls its own certificate; empty on localhost and behind a proxy
 * @param room the private room's own origin
 */
public record Web(int port, String listen, URI baseUrl, Optional<Tls> tls, URI room) {
    private static final String HOW_TO_PROTECT =
            "Give a certificate by KEEPWELL_TLS_CERT and KEEPWELL_TLS_KEY, or put a"
                    + " proxy with TLS before Keepwell and set KEEPWELL_BASE_URL=https://…";

    /** A certificate chain and its key, both PEM files. */
    public record Tls(Path certificate, Path key) {}

    static Web read(Variables variables) {
        int port = variables.port("KEEPWELL_PORT", 8080);
        Optional<Tls> tls = tls(variables);
        URI base = variables.origin(
                "KEEPWELL_BASE_URL",
                variables
                        .text("KEEPWELL_BASE_URL")
                        .orElse((tls.isPresent() ? "https" : "http") + "://localhost:" + port));
        requireSecure(base, tls);
        String listen = listen(variables, base, tls);
        int roomPort = variables.port("KEEPWELL_ROOM_PORT", 8081);
        URI room = variables.origin(
                "KEEPWELL_ROOM_URL",
                variables.text("KEEPWELL_ROOM_URL").orElse(base.getScheme() + "://" + base.getHost() + ":" + roomPort));
        variables.protectedAddress("KEEPWELL_ROOM_URL", room.toString());
        if (room.equals(base)) {
            throw new WrongConfiguration("KEEPWELL_ROOM_URL", "expected another origin than the application's own");
        }
        return new Web(port, listen, base, tls, room);
    }

    /** Whether a proxy holds the certificate and hands requests on. */
    public boolean behindProxy() {
        return tls.isEmpty() && isSecure();
    }

    /** Whether people reach it by https. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** What the web server needs to be told. */
    public Map<String, Object> serverProperties() {
        var properties = new TreeMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", listen);
        properties.put("server.servlet.session.cookie.secure", isSecure());
        properties.put("server.forward-headers-strategy", behindProxy() ? "native" : "none");
        tls.ifPresent(files -> {
            properties.put("server.ssl.certificate", files.certificate().toUri().toString());
            properties.put(
                    "server.ssl.certificate-private-key", files.key().toUri().toString());
        });
        return properties;
    }

    private static Optional<Tls> tls(Variables variables) {
        boolean certificate = variables.text("KEEPWELL_TLS_CERT").isPresent();
        boolean key = variables.text("KEEPWELL_TLS_KEY").isPresent();
        if (!certificate && !key) {
            return Optional.empty();
        }
        return Optional.of(
                new Tls(variables.readableFile("KEEPWELL_TLS_CERT"), variables.readableFile("KEEPWELL_TLS_KEY")));
    }

    private static void requireSecure(URI base, Optional<Tls> tls) {
        boolean https = "https".equals(base.getScheme());
        if (tls.isPresent() && !https) {
            throw new WrongConfiguration(
                    "KEEPWELL_BASE_URL", "expected an address beginning https://, since KEEPWELL_TLS_CERT is set");
        }
        if (!https && !base.getHost().equals("localhost")) {
            throw new WrongConfiguration(
                    "KEEPWELL_BASE_URL", "plain HTTP serves http://localhost alone. " + HOW_TO_PROTECT);
        }
    }

    /** On localhost the loopback address; behind a proxy too unless told otherwise; with a certificate everywhere. */
    private static String listen(Variables variables, URI base, Optional<Tls> tls) {
        String address = variables.text("KEEPWELL_LISTEN").orElse(tls.isPresent() ? "0.0.0.0" : "127.0.0.1");
        if (!address.matches("[0-9a-fA-F.:]+")) {
            throw new WrongConfiguration("KEEPWELL_LISTEN", "expected an IP address such as 127.0.0.1 or 0.0.0.0");
        }
        if (!"https".equals(base.getScheme()) && !Variables.isThisMachine(address)) {
            throw new WrongConfiguration("KEEPWELL_LISTEN", "plain HTTP serves localhost alone. " + HOW_TO_PROTECT);
        }
        return address;
    }
}
