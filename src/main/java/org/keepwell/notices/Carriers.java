package org.keepwell.notices;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keepwell.organisation.Channel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The channels this installation has. Their settings were checked before the start. */
@Component
class Carriers {

    private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

    @Autowired
    Carriers(Environment environment) {
        if (!read(environment, "smtp.host").isEmpty()) {
            add(email(environment));
        }
        switch (read(environment, "sms.provider")) {
            case "notify" ->
                add(new NotifyCarrier(
                        read(environment, "sms.url"),
                        environment.getRequiredProperty("keepwell.sms.key"),
                        environment.getRequiredProperty("keepwell.sms.template")));
            case "http" ->
                add(new GatewayCarrier(
                        URI.create(environment.getRequiredProperty("keepwell.sms.url")), read(environment, "sms.key")));
            case "" -> {}
            default -> throw new IllegalStateException("KEEPWELL_SMS_PROVIDER: expected notify or http");
        }
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

    private static EmailCarrier email(Environment environment) {
        return new EmailCarrier(new EmailCarrier.Server(
                read(environment, "smtp.host"),
                environment.getProperty("keepwell.smtp.port", Integer.class, 587),
                read(environment, "smtp.user"),
                read(environment, "smtp.password"),
                environment.getRequiredProperty("keepwell.smtp.from"),
                switch (read(environment, "smtp.tls")) {
                    case "none" -> EmailCarrier.Tls.NONE;
                    case "tls" -> EmailCarrier.Tls.IMPLICIT;
                    default -> EmailCarrier.Tls.STARTTLS;
                }));
    }

    private static String read(Environment environment, String name) {
        return environment.getProperty("keepwell." + name, "").strip();
    }
}
