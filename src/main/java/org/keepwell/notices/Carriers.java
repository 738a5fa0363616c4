package org.keepwell.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The channels this installation has, by {@code KEEPWELL_SMTP_*} and {@code KEEPWELL_SMS_*}. A wrong value stops the start. */
@Component
class Carriers {

    private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

    @Autowired
    Carriers(Environment environment) {
        email(environment).ifPresent(this::add);
        text(environment).ifPresent(this::add);
    }

    Carriers(Iterable<? extends Carrier> carriers) {
        carriers.forEach(this::add);
    }

    Optional<Carrier> by(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    /** The channels that can be used at all, besides the application itself. */
    Set<Channel> configured() {
        return Set.copyOf(byChannel.keySet());
    }

    private void add(Carrier carrier) {
        byChannel.put(carrier.channel(), carrier);
    }

    private static Optional<Carrier> email(Environment environment) {
        String host = read(environment, "smtp", "host", "");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EmailCarrier(new EmailCarrier.Server(
                host,
                port(read(environment, "smtp", "port", "587")),
                read(environment, "smtp", "user", ""),
                read(environment, "smtp", "password", ""),
                from(read(environment, "smtp", "from", "")),
                tls(read(environment, "smtp", "tls", "starttls")))));
    }

    private static Optional<Carrier> text(Environment environment) {
        String url = read(environment, "sms", "url", "");
        String key = read(environment, "sms", "key", "");
        return switch (read(environment, "sms", "provider", "none")) {
            case "none" -> Optional.empty();
            case "notify" ->
                Optional.of(new NotifyCarrier(
                        url.isEmpty() ? "" : http(url).toString(),
                        needed(key, "KEEPWELL_SMS_KEY", "the API key of GOV.UK Notify"),
                        needed(
                                read(environment, "sms", "template", ""),
                                "KEEPWELL_SMS_TEMPLATE",
                                "the id of a template with the one field ((message))")));
            case "http" -> Optional.of(new GatewayCarrier(http(url), key));
            default -> throw wrong("KEEPWELL_SMS_PROVIDER", "none, notify or http");
        };
    }

    private static String read(Environment environment, String group, String name, String otherwise) {
        return environment
                .getProperty("keepwell." + group + "." + name, otherwise)
                .strip();
    }

    private static String needed(String value, String variable, String expected) {
        if (value.isEmpty()) {
            throw wrong(variable, expected);
        }
        return value;
    }

    private static int port(String typed) {
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 65_535) {
            throw wrong("KEEPWELL_SMTP_PORT", "a port from 1 to 65535");
        }
        return Integer.parseInt(typed);
    }

    private static InternetAddress from(String typed) {
        try {
            return new InternetAddress(typed, true);
        } catch (AddressException e) {
            throw wrong("KEEPWELL_SMTP_FROM", "the mail address that messages come from", e);
        }
    }

    private static EmailCarrier.Tls tls(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "none" -> EmailCarrier.Tls.NONE;
            case "starttls" -> EmailCarrier.Tls.STARTTLS;
            case "tls" -> EmailCarrier.Tls.IMPLICIT;
            default -> throw wrong("KEEPWELL_SMTP_TLS", "none, starttls or tls");
        };
    }

    private static URI http(String typed) {
        if (!typed.matches("https?://[^\\s/]+.*")) {
            throw wrong("KEEPWELL_SMS_URL", "an address beginning with https://");
        }
        return URI.create(typed);
    }

    private static IllegalStateException wrong(String variable, String expected) {
        return wrong(variable, expected, null);
    }

    private static IllegalStateException wrong(
            String variable, String expected, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalStateException(variable + ": expected " + expected, cause);
    }
}
